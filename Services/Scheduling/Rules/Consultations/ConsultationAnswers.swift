internal import Contracts
internal import Programme

/// The expert agrees or does not; of a group the decision is the expert's alone (rulebook 3.3).
enum ConsultationAnswers {
  static func confirm(_ command: ConsultationConfirm, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    guard var meeting = state.meeting(command.consultation) else {
      return .refused(.unknownConsultation(command.consultation), at: "/data/consultation")
    }
    var reasons = Reasons()
    reasons.expect(meeting.row.status == .requested, .consultationIs(meeting.row.status), at: "/data/consultation")
    // What the expert has asked for has the expert's agreement: then anybody of the other side may confirm.
    if meeting.row.initiator != .expert { reasons.expect(meeting.isExpert(command.by), .expertOnly, at: "/data/by") }
    reasons.expect(meeting.row.slot.start > now, .inThePast, at: "/data/consultation")
    guard reasons.isEmpty else { return .refused(reasons.list) }
    let event = ConsultationConfirmed(
      consultation: command.consultation, numbers: meeting.row.numbers, expert: meeting.row.expert, startsAt: meeting.row.slot.start,
      endsAt: meeting.row.slot.end, agendaDueBy: meeting.agendaDueBy, by: command.by)
    meeting.row.status = .confirmed
    return SchedulingRules.Decision(
      .accepted([.confirmed(event)] + meeting.confirmed),
      timers: meeting.timers(at: now))
  }

  static func decline(_ command: ConsultationDecline, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    guard let meeting = state.meeting(command.consultation) else {
      return .refused(.unknownConsultation(command.consultation), at: "/data/consultation")
    }
    var reasons = Reasons()
    reasons.expect(meeting.row.status == .requested, .consultationIs(meeting.row.status), at: "/data/consultation")
    if meeting.row.initiator != .expert { reasons.expect(meeting.isExpert(command.by), .expertOnly, at: "/data/by") }
    guard reasons.isEmpty else { return .refused(reasons.list) }
    let event = ConsultationDeclined(
      consultation: command.consultation, numbers: meeting.row.numbers, expert: meeting.row.expert, by: command.by, reason: command.reason)
    return SchedulingRules.Decision(
      .accepted([.declined(event)] + meeting.declined(by: command.by, reason: command.reason)), timers: meeting.cleared)
  }

  static func evolve(_ state: inout SchedulingState, by event: ConsultationConfirmed, at now: Instant) {
    guard let row = state.consultations[event.consultation], row.status == .requested, let season = state.seasons[row.season] else {
      return
    }
    state.change(consultation: event.consultation) {
      $0.status = .confirmed
      $0.isInvited = true
      $0.droppedReminders = Reminders.dropped(before: $0.slot.start, at: now, season.policy)
    }
  }

  static func evolve(_ state: inout SchedulingState, by event: ConsultationDeclined) {
    guard let row = state.consultations[event.consultation], row.status == .requested else { return }
    state.close(event.consultation, as: .declined, sequence: row.sequence + (row.isInvited ? 1 : 0))
  }
}

extension Meeting {
  /// Where invitations stand since a move, the calendar has this time already.
  fileprivate var confirmed: [SchedulingFact] {
    mail(.consultationConfirmed, to: everybody, calendar: row.isInvited ? nil : .request)
  }

  /// After a move that the expert does not agree with, invitations are out: they are cancelled.
  fileprivate func declined(by person: Person, reason: String?) -> [SchedulingFact] {
    var last = self
    if row.isInvited { last.row.sequence += 1 }
    let recipients = isExpert(person) && !row.isInvited ? teams + otherMentors : everybody
    return last.mail(.consultationDeclined, to: recipients, ["reason": reason], calendar: row.isInvited ? .cancel : nil)
  }

  func isExpert(_ person: Person) -> Bool { ExpertIdentity.isSame(expert.person, person) || person.person == expert.expert }
}

extension SchedulingState {
  /// Ends a consultation that will not be: its time is free, and it does not count against the three.
  mutating func close(_ consultation: Identifier, as status: ConsultationRow.Status, sequence: Int? = nil) {
    guard let row = consultations[consultation], row.isOpen else { return }
    release(row.parties, by: row.occupant)
    count(row, by: -1)
    change(consultation: consultation) {
      $0.status = status
      $0.sequence = sequence ?? $0.sequence
    }
  }
}
