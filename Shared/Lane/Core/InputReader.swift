internal import AMQP
internal import Contracts
internal import Programme

/// Reads deliveries, timers and parked rows into inputs: as far as one can without any state. One per lane; it reuses its buffers.
struct InputReader<Service: LaneService> {
  private let service: Service
  private let settings: LaneSettings
  private let answered: Set<MessageType>
  private var envelopes: EnvelopeReader

  init(service: Service, settings: LaneSettings) {
    self.service = service
    self.settings = settings
    let commands = Catalogue.commands.filter { $0.service == service.name && !settings.takesUnrouted }
    let events = Catalogue.events.filter { $0.heardBy.contains(service.name) && !settings.takesUnrouted }
    let control: [any Message.Type] = [LaneEcho.self, LaneRetry.self, LaneDiscard.self, LaneMarker.self]
    answered = Set(commands.map(\.type))
    envelopes = EnvelopeReader(
      region: settings.takesUnrouted ? nil : settings.region,
      types: commands.map(\.payload) + events.map(\.payload) + control)
  }

  /// A redelivery whose consumer died before is not even decoded until its attempt is on record.
  mutating func read(_ delivery: Delivery) -> Reading<Service.Command> {
    delivery.deliveryCount >= settings.suspectDeliveries ? .suspect(delivery) : decode(delivery)
  }

  mutating func decode(_ delivery: Delivery) -> Reading<Service.Command> {
    switch envelope(delivery) {
    case .failure(let unreadable): return .input(input(unreadable, delivery))
    case .success(let envelope): return read(envelope, delivery)
    }
  }

  private mutating func envelope(_ delivery: Delivery) -> Result<Envelope, Unreadable> {
    envelopes.read(
      delivery.body, routingKey: delivery.routingKey, contentType: delivery.contentType, limits: delivery.isEvent ? .event : .message)
  }

  /// The key under which attempts at a delivery are counted: known without decoding it.
  static func attemptKey(of delivery: Delivery) -> String { Hexadecimal.string(ContentHash.sha256(delivery.body)) }

  /// The third death: only the envelope is read, for the id that the notice answers.
  mutating func read(died delivery: Delivery) -> Input<Service.Command> {
    switch envelope(delivery) {
    case .failure(let unreadable):
      let input = input(unreadable, delivery)
      input.content = .died
      return input
    case .success(let envelope): return input(envelope, delivery, .died)
    }
  }

  /// A timer, with a delivery made up from its row so that it can be parked like any message.
  func read(_ timer: DueTimer) -> Input<Service.Command> {
    let command = service.command(of: timer)
    let input = input(timer, command.map { .command($0, answered: false) } ?? .ignored)
    input.orderingKey = command.flatMap(service.orderingKey)
    return input
  }

  /// The third death, known without decoding the timer.
  func read(died timer: DueTimer) -> Input<Service.Command> { input(timer, .died) }

  /// The key under which attempts at a timer are counted: no hash of a body looks like it.
  static func attemptKey(of timer: DueTimer) -> String { "timer:\(timer.identity.id)" }

  /// A parked message read back: its identity is what it was parked under.
  mutating func read(parked row: ParkedRow, _ discard: DiscardOrder?) -> Input<Service.Command> {
    let input: Input<Service.Command>
    if row.delivery.exchange == TimerDelivery.exchange {
      input = read(TimerDelivery.timer(of: row.delivery))
      input.timer = nil
    } else if case .input(let decoded) = decode(row.delivery) {
      input = decoded
    } else {
      input = read(died: row.delivery)
    }
    input.identity = row.identity
    if let discard { input.content = .discarded(discard) }
    return input
  }
}

/// How a timer looks in `messaging.parked`.
enum TimerDelivery {
  static let exchange = "timer"
  static let type: MessageType = "lane.timer"

  static func timer(of delivery: Delivery) -> DueTimer {
    DueTimer(
      key: delivery.routingKey, due: delivery.correlationID.flatMap(Instant.init(rfc3339:)) ?? Instant(microseconds: 0),
      generation: delivery.messageID.flatMap(Int64.init) ?? 0, payload: String(decoding: delivery.body, as: UTF8.self))
  }
}

