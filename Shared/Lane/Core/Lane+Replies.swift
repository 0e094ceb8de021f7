internal import AMQP
internal import Contracts
internal import Programme

/// What follows from each answer of the store.
extension Lane {
  func handle(_ reply: Result<StoreReply<Service.State>, StoreRefusal>, at wall: Instant) throws {
    let finished = work
    work = .idle
    switch (finished, reply) {
    case (.lookingAround, .success(.loaded(let loaded))):
      look(at: loaded, wall: wall)
    case (.readingTimers, .success(.timers(let timers, let now))):
      try run(timers, now: now, at: wall)
    case (.loading(let batch), .success(.loaded(let loaded))):
      try decide(batch, on: loaded, at: wall)
    case (.committing(let batch, let decided, let next), .success(.committed(let receipt))):
      try finish(batch, decided, receipt, at: wall)
      if let next { work = .loading(next) }
    case (.readingParked(let order), .success(.parked(let rows))):
      settle(rows, order)
    case (.countingAttempt(let suspect, let key, nil), .success(.loaded(let loaded))):
      try count(suspect, key: key, tries: loaded.attempts[key] ?? 0)
    case (.countingAttempt(let suspect, let key, _?), .success(.committed)):
      try retry(suspect, key: key)
    case (.renewing, .success(.committed(let receipt))):
      committed(receipt, at: wall)
    case (.committing(_, let decided, _), .failure(let refusal)) where decided.setsAside:
      throw StoreFailure.unavailable("a message cannot even be parked: \(refusal)")
    case (.loading(let batch), .failure(let refusal)):
      try split(batch, because: refusal.description)
    case (.committing(let batch, _, let next), .failure(let refusal)):
      if let next { redo.insert(next, at: 0) }
      try split(batch, because: refusal.description)
    case (_, .failure(let refusal)):
      throw StoreFailure.unavailable(refusal.description)
    default:
      throw StoreFailure.unavailable("the store answered another question than the lane asked")
    }
  }

  private func look(at loaded: Loaded<Service.State>, wall: Instant) {
    clock.read(loaded.now, isVirtual: loaded.isVirtual, at: wall)
    nextDue = loaded.nextDue
    if loaded.nextDue.map({ $0 > loaded.now }) ?? true { isWary = false }
  }

  /// Timers that are due go first; then the batch is loaded anew, for they may have changed its state.
  private func decide(_ batch: Batch<Service.Command>, on loaded: Loaded<Service.State>, at wall: Instant) throws {
    failpoint.reach(.afterLoad)
    look(at: loaded, wall: wall)
    if !batch.isTimers, let due = loaded.nextDue, due <= loaded.now {
      redo.insert(batch, at: 0)
      return try readTimers()
    }
    let reused = decider.reused(in: batch, on: loaded)
    if batch.reused.isEmpty, !reused.isEmpty {
      var again = batch
      again.reused = reused
      return try load(again)
    }
    failpoint.reach(deciding: batch.inputs.lazy.filter(\.isForRules).map(\.identity.id))
    let decided: Decided<Service>
    do {
      decided = try decider.decide(batch, on: loaded, number: nextBatch)
    } catch {
      return try split(batch, because: "\(error)")
    }
    try commit(decided, of: batch)
  }

  private func commit(_ decided: Decided<Service>, of batch: Batch<Service.Command>) throws {
    failpoint.reach(.beforeCommit)
    try send(decided.plan)
    failpoint.reach(.inCommit)
    work = .committing(batch, decided, next: nil)
  }

  private func finish(_ batch: Batch<Service.Command>, _ decided: Decided<Service>, _ receipt: CommitReceipt, at wall: Instant) throws {
    failpoint.reach(.afterCommit)
    committed(receipt, at: wall)
    nextBatch += 1
    if !waits(decided), let tag = batch.through { try broker.acknowledge(through: tag) }
    failpoint.reach(.afterAcknowledge)
    unsent = Unsent(batch: batch, decided: decided, receipt: receipt)
    counters.count(decided.plan)
    if let key = batch.attempt { attempting.remove(key) }
    notices += decided.plan.notices
  }

  /// Its deliveries are acknowledged only when the broker has confirmed its answers, and so are those of batches behind it.
  private func waits(_ decided: Decided<Service>) -> Bool { decided.answersUnjournaled || !unacknowledged.isEmpty }

  func send(_ finished: Unsent) throws {
    let waits = waits(finished.decided)
    let sequence = try publish(finished.decided, finished.receipt)
    if waits, let tag = finished.batch.through { unacknowledged.append((tag, sequence)) }
  }

