internal import AMQP
package import Programme

/// The lane: one queue, one stream of decisions, one database connection (DESIGN, "The lane").
///
/// It repeats take → load → decide → commit → acknowledge and publish. Each call of `turn` does what can be done without waiting, so the same
/// code runs on sockets and, in simulations, in memory. A throw is a crash of the lane: throw it away, take the lease again, recover, go on.
/// Used by one thread.
package final class Lane<Service: LaneService, Store: LaneStore, Broker: LaneBroker>
where Store.Keys == Service.Keys, Store.State == Service.State {
  /// What the store is asked and has not answered yet.
  enum Work {
    case idle
    /// Looks at clock and timers, right after taking the lane.
    case lookingAround
    case readingTimers
    case loading(Batch<Service.Command>)
    /// `next` is the batch whose load is asked behind it.
    case committing(Batch<Service.Command>, Decided<Service>, next: Batch<Service.Command>?)
    case readingParked(ParkedOrder<Service.Command>)
    /// Looks up how often a suspect was tried, then (`tries` known) commits the next attempt.
    case countingAttempt(Suspect, key: String, tries: Int?)
    /// Marks confirmed batches and renews the lease.
    case renewing
  }

  /// What a committed batch still has to tell.
  struct Unsent {
    var batch: Batch<Service.Command>
    var decided: Decided<Service>
    var receipt: CommitReceipt
  }

  let settings: LaneSettings
  var reader: InputReader<Service>
  let decider: Decider<Service>
  let store: Store
  let broker: Broker
  var failpoint: Failpoint.Armed?

  var taken = Taken<Service.Command>()
  /// Batches to be decided before anything newly taken: halves of a failed one, or parked messages of an operator.
  var redo: [Batch<Service.Command>] = []
  var work: Work = .idle
  /// The batch whose commit has just been answered, until it is sent later in the same turn.
  var unsent: Unsent?
  /// Batches sent but not confirmed yet, oldest first.
  var unconfirmed: [(batch: Int64, sequence: UInt64)] = []
  /// Deliveries whose answers are in no journal row of their own, and all behind them: acknowledged when confirmed, oldest first.
  var unacknowledged: [(tag: DeliveryTag, sequence: UInt64)] = []
  /// Batches confirmed whose `published_at` waits for the next commit.
  var published: [Int64] = []
  /// How many of `published` ride on the commit under way.
  var marking = 0
  var nextBatch: Int64
  var nextDue: Instant?
  var clock = LaneClock()
  private var stopping = false
  private var looked = false
  /// Deliveries and timers whose attempts are on record and not settled; more than one when a lane crashed and earlier ones came again first.
  ///
  /// A lane that fails while its process lives was not killed by the message: whoever makes the next lane says so with `excused`, so that
  /// infrastructure failures burn no attempts (DESIGN, "Four fates").
  package internal(set) var attempting: Set<String>
  /// The last owner died, perhaps of a timer: no broker counts those deaths. Until none is due any more, timers are handled one at a time,
  /// each with its attempt on record.
  package internal(set) var isWary: Bool
  package internal(set) var counters = LaneCounters()
  /// What people should know of single messages, since `takeNotices`.
  var notices: [LaneNotice] = []

  package init(
    service: Service, settings: LaneSettings, store: Store, broker: Broker, afterBatch batch: Int64, excused: Set<String> = [],
    isWary: Bool = false, failpoint: Failpoint.Armed? = nil
  ) {
    self.settings = settings
    self.reader = InputReader(service: service, settings: settings)
    self.decider = Decider(service: service, settings: settings)
    self.store = store
    self.broker = broker
    self.nextBatch = batch + 1
    self.attempting = excused
    self.isWary = isWary
    self.failpoint = failpoint
  }

  /// Gives out what has happened to single messages since the last time.
  package func takeNotices() -> [LaneNotice] {
    guard !notices.isEmpty else { return [] }
    defer { notices = [] }
    return notices
  }

  /// Stops taking; what is taken is still decided, committed and published.
  package func stop() { stopping = true }

  /// True when nothing is taken, under way, unconfirmed or unmarked.
  package var isAtRest: Bool {
    guard case .idle = work else { return false }
    return looked && taken.isEmpty && redo.isEmpty && unconfirmed.isEmpty && unacknowledged.isEmpty && published.isEmpty
  }

  /// Does all that can be done now; false when there is nothing to do but wait for a socket or an instant.
  package func turn(at wall: Instant) throws -> Bool {
    var progress = try settleConfirms()
    if case .idle = work {
      progress = try begin(at: wall) || progress
    } else if let reply = try store.poll() {
      try handle(reply, at: wall)
      try sendFinished(at: wall)
      progress = true
    }
    let hasTaken = try take()
    try loadAhead(hasTaken: hasTaken, at: wall)
    return progress || hasTaken
  }

  /// False while the lane is full: its deliveries wait in the socket.
  package var wantsDeliveries: Bool { !stopping && !isFull }

  /// A whole batch is taken and not begun.
  private var isFull: Bool { taken.count >= settings.batchMessages || taken.bytes >= settings.batchBytes }

  /// How long the lane may sleep when no socket wakes it.
  package func patience(at wall: Instant) -> Duration {
    let longest = published.isEmpty ? settings.patience : settings.markAfter
    guard let due = nextDue, !clock.isVirtual, case .idle = work else { return longest }
    return min(longest, max(.milliseconds(1), due - clock.now(at: wall)))
  }

  /// Reads what has arrived while the store works: taking may overlap a commit, deciding may not.
  private func take() throws -> Bool {
    // A full lane asks for nothing, and the broker's heartbeats are served all the same.
    let deliveries = try broker.receive(messages: wantsDeliveries ? settings.takeMessages : 0, bytes: settings.batchBytes)
    for delivery in deliveries { taken.append(reader.read(delivery)) }
    counters.received += deliveries.count
    if !deliveries.isEmpty { failpoint.reach(.afterTake) }
    return !deliveries.isEmpty
  }

  private func settleConfirms() throws -> Bool {
    let sequence = try broker.confirmed()
    let confirmed = unconfirmed.prefix { $0.sequence <= sequence }.map(\.batch)
    unconfirmed.removeFirst(confirmed.count)
    published += confirmed
    let answered = unacknowledged.prefix { $0.sequence <= sequence }
    unacknowledged.removeFirst(answered.count)
    if let last = answered.last { try broker.acknowledge(through: last.tag) }
    return !confirmed.isEmpty || !answered.isEmpty
  }

  /// Sends the batch whose commit was answered in this turn; what the store is asked next goes first, so that it works meanwhile.
  private func sendFinished(at wall: Instant) throws {
    guard unsent != nil else { return }
    if case .idle = work { _ = try begin(at: wall) }
    if let finished = unsent.take() { try send(finished) }
  }

  /// Chooses the next exchange with the store: first what failed, then due timers, then what was taken; but none while the lease is old.
  private func begin(at wall: Instant) throws -> Bool {
    if !looked {
      looked = true
      try store.load(decider.nothingToLoad)
      work = .lookingAround
    } else if clock.needsRenewal(at: wall, every: settings.renewEvery) {
      try renew()
    } else if hasRoom(for: 1), !redo.isEmpty {
      try load(redo.removeFirst())
    } else if hasRoom(for: 1), timersAreDue(at: wall) {
      try readTimers()
    } else if hasRoom(for: 1), !taken.isEmpty {
      try begin(taken.next(limit: settings.batchMessages))
    } else if marksAreDue(at: wall) {
      try renew()
    } else {
      return false
    }
    return true
  }

  /// The lease goes first: whatever else keeps the lane busy, it finds out within the period whether it still owns it.
  private func renew() throws {
    try send(CommitPlan(batch: nextBatch - 1, handled: 0))
    work = .renewing
  }

  /// Whether there may be so many batches beside those that are not confirmed yet.
  private func hasRoom(for batches: Int) -> Bool { unconfirmed.count + (unsent == nil ? 0 : 1) + batches <= settings.unpublishedBatches }

  /// A batch need not wait until the commit before it is answered: the store goes on with its load at once. It waits for more messages, though,
  /// while there are more to take, or it would be smaller than the one before: else a backlog would be handled in small batches.
  private func loadAhead(hasTaken: Bool, at wall: Instant) throws {
    guard case .committing(let batch, let decided, nil) = work, taken.beginsWithInput else { return }
    guard isFull || !hasTaken && taken.count >= batch.inputs.count else { return }
    guard redo.isEmpty, hasRoom(for: 2), !timersAreDue(at: wall) else { return }
    let next = Batch(origin: .deliveries, inputs: taken.next(limit: settings.batchMessages).compactMap { $0.input })
    try store.load(decider.request(for: next))
    work = .committing(batch, decided, next: next)
  }

  private func begin(_ next: [Reading<Service.Command>]) throws {
    switch next[0] {
    case .input: try load(Batch(origin: .deliveries, inputs: next.compactMap { $0.input }))
    case .order(let order):
      try store.loadParked(order.selection)
      work = .readingParked(order)
    case .suspect(let delivery): try lookUp(.delivery(delivery), key: InputReader<Service>.attemptKey(of: delivery))
    }
  }

  func lookUp(_ suspect: Suspect, key: String) throws {
    try store.load(decider.attempts(of: key))
    work = .countingAttempt(suspect, key: key, tries: nil)
  }

  /// Sends a transaction; `published_at` of confirmed batches rides on it.
  func send(_ plan: CommitPlan<Service.State>) throws {
    var plan = plan
    plan.published = published
    marking = published.count
    try store.commit(plan)
  }

  func load(_ batch: Batch<Service.Command>) throws {
    try store.load(decider.request(for: batch))
    work = .loading(batch)
  }

  func readTimers() throws {
    try store.loadTimers(limit: isWary ? 1 : settings.batchMessages)
    work = .readingTimers
  }

  private func marksAreDue(at wall: Instant) -> Bool {
    unconfirmed.isEmpty && !published.isEmpty && (stopping || clock.mayMark(at: wall, after: settings.markAfter))
  }

  private func timersAreDue(at wall: Instant) -> Bool {
    guard let nextDue, !clock.isVirtual || nextDue <= clock.lastRead else { return false }
    return nextDue <= clock.now(at: wall) && clock.mayLook(at: wall)
  }
}
