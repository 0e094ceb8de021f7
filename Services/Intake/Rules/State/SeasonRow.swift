package import Contracts
package import Programme

/// A season as it was announced, and what has been counted in it since.
package struct SeasonRow: Sendable, Equatable {
  /// Frozen: the policy, the window, and the days computed from a named working calendar.
  package let announced: SeasonAnnounced
  package let zone: Zone
  /// The last number given out; numbers have no gaps (rulebook 1.4).
  package var registered = 0
  /// Applications that still wait for the committee or the commission.
  package var undecided = 0
  package var isClosed = false
  package var sittings = 0
  package var firstSitting: LocalDate?
  /// The sitting that was called the final one; no updates after it (rulebook 1.6).
  package var finalSitting: LocalDate?
  /// Orders issued; they are numbered too.
  package var orders = 0

  /// Nil where the tz database does not hold the zone, which an announced season's always was in.
  package init?(announced: SeasonAnnounced) {
    guard let zone = Zone(identifier: announced.zone) else { return nil }
    self.announced = announced
    self.zone = zone
  }

  var season: Identifier { announced.season }
  var policy: Policy { announced.policy }
}