extension InputReader {
  private func read(_ envelope: Envelope, _ delivery: Delivery) -> Reading<Service.Command> {
    if Self.isReserved(envelope.source) { return .input(input(envelope, delivery, .rejected(Self.reservedSource))) }
    if let control = control(envelope, delivery) { return control }
    if settings.takesUnrouted { return .input(input(envelope, delivery, .rejected(unrouted(delivery)))) }
    if let queue = delivery.replyTo, !Routing.mayReply(to: queue) {
      return .input(input(envelope, delivery, .rejected(Self.notAllowed(queue))))
    }
    guard delivery.isOwn || envelope.type.noun != "lane", let result = service.command(of: envelope) else {
      return .input(input(envelope, delivery, delivery.isEvent ? .ignored : .rejected(Self.unknown(envelope.type))))
    }
    switch result {
    case .failure(let problems): return .input(input(envelope, delivery, .rejected(Rejected(.invalid, problems.told))))
    case .success(let command):
      let input = input(envelope, delivery, .command(command, answered: answered.contains(envelope.type)))
      input.orderingKey = service.orderingKey(of: command)
      return .input(input)
    }
  }

  /// Orders to the lane itself come straight to its queue, never through an exchange that producers use.
  private func control(_ envelope: Envelope, _ delivery: Delivery) -> Reading<Service.Command>? {
    guard delivery.isOwn else { return nil }
    switch envelope.type {
    case LaneEcho.type:
      return read(envelope, delivery, as: LaneEcho.self) { order, _ in .input(input(envelope, delivery, .echo(round: order.round))) }
    case LaneRetry.type:
      return read(envelope, delivery, as: LaneRetry.self) { order, echo in
        ParkedSelection(source: order.source, id: order.id?.value, all: order.all).map { .order(ParkedOrder(selection: $0, echo: echo)) }
      }
    case LaneDiscard.type:
      return read(envelope, delivery, as: LaneDiscard.self) { order, echo in
        let discard = DiscardOrder(by: order.by, reason: order.reason)
        return ParkedSelection(source: order.source, id: order.id?.value, all: order.all)
          .map { .order(ParkedOrder(selection: $0, discard: discard, echo: echo)) }
      }
    default: return nil
    }
  }

  private func read<Order: Payload>(
    _ envelope: Envelope, _ delivery: Delivery, as type: Order.Type,
    _ make: (Order, _ echo: Input<Service.Command>) -> Reading<Service.Command>?
  ) -> Reading<Service.Command> {
    switch envelope.decode(type) {
    case .failure(let problems): .input(input(envelope, delivery, .rejected(Rejected(.invalid, problems.told))))
    case .success(let order):
      make(order, input(envelope, delivery, .echo(round: nil))) ?? .input(input(envelope, delivery, .rejected(Self.vagueSelection)))
    }
  }

  private func input(_ envelope: Envelope, _ delivery: Delivery, _ content: Input<Service.Command>.Content) -> Input<Service.Command> {
    let input = Input(
      identity: Self.identity(source: envelope.source, id: envelope.id) ?? Self.identity(ofBody: ContentHash.sha256(delivery.body)),
      fingerprint: envelope.fingerprint, type: envelope.type,
      region: envelope.region.rawValue, content: content,
      context: InputContext(source: envelope.source, contentHash: envelope.contentHash, content: envelope.content), delivery: delivery)
    input.subject = envelope.subject
    input.answerTo = envelope.id
    return input.addressed(by: delivery, correlationid: envelope.correlationid, traceparent: envelope.traceparent)
  }

  private func input(_ timer: DueTimer, _ content: Input<Service.Command>.Content) -> Input<Service.Command> {
    let payload = Array(timer.payload.utf8)
    let delivery = Delivery(
      tag: .none, exchange: TimerDelivery.exchange, routingKey: timer.key, body: payload, messageID: "\(timer.generation)",
      correlationID: timer.due.rfc3339)
    let input = Input<Service.Command>(
      identity: timer.identity, fingerprint: ContentHash.sha256(payload), type: TimerDelivery.type, region: settings.region.rawValue,
      content: content, context: InputContext(source: "timer"), delivery: delivery)
    input.timer = timer
    return input
  }

