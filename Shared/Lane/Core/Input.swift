package import AMQP
package import Contracts
internal import Programme

/// One message of a batch, read and understood as far as it can be without any state.
package struct Input<Command: Sendable>: Sendable {
  package enum Content: Sendable {
    /// Something a rule decides on; `answered` tells a command from an event that is only heard.
    case command(Command, answered: Bool)
    /// Unreadable, or not allowed: answered with `message.rejected`.
    case rejected(Rejected)
    /// For the lane itself: answers with what it has handled, in order behind its earlier outputs.
    case echo(round: Int?)
    /// Its consumer died on it three times.
    case died
    /// An operator gives it up.
    case discarded(DiscardOrder)
    /// An event that this service does not hear, or a timer that it does not know.
    case ignored
  }

  package var identity: MessageIdentity
  package var fingerprint: [UInt8]
  package var type: MessageType
  package var region: String
  package var subject: String?
  package var content: Content
  /// Messages with an equal key are kept in order even when one of them is parked.
  package var orderingKey: String?
  package var context: InputContext
  /// What arrived. A timer has one made up from its row, so that it can be parked like any other input.
  package var delivery: Delivery
  /// The timer that this input is, if it is one: it is decided at its due instant.
  package var timer: DueTimer?
  /// The command's own id for `outcomeof`; nil when the body gives none and AMQP gives none.
  package var answerTo: String?
  /// The id that this message uses a second time for other content; `identity` then tells the two apart.
  package var reuses: String?
  /// A queue that may be answered on.
  package var replyTo: String?
  package var correlationID: String?
  package var traceparent: String?

  init(
    identity: MessageIdentity, fingerprint: [UInt8], type: MessageType, region: String, content: Content, context: InputContext,
    delivery: Delivery
  ) {
    self.identity = identity
    self.fingerprint = fingerprint
    self.type = type
    self.region = region
    self.content = content
    self.context = context
    self.delivery = delivery
  }

  /// How it is to be answered: AMQP's word goes before the body's.
  func addressed(by delivery: Delivery, correlationid: String?, traceparent: String?) -> Input {
    var input = self
    input.replyTo = delivery.replyTo.flatMap { Routing.mayReply(to: $0) ? scrubbed($0) : nil }
    input.correlationID = (delivery.correlationID ?? correlationid).map(scrubbed)
    input.traceparent = (delivery.traceparent ?? traceparent).map(scrubbed)
    return input
  }

  /// Where the numbering of its events begins: a second use of an id must not get the ids of the first one's events.
  var ordinal: Int {
    guard reuses != nil else { return 0 }
    return fingerprint.prefix(6).reduce(1) { $0 << 8 | Int($1) }
  }

  /// Our code decides on it.
  var isForRules: Bool {
    if case .command = content { return true }
    return false
  }

  /// Echoes and foreign events leave no trace in the journal.
  var isJournaled: Bool {
    switch content {
    case .echo: false
    case .ignored: timer != nil
    case .command, .rejected, .died, .discarded: true
    }
  }
}

extension Input {
  /// Its row in the journal.
  func entry(_ fate: Fate, _ produced: [ProducedMessage], decidedAt now: Instant) -> JournalEntry {
    JournalEntry(
      identity: identity, fingerprint: fingerprint, type: type, fate: fate, produced: produced, replyTo: replyTo,
      correlationID: correlationID, traceparent: traceparent, decidedAt: now)
  }

  /// Its row among the parked.
  func parked(_ code: ParkedCode, _ error: String) -> ParkedMessage {
    ParkedMessage(
      identity: identity, orderingKey: orderingKey, code: code, error: error, type: type, region: region, delivery: delivery)
  }
}
