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
    count(plan.journal.span)
    count(plan.settled.span)
  }

  private mutating func count(_ entries: Span<JournalEntry>) {
    for place in entries.indices { fates[entries[place].fate, default: 0] += 1 }
  }
}
