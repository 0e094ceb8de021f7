import Contracts
import IntakeRules
import Programme

@testable import Operator

/// Intake in memory: reads, decides and keeps timers as its lane does, without broker or store.
struct RehearsalIntake {
  enum Outcome: Equatable {
    case event(MessageType, ApplicationNumber?)
    case refused([String])
    case rejected(String)
  }

  private var state: IntakeState
  private var reader: EnvelopeReader
  private let region: Region
  private var timers: [String: (due: Instant, payload: String)] = [:]
  private var answered: [String: (fingerprint: [UInt8], outcome: Outcome)] = [:]
  /// Every fact, in order.
  private(set) var facts: [IntakeFact] = []

  init(region: Region) {
    self.region = region
    state = IntakeState(region: region)
    reader = EnvelopeReader(
      region: region, types: Catalogue.commands.filter { $0.service == .intake }.map(\.payload))
  }

  /// Fires the timers that are due by then, each at its own instant; a marker comes round at once.
  mutating func advance(to now: Instant) throws {
    while let (key, timer) = timers.filter({ $0.value.due <= now }).min(by: { ($0.value.due, $0.key) < ($1.value.due, $1.key) }) {
      timers[key] = nil
      guard let command = IntakeRules.command(of: DueTimer(key: key, due: timer.due, generation: 0, payload: timer.payload)) else { continue }
      for case .marker(let marker) in try facts(of: command, InputContext(source: "timer"), at: timer.due) {
        _ = try facts(of: .marker(marker), InputContext(source: "timer"), at: timer.due)
      }
    }
  }

  mutating func take(_ command: RehearsalCommand, at now: Instant) throws -> Outcome {
    guard Catalogue.command(command.type) != nil else { return .rejected("unrouted") }
    switch reader.read(command.body, routingKey: command.routingKey, contentType: nil) {
    case .failure(let unreadable): return .rejected(unreadable.rejected.code.rawValue)
    case .success(let envelope):
      if let earlier = answered[envelope.id] {
        return earlier.fingerprint == envelope.fingerprint ? earlier.outcome : .rejected("id-reused")
      }
      let outcome = try decide(envelope, at: now)
      answered[envelope.id] = (envelope.fingerprint, outcome)
      return outcome
    }
  }

  private mutating func decide(_ envelope: Envelope, at now: Instant) throws -> Outcome {
    guard let payload = IntakeCommand.payload(of: envelope.type) else { return .rejected("unknown-type") }
    guard case .success(let command) = read(payload, envelope) else { return .rejected("schema") }
    let context = InputContext(source: envelope.source, contentHash: envelope.contentHash, content: envelope.content)
    let decision = try IntakeRules.decide(command, context, at: now, in: state)
    switch decision.verdict {
    case .refused(let reasons): return .refused(reasons.map(\.code).sorted())
    case .accepted(let facts):
      apply(decision, facts, context, at: now)
      guard let event = facts.first?.event else { return .rejected("nothing") }
      return .event(type(of: event).type, facts.first?.number)
    }
  }

  private func read<Payload: IntakeMessage>(_ payload: Payload.Type, _ envelope: Envelope) -> Result<IntakeCommand, SchemaProblems> {
    envelope.decode(payload).map { $0.command(from: envelope.source) }
  }

  private mutating func facts(of command: IntakeCommand, _ context: InputContext, at now: Instant) throws -> [IntakeFact] {
    let decision = try IntakeRules.decide(command, context, at: now, in: state)
    guard case .accepted(let facts) = decision.verdict else { return [] }
    apply(decision, facts, context, at: now)
    return facts
  }

  private mutating func apply(_ decision: IntakeRules.Decision, _ facts: [IntakeFact], _ context: InputContext, at now: Instant) {
    for fact in facts { IntakeRules.evolve(&state, by: fact, context, at: now) }
    for change in decision.timers {
      switch change {
      case .set(let key, let due, let payload): timers[key] = (due, payload)
      case .clear(let key): timers[key] = nil
      }
    }
    self.facts += facts
  }
}
