package import Programme

/// A good application has its number and its receipt (rulebook 1.4).
package struct ApplicationRegistered: Event, Equatable {
  package static let type: MessageType = "application.registered"

  package var season: Identifier
  package var number: ApplicationNumber
  /// The server's time of arrival, which alone counts for the deadline.
  package var receivedAt: Instant
  /// SHA-256 of the canonical `data` that was submitted.
  package var contentHash: Digest
  package var revision: Int
  package var facts: ApplicationFacts

  package init(
    season: Identifier, number: ApplicationNumber, receivedAt: Instant, contentHash: Digest, revision: Int, facts: ApplicationFacts
  ) {
    self.season = season
    self.number = number
    self.receivedAt = receivedAt
    self.contentHash = contentHash
    self.revision = revision
    self.facts = facts
  }
}

/// A new revision of an application stands beside the earlier ones (rulebook 1.6).
package struct ApplicationUpdated: Event, Equatable {
  package static let type: MessageType = "application.updated"

  package var season: Identifier
  package var number: ApplicationNumber
  package var revision: Int
  package var baseRevision: Int
  package var receivedAt: Instant
  /// SHA-256 of the canonical whole content after the change.
  package var contentHash: Digest
  /// JSON pointers of the parts that changed, such as `/project/stage`.
  package var changed: [String]
  /// As they are after the change.
  package var facts: ApplicationFacts

  package init(
    season: Identifier, number: ApplicationNumber, revision: Int, baseRevision: Int, receivedAt: Instant, contentHash: Digest,
    changed:
      [String], facts: ApplicationFacts
  ) {
    self.season = season
    self.number = number
    self.revision = revision
    self.baseRevision = baseRevision
    self.receivedAt = receivedAt
    self.contentHash = contentHash
    self.changed = changed
    self.facts = facts
  }
}

/// The team has left; the same project may be submitted again (rulebook 1.10).
package struct ApplicationWithdrawn: Event, Equatable {
  package static let type: MessageType = "application.withdrawn"

  package var season: Identifier
  package var number: ApplicationNumber
  package var withdrawnAt: Instant
  package var reason: String?

  package init(season: Identifier, number: ApplicationNumber, withdrawnAt: Instant, reason: String? = nil) {
    self.season = season
    self.number = number
    self.withdrawnAt = withdrawnAt
    self.reason = reason
  }
}

/// The committee has accepted the application, so its first interview is due (rulebook 1.5).
package struct ApplicationPreselected: Event, Equatable {
  package static let type: MessageType = "application.preselected"

  package var season: Identifier
  package var number: ApplicationNumber
  package var by: Person
  package var preselectedAt: Instant
  /// Seven days after submission, by the season's policy.
  package var interviewDueBy: Instant

  package init(season: Identifier, number: ApplicationNumber, by: Person, preselectedAt: Instant, interviewDueBy: Instant) {
    self.season = season
    self.number = number
    self.by = by
    self.preselectedAt = preselectedAt
    self.interviewDueBy = interviewDueBy
  }
}

/// The committee has declined the application; the applicant hears it by mail (rulebook 1.5).
package struct ApplicationDeclined: Event, Equatable {
  package static let type: MessageType = "application.declined"

  package var season: Identifier
  package var number: ApplicationNumber
  package var by: Person
  package var declinedAt: Instant
  /// None is owed (rulebook 1.8).
  package var reason: String?

  package init(season: Identifier, number: ApplicationNumber, by: Person, declinedAt: Instant, reason: String? = nil) {
    self.season = season
    self.number = number
    self.by = by
    self.declinedAt = declinedAt
    self.reason = reason
  }
}

/// The commission has let the project into pre-acceleration (rulebook 1.9).
package struct ApplicationAdmitted: Event, Equatable {
  package static let type: MessageType = "application.admitted"

  package var season: Identifier
  package var number: ApplicationNumber
  package var name: String
  package var direction: Direction
  package var stage: Stage
  package var applicantKind: ApplicantKind
  package var applicant: Person
  /// Everybody of the project, the applicant first.
  package var people: [ProjectPerson]
  /// In which the project is written to.
  package var language: Language
  /// The revision that was judged.
  package var revision: Int
  package var sittingDate: LocalDate

  package init(
    season: Identifier, number: ApplicationNumber, name: String, direction: Direction, stage: Stage, applicantKind: ApplicantKind,
    applicant: Person, people: [ProjectPerson], language: Language, revision: Int, sittingDate: LocalDate
  ) {
    self.season = season
    self.number = number
    self.name = name
    self.direction = direction
    self.stage = stage
    self.applicantKind = applicantKind
    self.applicant = applicant
    self.people = people
    self.language = language
    self.revision = revision
    self.sittingDate = sittingDate
  }
}

/// The project is not let in: by the commission, or because its first interview was not passed (rulebook 1.8, 1.9).
package struct ApplicationNotAdmitted: Event, Equatable {
  package static let type: MessageType = "application.not-admitted"

  package var season: Identifier
  package var number: ApplicationNumber
  package var cause: NotAdmittedCause
  /// The revision that was judged.
  package var revision: Int
  /// Missing when the interview decided.
  package var sittingDate: LocalDate?

  package init(season: Identifier, number: ApplicationNumber, cause: NotAdmittedCause, revision: Int, sittingDate: LocalDate? = nil) {
    self.season = season
    self.number = number
    self.cause = cause
    self.revision = revision
    self.sittingDate = sittingDate
  }
}
