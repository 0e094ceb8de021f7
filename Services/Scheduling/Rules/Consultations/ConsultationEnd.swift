internal import Contracts
internal import Programme

/// A consultation is over: the four surveys open, and what was said of it goes into the calendar record (rulebook 3.3, 3.6).
enum ConsultationEnd {
  static func finish(_ command: ConsultationFinish, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    guard let meeting = state.meeting(command.consultation) else {
      return .refused(.unknownConsultation(command.consultation), at: "/data/consultation")
    }
    var reasons = Reasons()
    reasons.expect(meeting.row.status == .confirmed, .consultationIs(meeting.row.status), at: "/data/consultation")
    if meeting.row.status == .confirmed { reasons.expect(meeting.row.slot.start <= now, .notBegun, at: "/data/consultation") }
    guard reasons.isEmpty else { return .refused(reasons.list) }
    let event = ConsultationFinished(
      consultation: command.consultation, season: meeting.row.season, numbers: meeting.row.numbers, expert: meeting.row.expert,
      startsAt: meeting.row.slot.start, finishedAt: now, surveysCloseAt: now + meeting.policy.surveyWindow, feedback: command.feedback)
    return SchedulingRules.Decision(
      .accepted([.finished(event)] + Surveys.open(after: event, of: meeting)), timers: meeting.cleared)
  }

  /// Its time is past, so nobody is busy with it any more.
  static func evolve(_ state: inout SchedulingState, by event: ConsultationFinished) {
    guard let row = state.consultations[event.consultation], row.isOpen else { return }
    state.release(row.parties, by: row.occupant)
    state.change(consultation: event.consultation) {
      $0.status = .finished
      $0.finishedAt = event.finishedAt
      $0.feedback = event.feedback
    }
  }
}
