internal import AMQP
internal import Contracts
internal import Programme

/// One pass over a batch: the transaction as it grows, while the state evolves beside it.
struct DecisionRun<Service: LaneService> {
  private let decider: Decider<Service>
  private let batch: Batch<Service.Command>
  private let now: Instant
  private let journal: [MessageIdentity: JournalMemory]
  private let parkedBefore: Set<String>
  private let routing: Routing
  private var touched = false
  /// Where the rows of this batch stand in `entries`.
  private var seen: [MessageIdentity: Int] = [:]
  /// The rows of this batch: new ones, or those of parked messages that are settled.
  private var entries: [JournalEntry] = []
  private var parkedHere: Set<String> = []
  private var decided: Decided<Service>

  init(decider: Decider<Service>, batch: Batch<Service.Command>, number: Int64, now: Instant, loaded: Loaded<Service.State>? = nil) {
    self.decider = decider
    self.batch = batch
    self.now = now
    self.journal = loaded?.journal ?? [:]
    self.parkedBefore = loaded?.parkedKeys ?? []
    self.decided = Decided(plan: CommitPlan(batch: number, handled: 0))
    self.routing = Routing(decider.settings)
    self.seen.reserveCapacity(batch.inputs.count)
    self.entries.reserveCapacity(batch.inputs.count)
    self.decided.outgoing.reserveCapacity(batch.inputs.count * 2)
  }

  /// The transaction, which saves `state` if a fact changed it. Timers that a cut batch did not come to stay in their table.
  func finish(saving state: Service.State?) -> Decided<Service> {
    var decided = decided
    if batch.isParked { decided.plan.settled = entries } else { decided.plan.journal = entries }
    decided.plan.isSilent = decided.outgoing.isEmpty
    decided.plan.state = touched ? state : nil
    if let key = batch.attempt { decided.plan.settledAttempts = [key] }
    return decided
  }

  /// A timer that an earlier one of this batch has set may come before the next: order is (due, key), so stop and read again.
  func mustYield(before index: Int) -> Bool {
    let waiting = batch.inputs.dropFirst(index).compactMap(\.timer)
    guard let next = waiting.first else { return false }
    return decided.plan.timers.contains { change in
      if case .set(_, let due, _) = change, due <= next.due { return true }
      return waiting.contains { $0.key == change.key }
    }
  }

  mutating func decide(_ input: Input<Service.Command>, on state: inout Service.State) throws {
    if input.isJournaled { decided.plan.handled += 1 }
    switch input.content {
    case .echo: decided.echoes.append(input)
    case .ignored: if input.timer != nil { try park(input, code: .failed, error: "the service does not know this timer") }
    case .died: if try isNew(input) { try park(input, code: .workerDied, error: "its consumer died on it again and again") }
    case .rejected(let rejection): if try isNew(input) { try reject(input, rejection) }
    case .discarded(let order): try discard(input, order)
    case .command(let command, let answered): if try isNew(input) { try rule(on: input, command, answered: answered, &state) }
    }
  }
}

extension DecisionRun {
  /// Looks in the journal first. What it knows is answered here and false comes back: the same content gets the same outcome again, other
  /// content is a conflict. A parked message that is tried again always counts as new.
  private mutating func isNew(_ input: Input<Service.Command>) throws -> Bool {
    guard !batch.isParked, let memory = remembered(input.identity) else { return true }
    if memory.fingerprint == input.fingerprint {
      repeatAnswer(memory, to: input)
    } else {
      try rejectReuse(input)
    }
    return false
  }

  private func remembered(_ identity: MessageIdentity) -> (fingerprint: [UInt8], answers: [ProducedMessage])? {
    if let place = seen[identity] { return (entries[place].fingerprint, entries[place].produced) }
    guard let memory = journal[identity] else { return nil }
    return (memory.fingerprint, ProducedMessage.read(memory.produced))
  }

  /// The outcome again, never the other consequences; a parked message has only the notice that it is parked.
  private mutating func repeatAnswer(_ memory: (fingerprint: [UInt8], answers: [ProducedMessage]), to input: Input<Service.Command>) {
    let outcomes = memory.answers.filter(\.isOutcome)
    let answers = outcomes.isEmpty ? memory.answers.filter { $0.type == Parked.type } : outcomes
    guard !answers.isEmpty else { return }
    decided.repeats = true
    send(answers, for: input)
  }

