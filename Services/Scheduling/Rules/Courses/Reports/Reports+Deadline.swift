internal import Contracts
internal import Programme

/// When a report is due, and the alarm if it has not come (rulebook 2).
extension Reports {
  /// 23:59:59 of the last day on which the report of a month is in time.
  static func dueBy(_ month: Month, in season: SeasonRow) -> Instant {
    season.zone.instant(of: .endOfDay(month.last.adding(days: season.policy.reportDays)))
  }

  /// The timer of the dynamics report that a mentor owes for the month of that instant and, set anew by each, for those after it.
  static func owed(on number: ApplicationNumber, by mentor: Identifier, at instant: Instant, in season: SeasonRow) -> TimerChange {
    timer(ReportRow.Key(.mentor, mentor, number, Month(of: season.zone.date(of: instant))), in: season)
  }

  /// The timer of the report that an expert owes for the month of a consultation or session.
  static func owed(by expert: Identifier, forWorkAt instant: Instant, in season: SeasonRow) -> TimerChange {
    timer(ReportRow.Key(.expert, expert, nil, Month(of: season.zone.date(of: instant))), in: season)
  }

  private static func timer(_ key: ReportRow.Key, in season: SeasonRow) -> TimerChange {
    CourseTimer.report(key).set(at: dueBy(key.month, in: season))
  }

  /// Once for each report that was owed and is not here; a mentor's next one is awaited as long as the pair works.
  static func overdue(_ key: ReportRow.Key, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    guard let expert = state.experts[key.expert], let season = key.number.map({ state.project($0)?.season }) ?? state.latestSeason else {
      return .nothing
    }
    let isHere = state.courses.reports[key]?.submitted != nil
    var facts: [SchedulingFact] = []
    if !isHere, isOwed(key, season, in: state) {
      let event = ReportOverdue(kind: key.kind, expert: key.expert, period: key.month.period, number: key.number, dueBy: now)
      facts = [.reportOverdue(event), letter(about: key, to: expert, in: state)]
    }
    guard let number = key.number, goesOn(key.expert, with: number, after: key.month, season, state) else {
      return SchedulingRules.Decision(.accepted(facts))
    }
    let next = ReportRow.Key(.mentor, key.expert, number, key.month.next)
    return SchedulingRules.Decision(.accepted(facts), timers: [timer(next, in: season)])
  }

  /// To whoever owes it; a mentor is told of which project.
  private static func letter(about key: ReportRow.Key, to expert: ExpertRow, in state: SchedulingState) -> SchedulingFact {
    var parameters = ["month": key.month.name]
    if let project = key.number.flatMap({ state.projects[$0] }) {
      parameters["name"] = project.name
      parameters["number"] = project.number.description
    }
    let occasion = "\(key.kind.rawValue)/\(key.month.name)/\(key.number?.description ?? "-")"
    return Notice.mail("report-overdue", about: occasion, to: .expert(expert), parameters)
  }

  private static func isOwed(_ key: ReportRow.Key, _ season: SeasonRow, in state: SchedulingState) -> Bool {
    if let number = key.number { return works(key.expert, on: number, in: key.month, season, state) }
    func isInMonth(_ instant: Instant) -> Bool { Month(of: season.zone.date(of: instant)) == key.month }
    let consulted = state.consultations.values.contains {
      $0.expert == key.expert && ($0.status == .confirmed || $0.status == .finished) && isInMonth($0.slot.start)
    }
    return consulted
      || state.courses.sessions.values.contains { session in
        !session.isCancelled && isInMonth(session.startsAt)
          && session.scheduled.facilitators.contains { state.expert($0)?.expert == key.expert }
      }
  }

  /// Whether the pair stood at the month's end, and the project was still before its defence then or is in acceleration.
  private static func works(
    _ mentor: Identifier, on number: ApplicationNumber, in month: Month, _ season: SeasonRow, _ state: SchedulingState
  ) -> Bool {
    guard let pair = state.courses.pair(number, mentor), let formedAt = pair.formedAt else { return false }
    let ends = season.zone.instant(of: .startOfDay(month.next.first))
    let stood = formedAt < ends && (pair.closedAt.map { $0 >= ends } ?? (pair.stage == .formed))
    return stood && !isDefended(number, before: ends, season, state)
  }

  /// Whether another report may follow: of the month of the defence it is known only afterwards whether the project goes on.
  private static func goesOn(
    _ mentor: Identifier, with number: ApplicationNumber, after month: Month, _ season: SeasonRow, _ state: SchedulingState
  ) -> Bool {
    let next = season.zone.instant(of: .startOfDay(month.next.first))
    return state.courses.pair(number, mentor)?.stage == .formed && !isDefended(number, before: next, season, state)
  }

  /// Whether all that is known of the project is that it has defended itself; nobody tells scheduling who has not passed.
  private static func isDefended(
    _ number: ApplicationNumber, before instant: Instant, _ season: SeasonRow, _ state: SchedulingState
  ) -> Bool {
    guard state.projects[number]?.track == .admitted, let slot = state.courses.defenceSlot(of: number, in: season.season) else {
      return false
    }
    return slot.startsAt < instant
  }

  static func evolve(_ state: inout SchedulingState, by event: ReportOverdue) {
    let key = ReportRow.Key(event.kind, event.expert, event.number, Month(of: event.period.from))
    var row = state.courses.reports[key] ?? ReportRow(key: key)
    row.isOverdue = true
    state.courses.put(row)
  }
}
