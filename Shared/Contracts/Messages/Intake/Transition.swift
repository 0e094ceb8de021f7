package import Programme

/// The team states that it wants to go on to acceleration (rulebook 1.11).
package struct TransitionApply: Command, Equatable {
  package static let type: MessageType = "transition.apply"

  package var number: ApplicationNumber
  package var statement: String
  package var attachments: [Attachment]
  /// The mentor, where the recommendation was theirs.
  package var recommendedBy: Person?

  package init(number: ApplicationNumber, statement: String, attachments: [Attachment], recommendedBy: Person? = nil) {
    self.number = number
    self.statement = statement
    self.attachments = attachments
    self.recommendedBy = recommendedBy
  }
}

/// The project has applied for acceleration with everything that is needed (rulebook 1.11).
package struct TransitionApplied: Event, Equatable {
  package static let type: MessageType = "transition.applied"

  package var season: Identifier
  package var number: ApplicationNumber
  package var statement: String
  package var attachments: [Attachment]
  package var recommendedBy: Person?
  package var appliedAt: Instant
  package var dueBy: Instant

  package init(
    season: Identifier, number: ApplicationNumber, statement: String, attachments: [Attachment], recommendedBy: Person? = nil,
    appliedAt:
      Instant, dueBy: Instant
  ) {
    self.season = season
    self.number = number
    self.statement = statement
    self.attachments = attachments
    self.recommendedBy = recommendedBy
    self.appliedAt = appliedAt
    self.dueBy = dueBy
  }
}
