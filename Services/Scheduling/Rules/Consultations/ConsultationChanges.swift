internal import Contracts
internal import Programme

/// A consultation gets another time, lasts longer, or does not take place (rulebook 3.3): everybody is told, the old time is free.
enum ConsultationChanges {
  /// The expert's own move keeps the expert's agreement; anybody else's needs it again.
  static func move(_ command: ConsultationMove, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    guard var meeting = state.meeting(command.consultation) else {
      return .refused(.unknownConsultation(command.consultation), at: "/data/consultation")
    }
    let start = meeting.season.zone.instant(of: command.newStart)
    let slot = Slot(start: start, end: start + (meeting.row.slot.end - meeting.row.slot.start))
    var reasons = Reasons()
    checkOpen(meeting.row, at: now, &reasons)
    reasons.expect(start >= now, .inThePast, at: "/data/newStart")
    if !meeting.isExpert(command.by) {
      reasons.expect(meeting.expert.isAvailable(during: slot), .expertUnavailable, at: "/data/newStart")
    }
    checkFree(slot, meeting.row, field: "/data/newStart", in: state, &reasons)
    guard reasons.isEmpty else { return .refused(reasons.list) }
    let event = ConsultationMoved(
      consultation: command.consultation, numbers: meeting.row.numbers, expert: meeting.row.expert, oldStart: meeting.row.start,
      start: command.newStart, startsAt: slot.start, endsAt: slot.end, sequence: meeting.row.sequence + 1, by: command.by,
      reason: command.reason)
    meeting.row.move(by: event, keepsAgreement: meeting.isExpert(command.by))
    let mails = meeting.mail(
      .consultationMoved, to: meeting.everybody, ["oldStart": event.oldStart.iso, "reason": command.reason],
      calendar: meeting.row.isInvited ? .request : nil)
    return SchedulingRules.Decision(.accepted([.moved(event)] + mails), timers: meeting.cleared + meeting.timersIfInvited(at: now))
  }

  static func extend(_ command: ConsultationExtend, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    guard var meeting = state.meeting(command.consultation) else {
      return .refused(.unknownConsultation(command.consultation), at: "/data/consultation")
    }
    var reasons = Reasons()
    reasons.expect(meeting.row.isOpen, .consultationIs(meeting.row.status), at: "/data/consultation")
    reasons.expect(meeting.row.slot.end > now, .inThePast, at: "/data/consultation")
    reasons.expect(meeting.isExpert(command.by), .expertOnly, at: "/data/by")
    let slot = Slot(start: meeting.row.slot.start, end: meeting.row.slot.end + .minutes(command.minutes.value))
    reasons.expect(slot.end - slot.start <= .days(1), .tooLong, at: "/data/minutes")
    checkFree(slot, meeting.row, field: "/data/minutes", in: state, &reasons)
    guard reasons.isEmpty else { return .refused(reasons.list) }
    let event = ConsultationExtended(
      consultation: command.consultation, numbers: meeting.row.numbers, expert: meeting.row.expert, endsAt: slot.end,
      minutes: command.minutes, sequence: meeting.row.sequence + 1, by: command.by)
    meeting.row.extend(by: event)
    return SchedulingRules.Decision(
      .accepted(
        [.extended(event)]
          + meeting.mail(.consultationExtended, to: meeting.everybody, calendar: meeting.row.isInvited ? .request : nil)))
  }

  static func cancel(_ command: ConsultationCancel, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    guard let meeting = state.meeting(command.consultation) else {
      return .refused(.unknownConsultation(command.consultation), at: "/data/consultation")
    }
    guard meeting.row.isOpen else { return .refused(.consultationIs(meeting.row.status), at: "/data/consultation") }
    return SchedulingRules.Decision(
      .accepted(meeting.cancelled(by: command.by, reason: command.reason)), timers: meeting.cleared)
  }

  private static func checkOpen(_ row: ConsultationRow, at now: Instant, _ reasons: inout Reasons) {
    reasons.expect(row.isOpen, .consultationIs(row.status), at: "/data/consultation")
    if row.status == .confirmed { reasons.expect(row.slot.start > now, .alreadyBegun, at: "/data/consultation") }
  }

  private static func checkFree(
    _ slot: Slot, _ row: ConsultationRow, field: String, in state: SchedulingState, _ reasons: inout Reasons
  ) {
    guard row.isOpen else { return }
    let parties = (row.parties.sorted { $0.description < $1.description } + [.season(row.season)]).map { (party: $0, field: field) }
    Timetable.check(slot, for: parties, occupant: row.occupant, in: state, &reasons)
  }

  static func evolve(_ state: inout SchedulingState, by event: ConsultationMoved, at now: Instant) {
    guard let row = state.consultations[event.consultation], row.isOpen, event.startsAt < event.endsAt,
      let expert = state.experts[row.expert], let season = state.seasons[row.season]
    else { return }
    let isExperts = ExpertIdentity.isSame(expert.person, event.by) || event.by.person == row.expert
    state.change(consultation: event.consultation) {
      $0.move(by: event, keepsAgreement: isExperts)
      if $0.isInvited { $0.droppedReminders = Reminders.dropped(before: event.startsAt, at: now, season.policy) }
    }
    state.occupy(row.parties, by: row.occupant, during: Slot(start: event.startsAt, end: event.endsAt), exclusively: true)
  }

  static func evolve(_ state: inout SchedulingState, by event: ConsultationExtended) {
    guard let row = state.consultations[event.consultation], row.isOpen, event.endsAt > row.slot.end else { return }
    state.change(consultation: event.consultation) { $0.extend(by: event) }
    state.occupy(row.parties, by: row.occupant, during: Slot(start: row.slot.start, end: event.endsAt), exclusively: true)
  }

  static func evolve(_ state: inout SchedulingState, by event: ConsultationCancelled) {
    state.close(event.consultation, as: .cancelled, sequence: event.sequence)
  }
}

extension Meeting {
  /// The event and its mails; the calendar entry goes with the time that is free again.
  func cancelled(by person: Person, reason: String?) -> [SchedulingFact] {
    var last = self
    last.row.sequence += 1
    let event = ConsultationCancelled(
      consultation: row.consultation, numbers: row.numbers, expert: row.expert, start: row.start, sequence: last.row.sequence, by: person,
      reason: reason)
    return [.cancelled(event)]
      + last.mail(.consultationCancelled, to: everybody, ["reason": reason], calendar: row.isInvited ? .cancel : nil)
  }
}

extension ConsultationRow {
  mutating func move(by event: ConsultationMoved, keepsAgreement: Bool) {
    start = event.start
    slot = Slot(start: event.startsAt, end: event.endsAt)
    sequence = event.sequence
    agendaIsMissing = false
    if !keepsAgreement { status = .requested }
  }

  mutating func extend(by event: ConsultationExtended) {
    slot = Slot(start: slot.start, end: event.endsAt)
    sequence = event.sequence
  }
}
