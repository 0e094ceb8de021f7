internal import Contracts
internal import Programme

/// Reminders of a coming consultation to participant, mentor and expert (rulebook 3.5).
enum Reminders {
  /// Those whose moment is past already: they are not sent, and the calendar record says so.
  static func dropped(before start: Instant, at now: Instant, _ policy: Policy) -> [Int] {
    hours(policy).filter { start - .hours($0) < now }
  }

  /// How long before, the earliest first; two equal ones are one.
  static func hours(_ policy: Policy) -> [Int] {
    policy.reminderFirstHours == policy.reminderLastHours
      ? [policy.reminderFirstHours] : [policy.reminderFirstHours, policy.reminderLastHours]
  }

  /// A consultation that lost the expert's agreement meanwhile is nobody's appointment: no reminder.
  static func remind(_ consultation: Identifier, hours: Int, in state: SchedulingState) -> SchedulingRules.Decision {
    guard let meeting = state.meeting(consultation), meeting.row.status == .confirmed else { return .nothing }
    return SchedulingRules.Decision(
      .accepted(
        meeting.mail(
          .consultationReminder, to: meeting.everybody, occasion: "\(meeting.row.sequence)/\(hours)", ["hours": "\(hours)"])))
  }
}

extension Meeting {
  /// The keyed timers of an agreed time: setting them again moves them. For a month with a consultation its expert owes a report (rulebook 2).
  func timers(at now: Instant) -> [TimerChange] {
    let dropped = Set(Reminders.dropped(before: row.slot.start, at: now, policy))
    let reminders = Reminders.hours(policy).filter { !dropped.contains($0) }.map {
      SchedulingTimer.reminder(row.consultation, hours: $0).set(at: row.slot.start - .hours($0))
    }
    let report = Reports.owed(by: row.expert, forWorkAt: row.slot.start, in: season)
    return reminders + (row.agenda == nil ? agendaTimers(at: now) : []) + [report]
  }

  func timersIfInvited(at now: Instant) -> [TimerChange] { row.isInvited ? timers(at: now) : [] }

  var cleared: [TimerChange] {
    Reminders.hours(policy).map { SchedulingTimer.reminder(row.consultation, hours: $0).cleared } + agendaCleared
  }

  var agendaCleared: [TimerChange] {
    [SchedulingTimer.agendaReminder(row.consultation).cleared, SchedulingTimer.agendaMissing(row.consultation).cleared]
  }

  /// A reminder a day before the agenda is due, the flag when it is due. Where a consultation is agreed later than that, the reminder goes at
  /// once and the flag goes up at the start.
  private func agendaTimers(at now: Instant) -> [TimerChange] {
    let due = agendaDueBy
    let flagAt = due > now ? due : row.slot.start
    return [
      SchedulingTimer.agendaReminder(row.consultation).set(at: min(max(now, due - .hours(policy.reminderFirstHours)), flagAt)),
      SchedulingTimer.agendaMissing(row.consultation).set(at: flagAt),
    ]
  }
}
