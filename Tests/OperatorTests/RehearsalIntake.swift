import Contracts
import IntakeRules
import Programme

@testable import Operator

/// Intake in memory: reads, decides, keeps timers and journal, and publishes as its lane does, without broker or store.
struct RehearsalIntake {
  /// Bodies of the events published since `takePublished`.
  private var published: [[UInt8]] = []
  private(set) var journal = JournalTally()
  /// Every fact, in order.
  private(set) var facts: [IntakeFact] = []
  private var state: IntakeState
  private var reader: EnvelopeReader
  private let region: Region
  private var timers: [String: (due: Instant, payload: String)] = [:]
  /// By id: what was decided on, and the outcome.
  private var answered: [String: (fingerprint: [UInt8], outcome: [UInt8])] = [:]

  init(region: Region) {
    self.region = region
    state = IntakeState(region: region)
    reader = EnvelopeReader(region: region, types: Catalogue.commands.filter { $0.service == .intake }.map(\.payload))
  }

  mutating func takePublished() -> [[UInt8]] {
    defer { published = [] }
    return published
  }

  /// Fires the timers that are due by then, each at its own instant; a marker comes round at once.
  mutating func advance(to now: Instant) throws {
    while let (key, timer) = timers.filter({ $0.value.due <= now }).min(by: { ($0.value.due, $0.key) < ($1.value.due, $1.key) }) {
      timers[key] = nil
      guard let command = IntakeRules.command(of: DueTimer(key: key, due: timer.due, generation: 0, payload: timer.payload)) else {
        continue
      }
      let cause = Cause(source: "timer", id: "\(key)#\(timer.due.rfc3339)")
      for case .marker(let marker) in try decide(command, InputContext(source: "timer"), cause, outcomeOf: nil, at: timer.due) {
        let round = Cause(source: "urn:saruar:\(region.rawValue):intake", id: cause.id)
        _ = try decide(.marker(marker), InputContext(source: round.source), round, outcomeOf: nil, at: timer.due)
      }
    }
  }

  mutating func take(_ command: RehearsalCommand, at now: Instant) throws {
    let cause = Cause(source: MessageWriter.source, id: command.id)
    guard Catalogue.command(command.type) != nil else { return try reject(.unrouted, cause, at: now) }
    switch reader.read(command.body, routingKey: command.routingKey, contentType: nil) {
    case .failure(let unreadable): try reject(unreadable.rejected.code, cause, at: now)
    case .success(let envelope): try take(envelope, cause, at: now)
    }
  }

  private mutating func take(_ envelope: Envelope, _ cause: Cause, at now: Instant) throws {
    if let earlier = answered[envelope.id] {
      if earlier.fingerprint == envelope.fingerprint { return published.append(earlier.outcome) }
      return try reject(.idReused, Cause(source: cause.source, id: cause.id + "~" + cause.id.prefix(4)), of: cause.id, at: now)
    }
    guard let payload = IntakeCommand.payload(of: envelope.type), case .success(let command) = Self.read(payload, envelope) else {
      return try reject(.invalid, cause, at: now)
    }
    let place = published.count
    let context = InputContext(source: envelope.source, contentHash: envelope.contentHash, content: envelope.content)
    _ = try decide(command, context, cause, outcomeOf: envelope.id, refused: envelope.type, at: now)
    answered[envelope.id] = (envelope.fingerprint, published[place])
  }

  private static func read<Payload: IntakeMessage>(_ payload: Payload.Type, _ envelope: Envelope) -> Result<IntakeCommand, SchemaProblems> {
    envelope.decode(payload).map { $0.command(from: envelope.source) }
  }
}

extension RehearsalIntake {
  /// Decides, changes the state and publishes; the facts.
  private mutating func decide(
    _ command: IntakeCommand, _ context: InputContext, _ cause: Cause, outcomeOf id: String?, refused type: MessageType? = nil,
    at now: Instant
  ) throws -> [IntakeFact] {
    let decision = try IntakeRules.decide(command, context, at: now, in: state)
    guard case .accepted(let facts) = decision.verdict else {
      guard let type, case .refused(let reasons) = decision.verdict else { return [] }
      try publish(Refused(command: type, reasons: reasons), as: type.refused, cause, 0, outcomeOf: id, at: now)
      note(cause, "refused")
      return []
    }
    for (place, fact) in facts.enumerated() {
      IntakeRules.evolve(&state, by: fact, context, at: now)
      guard let event = fact.event, Swift.type(of: event).type != LaneMarker.type else { continue }
      try publish(event, as: Swift.type(of: event).type, cause, place, outcomeOf: place == 0 ? id : nil, at: now)
    }
    for change in decision.timers {
      switch change {
      case .set(let key, let due, let payload): timers[key] = (due, payload)
      case .clear(let key): timers[key] = nil
      }
    }
    if cause.source != "timer" { note(cause, "done") }
    self.facts += facts
    return facts
  }

  private mutating func reject(_ code: RejectionCode, _ cause: Cause, of id: String? = nil, at now: Instant) throws {
    try publish(Rejected(code, []), as: Rejected.type, cause, 0, outcomeOf: id ?? cause.id, at: now)
    if code != .unrouted { note(cause, "rejected") }
  }

  private mutating func publish(
    _ payload: some Payload, as type: MessageType, _ cause: Cause, _ ordinal: Int, outcomeOf id: String?, at now: Instant
  ) throws {
    let event = try OutgoingEvent(
      type, payload: payload, subject: nil, origin: Origin(.intake, region: region.rawValue), cause: cause, ordinal: ordinal, outcomeOf: id,
      now: now)
    published.append(event.body)
    let isUnrouted = SeenEvent(event.body)?.rejection == "unrouted"
    if !isUnrouted { journal.events[event.id] = type }
  }

  private mutating func note(_ cause: Cause, _ fate: String) {
    journal.fates[JournalTally.Entry(source: cause.source, id: cause.id)] = fate
  }
}
