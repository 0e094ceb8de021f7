package import Contracts
package import Programme

/// One draft of a project's individual plan, and who has signed it; every draft is kept (rulebook 3.2).
package struct PlanRevisionRow: Sendable, Equatable {
  package struct Key: Sendable, Hashable {
    package let number: ApplicationNumber
    /// 1 for the first draft.
    package let revision: Int

    package init(number: ApplicationNumber, revision: Int) {
      self.number = number
      self.revision = revision
    }
  }

  package let drafted: PlanDrafted
  package var participantSignedAt: Instant?
  package var mentorSignedAt: Instant?

  package init(drafted: PlanDrafted) { self.drafted = drafted }

  package var key: Key { Key(number: drafted.number, revision: drafted.revision) }
  package var isComplete: Bool { participantSignedAt != nil && mentorSignedAt != nil }

  func signedAt(_ role: PlanRole) -> Instant? {
    switch role {
    case .participant: participantSignedAt
    case .mentor: mentorSignedAt
    }
  }
}
