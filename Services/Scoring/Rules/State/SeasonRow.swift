package import Contracts
package import Programme

/// A season as it was announced, its jury, and how far its defence has come.
package struct SeasonRow: Sendable, Equatable {
  /// Frozen: the policy is the rubric, so it stands before the first mark (rulebook 4.2).
  package let announced: SeasonAnnounced
  package let zone: Zone
  package var jury: Jury?
  /// Ballots on record, all versions; from the first one the roster only grows.
  package var ballots = 0
  /// The closed protocol; after that nothing changes except by amendment (rulebook 4.4).
  package var closed: Identifier?

  /// Nil where the tz database does not hold the zone, which an announced season's always was in.
  package init?(announced: SeasonAnnounced) {
    guard let zone = Zone(identifier: announced.zone) else { return nil }
    self.announced = announced
    self.zone = zone
  }

  package var season: Identifier { announced.season }
  package var policy: Policy { announced.policy }
}
