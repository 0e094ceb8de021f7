package import Contracts
internal import Programme

/// The deadlines that settlement keeps, each a keyed timer of its lane.
package enum SettlementTimer: Sendable, Hashable {
  /// The offer's validity ends (rulebook 6.4).
  case offerExpires(Identifier)
  /// The hold of a purchase ends (rulebook 6.4).
  case purchaseExpires(Identifier)
  /// The ledger is sealed for the day (rulebook 6.7).
  case checkpoint

  package var key: String {
    switch self {
    case .offerExpires(let offer): "offer/\(offer)"
    case .purchaseExpires(let purchase): "purchase/\(purchase)"
    case .checkpoint: "ledger/checkpoint"
    }
  }

  /// The key says it all.
  package var payload: String { key }

  /// Reads a payload; nil for one that is not ours.
  package init?(payload: String) {
    let word = payload.prefix { $0 != "/" }
    let about = Identifier(String(payload.dropFirst(word.count + 1)))
    switch (word, about) {
    case ("offer", let offer?): self = .offerExpires(offer)
    case ("purchase", let purchase?): self = .purchaseExpires(purchase)
    case ("ledger", "checkpoint"?): self = .checkpoint
    default: return nil
    }
  }

  func set(at due: Instant) -> TimerChange { .set(key: key, due: due, payload: payload) }
  var cleared: TimerChange { .clear(key: key) }
}