  /// The sequence of the last message sent for the batch; 0 when there was none.
  private func publish(_ decided: Decided<Service>, _ receipt: CommitReceipt) throws -> UInt64 {
    var outgoing = decided.outgoing
    if !decided.echoes.isEmpty { outgoing += try decider.echoes(for: decided.echoes, receipt, at: clock.lastRead) }
    guard !outgoing.isEmpty else { return 0 }
    let sequence = try broker.publish(outgoing)
    if !decided.plan.isSilent { unconfirmed.append((decided.plan.batch, sequence)) }
    failpoint.reach(.afterPublish)
    return sequence
  }

  private func committed(_ receipt: CommitReceipt, at wall: Instant) {
    published.removeFirst(marking)
    marking = 0
    nextDue = receipt.nextDue
    clock.fenced(at: wall)
    counters.handled = receipt.handled
    counters.parked = receipt.parked
  }

  private func run(_ timers: [DueTimer], now: Instant, at wall: Instant) throws {
    clock.saw(now)
    guard let first = timers.first else { return clock.lookedInVain(at: wall) }
    if isWary { return try lookUp(.timer(first), key: InputReader<Service>.attemptKey(of: first)) }
    try load(Batch(origin: .timers, inputs: timers.map { reader.read($0) }))
  }
}

/// What happens when one message is to blame (DESIGN, "Four fates").
extension Lane {
  /// Bisects a failed batch; a single message is parked.
  ///
  /// The second half of timers is left in its table: the first may set, move or clear what comes next.
  private func split(_ batch: Batch<Service.Command>, because error: String) throws {
    counters.bisections += 1
    if let (first, second) = batch.halves {
      redo.insert(contentsOf: batch.isTimers ? [first] : [first, second], at: 0)
    } else if let input = batch.inputs.first, input.isJournaled {
      leaveParked(behind: input, of: batch)
      let decided = try decider.park(input, of: batch, error: error, number: nextBatch, at: clock.lastRead)
      try commit(decided, of: batch)
    } else {
      throw StoreFailure.unavailable("a lane message failed: \(error)")
    }
  }

  /// A retry that fails leaves the messages behind it where they are.
  private func leaveParked(behind input: Input<Service.Command>, of batch: Batch<Service.Command>) {
    guard batch.isParked, let key = input.orderingKey else { return }
    redo.removeAll { $0.isParked && $0.inputs.first?.orderingKey == key }
  }

  /// Carries out an operator's order one message at a time; the echo behind them answers it.
  private func settle(_ rows: [ParkedRow], _ order: ParkedOrder<Service.Command>) {
    let batches = chosen(rows, order).map { row, discard in
      Batch(origin: .parked, inputs: [reader.read(parked: row, discard)])
    }
    let echo = Batch(origin: order.attempt.map { .suspect($0) } ?? .deliveries, inputs: [order.echo])
    redo = batches + [echo] + redo
  }

  /// Giving one up gives up that one only: what waited behind it, if it was the first, is tried again.
  private func chosen(_ rows: [ParkedRow], _ order: ParkedOrder<Service.Command>) -> [(ParkedRow, DiscardOrder?)] {
    guard let discard = order.discard else { return rows.map { ($0, nil) } }
    guard case .one(let identity) = order.selection else { return rows.map { ($0, discard) } }
    let others = rows.first?.identity == identity ? rows.dropFirst() : []
    return rows.filter { $0.identity == identity }.map { ($0, discard) } + others.map { ($0, nil) }
  }

  private func count(_ suspect: Suspect, key: String, tries: Int) throws {
    let tries = attempting.contains(key) ? max(0, tries - 1) : tries
    if tries + 1 >= settings.lastAttempt {
      switch suspect {
      case .delivery(let delivery): try load(Batch(origin: .suspect(key), inputs: [reader.read(died: delivery)]))
      case .timer(let timer): try load(Batch(origin: .suspectTimer(key), inputs: [reader.read(died: timer)]))
      }
    } else {
      // Before it is sent: a send that fails may still have reached the store.
      attempting.insert(key)
      try send(CommitPlan(batch: nextBatch - 1, handled: 0, attempts: [key: tries + 1]))
      work = .countingAttempt(suspect, key: key, tries: tries)
    }
  }

  private func retry(_ suspect: Suspect, key: String) throws {
    switch suspect {
    case .delivery(let delivery): try retry(delivery, key: key)
    case .timer(let timer): try load(Batch(origin: .suspectTimer(key), inputs: [reader.read(timer)]))
    }
  }

  private func retry(_ delivery: Delivery, key: String) throws {
    switch reader.decode(delivery) {
    case .input(let input):
      try load(Batch(origin: .suspect(key), inputs: [input]))
    case .order(var order):
      order.attempt = key
      try store.loadParked(order.selection)
      work = .readingParked(order)
    case .suspect:
      throw StoreFailure.unavailable("a delivery was not decoded")
    }
  }
}
