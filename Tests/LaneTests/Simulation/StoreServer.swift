import Contracts
import Programme

@testable import Lane

/// What PostgreSQL holds for one lane, with the semantics of `LaneStatements`, and a watchman over what may be written.
final class StoreServer {
  struct TimerRow {
    var due: Instant
    var generation: Int64
    var payload: String
  }

  struct JournalRow {
    var entry: JournalEntry
    var batch: Int64
    var ordinal: Int
  }

  struct Parked {
    var message: ParkedMessage
    var number: Int
  }

  /// A transaction as it went in, for the oracle.
  struct Committed {
    var batch: Int64
    var journal: [JournalEntry]
    var settled: [JournalEntry]
    var parked: [ParkedMessage]
    var timers: [TimerChange]
    var fired: [DueTimer]
    var handled: Int
  }

  var epoch: Int64 = 0
  var owner: Int?
  var renewedAt = Instant(microseconds: 0)
  var batch: Int64 = 0
  var handled: Int64 = 0
  var journal: [MessageIdentity: JournalRow] = [:]
  /// Unpublished batches, oldest first; `published` has the others.
  var unpublished: [Int64] = []
  var published: Set<Int64> = []
  var timers: [String: TimerRow] = [:]
  var parked: [MessageIdentity: Parked] = [:]
  var rejected: [MessageIdentity: RejectedMessage] = [:]
  var attempts: [String: Int] = [:]
  var balances: [String: Int] = [:]
  var isRepaired = false
  /// Refuses whatever sets a message aside.
  var refusesParking = false
  /// The virtual clock's instant; nil where the wall is the clock.
  var virtual: Instant?
  var wall: Instant
  private(set) var history: [Committed] = []
  /// Ids of all produced events that are committed.
  private(set) var producedIDs: Set<String> = []
  /// Ids that the broker has taken, to check marks against.
  var arrivedIDs: Set<String> = []
  private(set) var violations: [String] = []
  private var arrivals = 0

  init(wall: Instant, isVirtual: Bool) {
    self.wall = wall
    virtual = isVirtual ? wall : nil
  }

  var now: Instant { virtual ?? wall }
  var nextDue: Instant? { timers.values.map(\.due).min() }

  func violate(_ text: String) { violations.append(text) }

  /// `messaging.take`: nil while somebody else's lease runs.
  func take(owner newOwner: Int) -> (epoch: Int64, batch: Int64, isOrphaned: Bool)? {
    if let owner, owner != newOwner, wall - renewedAt < .seconds(10) { return nil }
    let isOrphaned = owner.map { $0 != newOwner } ?? false
    owner = newOwner
    epoch += 1
    renewedAt = wall
    return (epoch, batch, isOrphaned)
  }

  /// One transaction, all or nothing; nil when the epoch is another's.
  func commit(_ plan: CommitPlan<ToyState>, epoch ofLane: Int64) -> Result<CommitReceipt, StoreRefusal>? {
    guard ofLane == epoch, owner != nil else { return nil }
    let isPoisoned = plan.state?.isPoisoned == true && !isRepaired
    if isPoisoned || refusesParking && !plan.parked.isEmpty { return .failure(StoreRefusal(description: "a check is violated")) }
    watch(plan)
    write(plan)
    history.append(
      Committed(
        batch: plan.batch, journal: plan.journal, settled: plan.settled, parked: plan.parked, timers: plan.timers, fired: plan.firedTimers,
        handled: plan.handled))
    return .success(CommitReceipt(handled: handled, parked: Int64(parked.count), nextDue: nextDue))
  }

  private func write(_ plan: CommitPlan<ToyState>) {
    renewedAt = wall
    batch = max(batch, plan.batch)
    handled += Int64(plan.handled)
    let inputs = plan.journal.count + plan.settled.count
    if inputs > 0, plan.isSilent { published.insert(plan.batch) } else if inputs > 0 { unpublished.append(plan.batch) }
    mark(plan.published)
    for (ordinal, entry) in plan.journal.enumerated() {
      journal[entry.identity] = JournalRow(entry: entry, batch: plan.batch, ordinal: ordinal)
    }
    for (ordinal, entry) in plan.settled.enumerated() { settle(entry, plan.batch, ordinal) }
    for entry in plan.journal + plan.settled { producedIDs.formUnion(entry.produced.map(\.id)) }
    writeTimers(plan)
    for message in plan.parked { park(message) }
    for message in plan.rejected where rejected[message.identity] == nil { rejected[message.identity] = message }
    attempts.merge(plan.attempts) { $1 }
    for key in plan.settledAttempts { attempts[key] = nil }
    if let state = plan.state { balances.merge(state.balances) { $1 } }
  }

  private func settle(_ entry: JournalEntry, _ batch: Int64, _ ordinal: Int) {
    var row = journal[entry.identity]
    row?.entry.fate = entry.fate
    row?.entry.produced += entry.produced
    row?.entry.decidedAt = entry.decidedAt
    row?.batch = batch
    row?.ordinal = ordinal
    journal[entry.identity] = row
    parked[entry.identity] = nil
  }

  private func park(_ message: ParkedMessage) {
    if parked[message.identity] != nil {
      parked[message.identity]?.message.code = message.code
    } else {
      arrivals += 1
      parked[message.identity] = Parked(message: message, number: arrivals)
    }
  }

  private func writeTimers(_ plan: CommitPlan<ToyState>) {
    for fired in plan.firedTimers where timers[fired.key]?.generation == fired.generation { timers[fired.key] = nil }
    var last: [String: TimerChange] = [:]
    for change in plan.timers { last[change.key] = change }
    for case .set(let key, let due, let payload) in last.values {
      timers[key] = TimerRow(due: due, generation: plan.batch, payload: payload)
    }
    for case .clear(let key) in last.values { timers[key] = nil }
  }

  func mark(_ batches: [Int64]) {
    for number in batches where unpublished.contains(number) {
      let rows = journal.values.filter { $0.batch == number }
      if !rows.allSatisfy({ $0.entry.produced.allSatisfy { arrivedIDs.contains($0.id) } }) {
        violate("batch \(number) is marked as published and the broker does not have all of it")
      }
      published.insert(number)
    }
    unpublished.removeAll { batches.contains($0) }
  }
}
