package import Programme

/// A decision has one message for one person; the notifications lane delivers it once per key, recipient and channel (rulebook 3.10).
package struct NotificationRequested: Event, Equatable {
  package static let type: MessageType = "notification.requested"

  /// Names the decision and the recipient: the same key is the same message.
  package var key: Identifier
  package var recipient: Person
  package var language: Language
  package var template: Identifier
  package var parameters: [String: String]
  package var channel: NotificationChannel
  /// The iTIP part, where the message is about a meeting.
  package var calendar: CalendarNotice?
  package var number: ApplicationNumber?

  package init(
    key: Identifier, recipient: Person, language: Language, template: Identifier, parameters: [String: String],
    channel:
      NotificationChannel, calendar: CalendarNotice? = nil, number: ApplicationNumber? = nil
  ) {
    self.key = key
    self.recipient = recipient
    self.language = language
    self.template = template
    self.parameters = parameters
    self.channel = channel
    self.calendar = calendar
    self.number = number
  }
}

/// The message has been handed over (rulebook 3.10).
package struct NotificationSent: Event, Equatable {
  package static let type: MessageType = "notification.sent"

  package var key: Identifier
  package var recipient: Person
  package var channel: NotificationChannel
  package var template: Identifier
  /// Stable Message-ID, so that a resend is recognised.
  package var messageId: Identifier
  package var sentAt: Instant
  /// How often it was tried, the successful time included.
  package var attempts: Int?

  package init(
    key: Identifier, recipient: Person, channel: NotificationChannel, template: Identifier, messageId: Identifier, sentAt: Instant,
    attempts: Int? = nil
  ) {
    self.key = key
    self.recipient = recipient
    self.channel = channel
    self.template = template
    self.messageId = messageId
    self.sentAt = sentAt
    self.attempts = attempts
  }
}

/// The message could not be delivered; an operator may send it again on purpose (rulebook 3.10).
package struct NotificationFailed: Event, Equatable {
  package static let type: MessageType = "notification.failed"

  package var key: Identifier
  package var recipient: Person
  package var channel: NotificationChannel
  package var template: Identifier
  package var problem: String
  /// Whether the other side refused it, rather than our side failing.
  package var bounced: Bool
  package var attempts: Int
  package var failedAt: Instant

  package init(
    key: Identifier, recipient: Person, channel: NotificationChannel, template: Identifier, problem: String, bounced: Bool, attempts: Int,
    failedAt: Instant
  ) {
    self.key = key
    self.recipient = recipient
    self.channel = channel
    self.template = template
    self.problem = problem
    self.bounced = bounced
    self.attempts = attempts
    self.failedAt = failedAt
  }
}
