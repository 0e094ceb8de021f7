import Contracts
import Programme

/// From registration to what the commission has before it (rulebook 1.5, 1.6, 1.9).
extension Schedule {
  mutating func select(_ entrant: Entrant) {
    guard let course = entrant.course, let registeredAt = entrant.registeredAt else { return }
    var received = registeredAt
    let nextDay = calendar.day(of: received).adding(days: 1)
    if entrant.returns || course == .withdrawsEarly {
      add(calendar.instant(nextDay, .morning), .withdraw(entrant: entrant.index), .done("application.withdrawn"))
      guard entrant.returns else { return }
      received = calendar.instant(nextDay, .noon)
      add(received, .submit(entrant: entrant.index, .good), .done("application.registered"))
    }
    let session = calendar.workingDay(after: calendar.day(of: received))
    let accept = course != .declined
    add(
      calendar.instant(session, .afternoon), .preselect(entrant: entrant.index, accept: accept),
      .done(accept ? "application.preselected" : "application.declined"))
    if accept { interview(entrant, received: received, session: session) }
  }

  private mutating func interview(_ entrant: Entrant, received: Instant, session: LocalDate) {
    let day = interviewDay(entrant, received: calendar.day(of: received), session: session)
    let evening = calendar.instant(session, .evening)
    let start = LocalDateTime(day ?? session.adding(days: 1), hour: 10 + seed.below(7), minute: 30 * seed.below(2), second: 0)
    add(evening, .schedule(entrant: entrant.index, start: start), .done("interview.scheduled"))
    if entrant.course == .withdrawsPreselected {
      let leaves = calendar.instant(session.adding(days: 1), .morning)
      add(leaves, .withdraw(entrant: entrant.index), .done("application.withdrawn"))
      if leaves >= due(received) { raiseAlarm() }
      return
    }
    guard let day, entrant.course != .missesInterview else { return miss(entrant, received: received, session: session) }
    let held = calendar.instant(day, .evening)
    if held >= due(received) { raiseAlarm() }
    add(held, .record(entrant: entrant.index, passed: entrant.course != .failsInterview), .done("interview.recorded"))
    follow(entrant, interviewed: day, held: held)
  }

  /// A working day within the time after submission, but before the final sitting; a few are held when the time is over.
  private mutating func interviewDay(_ entrant: Entrant, received: LocalDate, session: LocalDate) -> LocalDate? {
    guard let final = calendar.sittings.last else { return nil }
    if entrant.isOverdue {
      let day = calendar.workingDay(after: max(session, received.adding(days: policy.interviewDays)))
      return day < final ? day : nil
    }
    let last = max(session.adding(days: 1), received.adding(days: policy.interviewDays - 1))
    let days = stride(from: session.dayNumber + 1, through: last.dayNumber, by: 1).map { LocalDate(dayNumber: $0) }.filter { $0 < final }
    let office = days.filter { calendar.isWorkingDay($0) }
    return days.isEmpty ? nil : seed.pick(office.isEmpty ? days : office)
  }

  /// The organisers wait until the time is over; the alarm goes off unless the commission's last sitting comes first (rulebook 1.5).
  private mutating func miss(_ entrant: Entrant, received: Instant, session: LocalDate) {
    let due = max(due(received), calendar.instant(session, .afternoon))
    if let final = calendar.sittings.last, due <= calendar.sitting(on: final) { raiseAlarm() }
    present(entrant, ready: due)
  }

  private func due(_ received: Instant) -> Instant {
    let local = calendar.zone.local(of: received)
    return calendar.zone.instant(of: LocalDateTime(date: local.date.adding(days: policy.interviewDays), secondsOfDay: local.secondsOfDay))
  }

  private mutating func follow(_ entrant: Entrant, interviewed day: LocalDate, held: Instant) {
    let next = day.adding(days: 1)
    switch entrant.course {
    case .failsInterview, .handsInNoConcept: return present(entrant, ready: held)
    case .withdrawsInterviewed:
      add(calendar.instant(next, .noon), .withdraw(entrant: entrant.index), .done("application.withdrawn"))
      return
    default: break
    }
    let index = entrant.index
    if entrant.updates > 0 { add(calendar.instant(next, .morning), .update(entrant: index, baseRevision: 0), .done("application.updated")) }
    if entrant.updates > 1 { add(calendar.instant(next, .noon), .update(entrant: index, baseRevision: 1), .done("application.updated")) }
    var ready = calendar.instant(next, .noon)
    if entrant.forgetsRisks, policy.risksMinimum > 0 {
      add(ready, .submitConcept(entrant: index, risks: policy.risksMinimum - 1), .refused("too-few-risks"))
      ready = calendar.instant(next, .afternoon)
    }
    add(ready, .submitConcept(entrant: index, risks: policy.risksMinimum + seed.below(3)), .done("concept.accepted"))
    present(entrant, ready: ready, admit: entrant.course == .isAdmitted)
  }
}
