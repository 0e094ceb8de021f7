/// What a lane has done since it took over; `handled` and `parked` are the store's own totals.
package struct LaneCounters: Sendable, Equatable {
  package var received = 0
  package var batches = 0
  package var bisections = 0
  package var handled: Int64 = 0
  package var parked: Int64 = 0
  package var fates: [Fate: Int] = [:]

  package init() {}

  mutating func count<State>(_ plan: CommitPlan<State>) {
    batches += 1
    for entry in plan.journal { fates[entry.fate, default: 0] += 1 }
    for entry in plan.settled { fates[entry.fate, default: 0] += 1 }
  }
}
