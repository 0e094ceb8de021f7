package import Contracts
package import Programme

/// What the region's market comes to: circulation, coverage, the offers most taken, activity per direction (rulebook 6.9).
package struct LedgerReport: Sendable, Equatable {
  package struct TopOffer: Sendable, Equatable {
    package let offer: Identifier
    package let title: LocalizedText
    /// Points of purchases that are placed or settled.
    package let taken: Int
  }

  package struct Activity: Sendable, Equatable {
    package var projects = 0
    package var awarded = 0
    package var spent = 0
    package var brought = 0
  }

  package let coverage: Coverage
  package let topOffers: [TopOffer]
  /// Of projects of this programme and from outside whose direction is known.
  package let directions: [Direction: Activity]

  package init(_ ledger: OpenLedger, top: Int = 10) {
    coverage = ledger.coverage
    var taken: [Identifier: Int] = [:]
    for purchase in ledger.state.purchases.values where purchase.status == .placed || purchase.status == .settled {
      taken[purchase.offer, default: 0] += purchase.amount
    }
    let most = taken.sorted { ($1.value, $0.key.value) < ($0.value, $1.key.value) }.prefix(top)
    topOffers = most.compactMap { id, points in
      ledger.state.offers[id].map { TopOffer(offer: id, title: $0.title, taken: points) }
    }
    var directions: [Direction: Activity] = [:]
    for rating in ledger.ratings.list {
      guard let direction = rating.direction else { continue }
      directions[direction, default: Activity()].projects += 1
      directions[direction, default: Activity()].awarded += rating.awarded
      directions[direction, default: Activity()].spent += rating.spent
      directions[direction, default: Activity()].brought += rating.brought
    }
    self.directions = directions
  }
}