  private mutating func rejectReuse(_ input: Input<Service.Command>) throws {
    let reuse = input.reuse
    if let memory = remembered(reuse.identity) { return repeatAnswer(memory, to: reuse) }
    let problem = SchemaProblem(
      pointer: "/id", problem: "this source has used the id for other content; send the message again with a new id")
    try reject(reuse, Rejected(.idReused, [problem]))
  }

  private mutating func reject(_ input: Input<Service.Command>, _ rejection: Rejected) throws {
    decided.plan.rejected.append(
      RejectedMessage(identity: input.identity, answerTo: input.answerTo, rejection: rejection, delivery: input.delivery))
    record(input, .rejected, [try answer(to: input).produce(rejection, ordinal: input.ordinal, isOutcome: true)])
  }

  private mutating func rule(
    on input: Input<Service.Command>, _ command: Service.Command, answered: Bool, _ state: inout Service.State
  ) throws {
    if let key = input.orderingKey, isParked(key) {
      return try park(input, code: .behindParked, error: "an earlier message about \(key) is parked")
    }
    let decision = try decider.service.decide(command, input.context, at: instant(of: input), in: state)
    switch decision.verdict {
    case .accepted(let facts): try accept(facts, of: input, answered: answered, &state)
    case .refused(let reasons):
      let refused = Refused(command: input.type, reasons: reasons)
      let produced = try answer(to: input).produce(refused, as: input.type.refused, subject: input.subject, ordinal: 0, isOutcome: answered)
      record(input, .refused, [produced])
    }
    decided.plan.timers += decision.timers
  }

  private mutating func accept(
    _ facts: [Service.Fact], of input: Input<Service.Command>, answered: Bool, _ state: inout Service.State
  ) throws {
    let answer = answer(to: input)
    let now = instant(of: input)
    var produced: [ProducedMessage] = []
    for ordinal in facts.indices {
      let fact = facts[ordinal]
      decider.service.evolve(&state, by: fact, input.context, at: now)
      // The asker's form of the outcome is the outcome: it has its id.
      let place = fact.audience == .asker ? 0 : ordinal
      if let message = try answer.produce(fact, ordinal: place, isOutcome: answered && place == 0) { produced.append(message) }
    }
    touched = touched || !facts.isEmpty
    record(input, .done, produced)
  }

  private func isParked(_ key: String) -> Bool {
    !batch.isParked && (parkedBefore.contains(key) || parkedHere.contains(key))
  }

  mutating func park(_ input: Input<Service.Command>, code: ParkedCode, error: String) throws {
    if let key = input.orderingKey { parkedHere.insert(key) }
    decided.plan.parked.append(input.parked(code, error))
    if batch.isParked { return }
    let notice = Parked(type: input.type.name, code: code.rawValue)
    record(input, .parked, [try answer(to: input).produce(notice, ordinal: Self.parkedOrdinal)])
  }

  /// A message that failed alone.
  mutating func setAside(_ input: Input<Service.Command>, error: String) throws {
    if input.isJournaled { decided.plan.handled += 1 }
    decided.setsAside = true
    try park(input, code: .failed, error: error)
  }

  /// Notices about a message are no facts of it: their ordinals lie beyond those of any number of consequences.
  private static var parkedOrdinal: Int { 1_000_000 }
  private static var discardedOrdinal: Int { 1_000_001 }

  private mutating func discard(_ input: Input<Service.Command>, _ order: DiscardOrder) throws {
    let notice = Discarded(type: input.type.name, by: order.by, reason: order.reason)
    record(input, .discarded, [try answer(to: input).produce(notice, ordinal: Self.discardedOrdinal, isOutcome: true)])
  }
}

extension DecisionRun {
  /// Timers are decided at the instant they were due, messages at the instant of the load.
  private func instant(of input: Input<Service.Command>) -> Instant { input.timer?.due ?? now }

  private func answer(to input: Input<Service.Command>) -> Answer<Service.Command> {
    Answer(to: input, by: decider.origin, at: instant(of: input))
  }

  private mutating func record(_ input: Input<Service.Command>, _ fate: Fate, _ produced: [ProducedMessage]) {
    seen[input.identity] = entries.count
    entries.append(input.entry(fate, produced, decidedAt: instant(of: input)))
    if let timer = input.timer { decided.plan.firedTimers.append(timer) }
    send(produced, for: input)
  }

  private mutating func send(_ produced: [ProducedMessage], for input: Input<Service.Command>) {
    routing.route(produced, replyTo: input.replyTo, input.correlationID, input.traceparent, into: &decided.outgoing)
  }
}
