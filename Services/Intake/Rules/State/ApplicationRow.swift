package import Contracts
package import Programme

/// An application and its project, from registration to the end of the track.
package struct ApplicationRow: Sendable, Equatable {
  package let number: ApplicationNumber
  package let season: Identifier
  package let receivedAt: Instant
  package var track = Track.registered
  /// As the current revision has them.
  package var facts: ApplicationFacts
  package var revision: Int
  /// Of the current revision.
  package var contentHash: Digest

  // Selection (rulebook 1.5 to 1.9)
  package var interviewDueBy: Instant?
  /// 0 until there is a concept.
  package var conceptVersion = 0
  package var conceptHash: Digest?
  package var admittedRevision: Int?
  /// Everybody of the project as it was admitted, the applicant first; empty before.
  package var people: [ProjectPerson] = []

  // Pre-acceleration, mostly told by others (rulebook 1.11)
  /// The tasks of the individual plan that both have signed; nil until then.
  package var plan: [PlanTask]?
  /// In the order in which they were done.
  package var doneTasks: [Identifier] = []
  package var attendedBaseCourse = false
  /// The end of the project's slot in the defence.
  package var defenceEndsAt: Instant?
  package var score: DefenceScore?
  /// Numbers of the pre-acceleration certificates issued for the project's people.
  package var certificates: [Identifier] = []

  // Transition and acceleration (rulebook 1.11)
  /// 23:59:59 of the last day on which the team may state that it goes on.
  package var transitionDueBy: Instant?
  package var order: Identifier?
  package var acceleration: Period?
  package var exit: ExitKind?

  // Leaving (rulebook 1.10)
  package var withdrawalReason: String?
  package var exclusionReasons: [ExclusionReason] = []

  package init(
    number: ApplicationNumber, season: Identifier, receivedAt: Instant, facts: ApplicationFacts, revision: Int, contentHash: Digest
  ) {
    self.number = number
    self.season = season
    self.receivedAt = receivedAt
    self.facts = facts
    self.revision = revision
    self.contentHash = contentHash
  }

  /// Nothing has happened to it yet.
  package var isAsRegistered: Bool {
    self
      == ApplicationRow(
        number: number, season: season, receivedAt: receivedAt, facts: facts, revision: revision, contentHash: contentHash)
  }

  var duplicateKey: DuplicateKey { DuplicateKey(season: season, facts: facts) }
}

/// A task of the individual plan (rulebook 3.2).
package struct PlanTask: Codable, Hashable, Sendable {
  package var taskId: Identifier
  package var due: LocalDate

  package init(taskId: Identifier, due: LocalDate) {
    self.taskId = taskId
    self.due = due
  }
}

/// What the protocol says of a project (rulebook 4.6).
package struct DefenceScore: Codable, Hashable, Sendable {
  package var presented: Bool
  package var total: Int?
  package var passed: Bool
  package var publishedAt: Instant

  package init(presented: Bool, total: Int?, passed: Bool, publishedAt: Instant) {
    self.presented = presented
    self.total = total
    self.passed = passed
    self.publishedAt = publishedAt
  }
}
