package import Contracts
package import Programme

/// A letter as the store has it: what became of it, and while that is open, what is to be sent.
package struct LetterRow: Sendable, Equatable {
  package enum Status: String, CaseIterable, Sendable {
    /// Another attempt is due.
    case deferred
    case sent
    case failed
  }

  package var letter: LetterID
  package var key: Identifier
  package var recipient: Person
  package var channel: NotificationChannel
  package var template: Identifier
  package var status: Status
  package var attempts: Int
  /// What went wrong the last time.
  package var problem: String?
  package var bounced = false
  package var settledAt: Instant?
  package var nextAttempt: Instant?
  /// Kept only until the letter has its outcome: it may hold what is for the recipient's eyes alone.
  package var request: NotificationRequested?

  package init(
    letter: LetterID, key: Identifier, recipient: Person, channel: NotificationChannel, template: Identifier, status: Status, attempts: Int,
    problem: String? = nil, bounced: Bool = false, settledAt: Instant? = nil, nextAttempt: Instant? = nil,
    request: NotificationRequested? = nil
  ) {
    self.letter = letter
    self.key = key
    self.recipient = recipient
    self.channel = channel
    self.template = template
    self.status = status
    self.attempts = attempts
    self.problem = problem
    self.bounced = bounced
    self.settledAt = settledAt
    self.nextAttempt = nextAttempt
    self.request = request
  }
}
