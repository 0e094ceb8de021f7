internal import Contracts
internal import Programme

/// Interviews that intake has fixed take an hour of the experts who are registered here, and of the team (rulebook 1.5, 2).
enum HeardInterviews {
  static func evolve(_ state: inout SchedulingState, by event: InterviewScheduled) {
    let key = InterviewRow.Key(number: event.number, round: event.round.value)
    guard state.interviews[key]?.passed == nil else { return }
    if let before = state.interviews[key] { state.release(before.parties, by: before.occupant) }
    var row = InterviewRow(key: key, startsAt: event.startsAt, experts: event.experts)
    row.parties = [.team(event.number)] + event.experts.compactMap { state.expert($0).map { .expert($0.expert) } }
    state.put(row)
    let length = state.seasons[event.season]?.policy.consultationLength ?? Policy.standard.consultationLength
    let slot = Slot(start: event.startsAt, end: event.startsAt + length)
    state.occupy(row.parties, by: row.occupant, during: slot, exclusively: false)
  }

  static func evolve(_ state: inout SchedulingState, by event: InterviewRecorded) {
    let key = InterviewRow.Key(number: event.number, round: event.round.value)
    guard var row = state.interviews[key] else { return }
    state.release(row.parties, by: row.occupant)
    row.experts = event.experts
    row.passed = event.passed
    row.parties = []
    state.put(row)
    if event.round.value == 1, event.passed { state.advance(event.number, to: .interviewed) }
  }
}

extension InterviewRow {
  var occupant: Occupant { Occupant(.interview, "\(key.number) \(key.round)") }
}
