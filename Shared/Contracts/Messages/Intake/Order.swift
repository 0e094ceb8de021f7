package import Programme

/// The organiser's order that starts acceleration for the projects it lists (rulebook 1.11).
package struct OrderIssue: Command, Equatable {
  package static let type: MessageType = "order.issue"

  package var season: Identifier
  package var numbers: [ApplicationNumber]
  package var signedBy: Signatory
  /// The day acceleration begins; the day of the order when missing.
  package var startsOn: LocalDate?

  package init(season: Identifier, numbers: [ApplicationNumber], signedBy: Signatory, startsOn: LocalDate? = nil) {
    self.season = season
    self.numbers = numbers
    self.signedBy = signedBy
    self.startsOn = startsOn
  }
}

/// Acceleration starts for the projects listed (rulebook 1.11).
package struct OrderIssued: Event, Equatable {
  package static let type: MessageType = "order.issued"

  package var season: Identifier
  /// Number of the order, such as `AST-2020-O-1`.
  package var order: Identifier
  package var numbers: [ApplicationNumber]
  package var signedBy: Signatory
  package var issuedAt: Instant
  package var acceleration: Period

  package init(
    season: Identifier, order: Identifier, numbers: [ApplicationNumber], signedBy: Signatory, issuedAt: Instant, acceleration: Period
  ) {
    self.season = season
    self.order = order
    self.numbers = numbers
    self.signedBy = signedBy
    self.issuedAt = issuedAt
    self.acceleration = acceleration
  }
}
