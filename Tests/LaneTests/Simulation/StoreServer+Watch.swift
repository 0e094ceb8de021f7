import Contracts
import Programme

@testable import Lane

/// What no transaction of a lane may do, whatever happened before.
extension StoreServer {
  func watch(_ plan: CommitPlan<ToyState>) {
    if !(plan.journal.isEmpty && plan.settled.isEmpty), plan.batch <= batch { violate("batch \(plan.batch) is committed twice") }
    for entry in plan.journal where journal[entry.identity] != nil { violate("\(entry.identity) is journaled twice") }
    for entry in plan.settled where parked[entry.identity] == nil { violate("\(entry.identity) is settled and was not parked") }
    for fired in plan.firedTimers {
      let row = timers[fired.key]
      if row?.generation != fired.generation || row?.due != fired.due { violate("timer \(fired.key) fires and is not in the table") }
    }
    for entry in plan.journal where entry.identity.source != "timer" {
      let overdue = timers.filter { $0.value.due <= entry.decidedAt }
      if !overdue.isEmpty { violate("\(entry.identity) is decided at \(entry.decidedAt) before timers \(overdue.keys.sorted())") }
    }
    for key in plan.attempts.keys where parkedAttempts(key) { violate("an attempt at \(key) is counted in vain") }
  }

  private func parkedAttempts(_ key: String) -> Bool { attempts[key].map { $0 >= 3 } ?? false }

  func load(_ request: LoadRequest<Set<String>>, dies: @escaping () -> Void) -> Loaded<ToyState> {
    var memories: [MessageIdentity: JournalMemory] = [:]
    for identity in request.identities {
      guard let row = journal[identity] else { continue }
      var lines: [UInt8] = []
      ProducedMessage.write(row.entry.produced, into: &lines)
      memories[identity] = JournalMemory(fingerprint: row.entry.fingerprint, produced: lines)
    }
    let keys = Set(parked.values.compactMap(\.message.orderingKey))
    let loaded = Dictionary(uniqueKeysWithValues: request.keys.map { ($0, balances[$0] ?? 0) })
    return Loaded(
      now: now, isVirtual: virtual != nil, nextDue: nextDue, journal: memories,
      parkedKeys: keys.intersection(request.orderingKeys), attempts: attempts.filter { request.suspects.contains($0.key) },
      state: ToyState(balances: loaded, isRepaired: isRepaired, dies: dies))
  }

  func dueTimers(limit: Int) -> [DueTimer] {
    let due = timers.filter { $0.value.due <= now }.map { key, row in
      DueTimer(key: key, due: row.due, generation: row.generation, payload: row.payload)
    }
    return Array(due.sorted { ($0.due, $0.key) < ($1.due, $1.key) }.prefix(limit))
  }

  func loadParked(_ selection: ParkedSelection) -> [ParkedRow] {
    let rows = parked.values.sorted { $0.number < $1.number }.map(\.message)
    guard case .one(let identity) = selection else { return rows.map(Self.row) }
    guard let chosen = parked[identity]?.message else { return [] }
    return rows.filter { $0.identity == identity || $0.orderingKey != nil && $0.orderingKey == chosen.orderingKey }.map(Self.row)
  }

  private static func row(_ message: ParkedMessage) -> ParkedRow { ParkedRow(identity: message.identity, delivery: message.delivery) }

  /// What recovery reads: `LaneStatements.unpublished`.
  func unpublishedRows() -> [UnpublishedRow] {
    journal.values.filter { unpublished.contains($0.batch) }.sorted { ($0.batch, $0.ordinal) < ($1.batch, $1.ordinal) }.map { row in
      var lines: [UInt8] = []
      ProducedMessage.write(row.entry.produced, into: &lines)
      return UnpublishedRow(
        produced: lines, replyTo: row.entry.replyTo, correlationID: row.entry.correlationID, traceparent: row.entry.traceparent)
    }
  }
}
