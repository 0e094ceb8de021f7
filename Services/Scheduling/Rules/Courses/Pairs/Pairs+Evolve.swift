internal import Contracts
internal import Programme

extension Pairs {
  static func evolve(_ state: inout SchedulingState, by event: PairProposed) {
    let key = PairRow.Key(number: event.number, mentor: event.mentor)
    guard state.courses.pair(event.number, event.mentor)?.stage != .formed else { return }
    var pair = PairRow(key: key, season: event.season, stage: .proposed, proposedBy: event.by, proposedAt: event.proposedAt)
    pair.reason = event.reason
    state.courses.put(pair)
  }

  static func evolve(_ state: inout SchedulingState, by event: PairFormed) {
    guard var pair = state.courses.pair(event.number, event.mentor), pair.stage == .proposed else { return }
    pair.stage = .formed
    pair.formedAt = event.formedAt
    pair.reason = nil
    state.courses.put(pair)
    state.change(project: event.number) { $0.mentor = event.mentor }
  }

  static func evolve(_ state: inout SchedulingState, by event: PairDeclined) {
    close(&state, event.number, event.mentor, was: .proposed, .declined, reason: event.reason, at: event.declinedAt)
  }

  static func evolve(_ state: inout SchedulingState, by event: PairDissolved) {
    close(&state, event.number, event.mentor, was: .formed, .dissolved, reason: event.reason, at: event.dissolvedAt)
  }

  /// A project that leaves or has finished has no mentor any more, and waits for none.
  static func end(_ state: inout SchedulingState, of number: ApplicationNumber, at instant: Instant) {
    for pair in (state.courses.pairs[number] ?? [:]).values where pair.stage == .formed || pair.stage == .proposed {
      close(&state, number, pair.key.mentor, was: pair.stage, .ended, reason: nil, at: instant)
    }
  }

  private static func close(
    _ state: inout SchedulingState, _ number: ApplicationNumber, _ mentor: Identifier, was earlier: PairRow.Stage, _ stage: PairRow.Stage,
    reason: String?, at instant: Instant
  ) {
    guard var pair = state.courses.pair(number, mentor), pair.stage == earlier else { return }
    pair.stage = stage
    pair.closedAt = instant
    pair.reason = reason
    state.courses.put(pair)
    guard earlier == .formed, state.projects[number]?.mentor == mentor else { return }
    state.change(project: number) { $0.mentor = nil }
  }
}
