package import Programme

/// Participant and mentor draft the individual plan; a new draft takes the place of an unsigned one (rulebook 3.2).
package struct PlanDraft: Command, Equatable {
  package static let type: MessageType = "plan.draft"

  package var number: ApplicationNumber
  package var rows: [PlanRow]

  package init(number: ApplicationNumber, rows: [PlanRow]) {
    self.number = number
    self.rows = rows
  }
}

/// One of the two signs exactly the draft that it has seen (rulebook 3.2).
package struct PlanSign: Command, Equatable {
  package static let type: MessageType = "plan.sign"

  package var number: ApplicationNumber
  package var revisionHash: Digest
  package var role: PlanRole
  package var by: Person?

  package init(number: ApplicationNumber, revisionHash: Digest, role: PlanRole, by: Person? = nil) {
    self.number = number
    self.revisionHash = revisionHash
    self.role = role
    self.by = by
  }
}

/// A draft of the plan, known by its hash (rulebook 3.2).
package struct PlanDrafted: Event, Equatable {
  package static let type: MessageType = "plan.drafted"

  package var season: Identifier
  package var number: ApplicationNumber
  package var revision: Int
  /// SHA-256 of the canonical rows.
  package var revisionHash: Digest
  package var rows: [PlanRow]
  package var draftedAt: Instant

  package init(season: Identifier, number: ApplicationNumber, revision: Int, revisionHash: Digest, rows: [PlanRow], draftedAt: Instant) {
    self.season = season
    self.number = number
    self.revision = revision
    self.revisionHash = revisionHash
    self.rows = rows
    self.draftedAt = draftedAt
  }
}

/// A signature under the plan; with the second its rows are the project's tasks (rulebook 3.2).
package struct PlanSigned: Event, Equatable {
  package static let type: MessageType = "plan.signed"

  package var season: Identifier
  package var number: ApplicationNumber
  package var revision: Int
  package var revisionHash: Digest
  package var role: PlanRole
  /// Whether both have signed.
  package var complete: Bool
  /// The tasks; empty until both have signed.
  package var rows: [PlanRow]
  package var signedAt: Instant

  package init(
    season: Identifier, number: ApplicationNumber, revision: Int, revisionHash: Digest, role: PlanRole, complete: Bool, rows: [PlanRow],
    signedAt: Instant
  ) {
    self.season = season
    self.number = number
    self.revision = revision
    self.revisionHash = revisionHash
    self.role = role
    self.complete = complete
    self.rows = rows
    self.signedAt = signedAt
  }
}
