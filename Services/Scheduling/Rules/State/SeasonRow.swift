package import Contracts
package import Programme

/// A season as it was announced: its policy and zone hold for everything scheduled in it.
package struct SeasonRow: Sendable, Equatable {
  package let announced: SeasonAnnounced
  package let zone: Zone
  /// How many ids of each kind the service has given where the producer gave none.
  package var given: [String: Int] = [:]

  /// Nil where the tz database does not hold the zone, which an announced season's always was in.
  package init?(announced: SeasonAnnounced) {
    guard let zone = Zone(identifier: announced.zone) else { return nil }
    self.announced = announced
    self.zone = zone
  }

  package var season: Identifier { announced.season }
  var policy: Policy { announced.policy }

  /// The next id of a kind, such as `AST-2020-C-17`; the fact that uses it calls `take`.
  func nextID(_ kind: GivenID) -> Identifier {
    guard let id = Identifier("\(announced.numberPrefix)-\(kind.rawValue)-\(given[kind.rawValue, default: 0] + 1)") else {
      preconditionFailure("a number prefix is short")
    }
    return id
  }

  /// Whether an id looks like one that the service gives; a producer may not choose such a one.
  func mayGive(_ id: Identifier, _ kind: GivenID) -> Bool { id.value.hasPrefix("\(announced.numberPrefix)-\(kind.rawValue)-") }

  /// Notes that an id was used, if it is one that the service gives.
  mutating func take(_ id: Identifier, _ kind: GivenID) {
    if id == nextID(kind) { given[kind.rawValue, default: 0] += 1 }
  }
}

/// The kinds of ids that the service gives.
enum GivenID: String {
  case consultation = "C"
  case session = "S"
  case conflict = "K"
}
