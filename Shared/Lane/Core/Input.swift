package import AMQP
package import Contracts
internal import Programme

/// One message of a batch, read and understood as far as it can be without any state.
///
/// A class, as it is two dozen texts and every step of a batch hands it on: a copy is one reference. Whoever reads it fills it in; from then
/// on nobody changes it.
package final class Input<Command: Sendable> {
  package enum Content: Sendable {
    /// Something a rule decides on; `answered` tells a command from an event that is only heard. Indirect, so that asking which case it
    /// is copies no command.
    indirect case command(Command, answered: Bool)
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

  package internal(set) var identity: MessageIdentity
  package let fingerprint: [UInt8]
  package let type: MessageType
  package let region: String
  package internal(set) var subject: String?
  package internal(set) var content: Content
  /// Messages with an equal key are kept in order even when one of them is parked.
  package internal(set) var orderingKey: String?
  package let context: InputContext
  /// What arrived. A timer has one made up from its row, so that it can be parked like any other input.
  package let delivery: Delivery
  /// The timer that this input is, if it is one: it is decided at its due instant.
  package internal(set) var timer: DueTimer?
  /// The command's own id for `outcomeof`; nil when the body gives none and AMQP gives none.
  package internal(set) var answerTo: String?
  /// The id that this message uses a second time for other content; `identity` then tells the two apart.
  package internal(set) var reuses: String?
  /// A queue that may be answered on.
  package internal(set) var replyTo: String?
  package internal(set) var correlationID: String?
  package internal(set) var traceparent: String?

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
    replyTo = delivery.replyTo.flatMap { Routing.mayReply(to: $0) ? scrubbed($0) : nil }
    correlationID = (delivery.correlationID ?? correlationid).map(scrubbed)
    self.traceparent = (delivery.traceparent ?? traceparent).map(scrubbed)
    return self
  }

  /// The same message as one that uses its id a second time, for other content.
  var reuse: Input {
    let reuse = Input(
      identity: identity.reused(fingerprint: fingerprint), fingerprint: fingerprint, type: type, region: region, content: content,
      context: context, delivery: delivery)
    reuse.subject = subject
    reuse.orderingKey = orderingKey
    reuse.timer = timer
    reuse.answerTo = answerTo
    reuse.reuses = identity.id
    reuse.replyTo = replyTo
    reuse.correlationID = correlationID
    reuse.traceparent = traceparent
    return reuse
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