  /// A message without a usable id is keyed by the hash of its body.
  private func input(_ unreadable: Unreadable, _ delivery: Delivery) -> Input<Service.Command> {
    let identity = Self.identity(source: unreadable.source, id: unreadable.id) ?? Self.identity(ofBody: unreadable.bodyHash)
    let rejection = settings.takesUnrouted ? unrouted(delivery) : unreadable.rejected
    let isForeignEvent = delivery.isEvent && unreadable.rejected.code == .unknownType
    let input = Input<Service.Command>(
      identity: identity, fingerprint: unreadable.bodyHash, type: unreadable.type ?? "message.unreadable",
      region: Self.region(of: delivery) ?? settings.region.rawValue, content: isForeignEvent ? .ignored : .rejected(rejection),
      context: InputContext(source: identity.source), delivery: delivery)
    input.answerTo = unreadable.id ?? delivery.messageID.flatMap { AttributeText.tellable(scrubbed($0)) }
    return input.addressed(by: delivery, correlationid: unreadable.correlationid, traceparent: unreadable.traceparent)
  }

  /// Sources under which the lane itself keeps what has none; a producer's message under one of them could pass for a timer.
  private static func isReserved(_ source: String) -> Bool { source == TimerDelivery.exchange || source == "body" }

  private static func identity(source: String?, id: String?) -> MessageIdentity? {
    guard let source, let id, !isReserved(source) else { return nil }
    return MessageIdentity(source: source, id: id)
  }

  private static func identity(ofBody hash: [UInt8]) -> MessageIdentity { MessageIdentity(source: "body", id: Hexadecimal.string(hash)) }

  /// The first word of the routing key, if a producer may listen under it.
  private static func region(of delivery: Delivery) -> String? {
    let word = delivery.routingKey.prefix { $0 != "." }
    let isPlain = word.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    return isPlain && (1...40).contains(word.utf8.count) && !delivery.isOwn ? String(word) : nil
  }

  private func unrouted(_ delivery: Delivery) -> Rejected {
    let problem =
      "no service takes messages with the routing key '\(scrubbed(delivery.routingKey))'; it must be <region>.<noun>.<verb> of a known command in a region that runs"
    return Rejected(.unrouted, [SchemaProblem(pointer: "/type", problem: problem)])
  }

  private static func unknown(_ type: MessageType) -> Rejected {
    Rejected(.unknownType, [SchemaProblem(pointer: "/type", problem: "\(type) is no command of this service")])
  }

  private static var reservedSource: Rejected {
    Rejected(.notAllowed, [SchemaProblem(pointer: "/source", problem: "is reserved; use a URI of your own")])
  }

  private static var vagueSelection: Rejected {
    Rejected(.invalid, [SchemaProblem(pointer: "/data", problem: "must name one message by source and id, or say \"all\": true")])
  }

  private static func notAllowed(_ queue: String) -> Rejected {
    let problem =
      "reply_to '\(scrubbed(queue))' is not a queue that may be answered on: use amq.rabbitmq.reply-to, an amq.gen-… queue or reply.…"
    return Rejected(.notAllowed, [SchemaProblem(pointer: "", problem: problem)])
  }
}

extension Delivery {
  /// Came straight to the queue through the default exchange.
  var isOwn: Bool { exchange.isEmpty }
  var isEvent: Bool { exchange == Topology.events }
}

/// The store's texts hold no NUL.
func withoutNUL(_ text: String) -> String {
  text.utf8.contains(0) ? String(text.unicodeScalars.filter { $0.value != 0 }) : text
}

/// AMQP texts are the sender's: NUL would not fit the store, and more than 255 bytes not a frame.
func scrubbed(_ text: String) -> String {
  var scrubbed = withoutNUL(text)
  while scrubbed.utf8.count > 255 { scrubbed.unicodeScalars.removeLast() }
  return scrubbed
}
