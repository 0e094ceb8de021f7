internal import Contracts
internal import Programme

/// What part II makes of other services' events: who joins is invited, who leaves is freed, an order sets mentors to work (rulebook 1.10, 3.10).
extension SchedulingRules {
  /// Consequences and timers besides taking note; `state` is as it was before the event.
  static func consequences(
    of event: SchedulingHeard, at now: Instant, in state: SchedulingState
  ) -> (facts: [SchedulingFact], timers: [TimerChange]) {
    switch event {
    case .admitted(let event): (Joining.invitations(event, at: now, in: state), [])
    case .withdrawn(let event): (Parting.letters(event.number, reason: event.reason, at: now, in: state), [])
    case .excluded(let event):
      (Parting.letters(event.number, reason: event.reasons.map(\.text).joined(separator: "; "), at: now, in: state), [])
    case .orderIssued(let event): ([], Joining.dynamicsReports(event, in: state))
    case .juryAppointed(let event): (Joining.jury(event.jurors, of: event.season, at: now, in: state), [])
    case .jurySubstituted(let event): (Joining.substitute(event, at: now, in: state), [])
    default: ([], [])
    }
  }

  static func evolveCourse(_ state: inout SchedulingState, by event: SchedulingHeard, at now: Instant) {
    switch event {
    case .withdrawn(let event): Pairs.end(&state, of: event.number, at: event.withdrawnAt)
    case .excluded(let event): Pairs.end(&state, of: event.number, at: event.excludedAt)
    case .completed(let event): Pairs.end(&state, of: event.number, at: event.completedAt)
    default: break
    }
  }
}

/// Somebody joins: only what is still to come is told, never what is past.
enum Joining {
  /// A project that is admitted when sessions are already scheduled.
  static func invitations(_ event: ApplicationAdmitted, at now: Instant, in state: SchedulingState) -> [SchedulingFact] {
    guard let season = state.seasons[event.season], state.projects[event.number]?.track.mayStillBeAdmitted ?? true else { return [] }
    var project = ProjectRow(
      number: event.number, season: event.season, name: event.name, direction: event.direction, language: event.language,
      applicant: event.applicant)
    project.track = .admitted
    return state.coming(for: project, at: now).flatMap { session in
      SessionLetters(session: session, season: season).invitations(to: [.team(project)].filter(\.isReachable))
    }
  }

  /// Mentors go on in acceleration, and owe their monthly reports again.
  static func dynamicsReports(_ event: OrderIssued, in state: SchedulingState) -> [TimerChange] {
    guard let season = state.seasons[event.season] else { return [] }
    let begins = season.zone.instant(of: .startOfDay(event.acceleration.from))
    return event.numbers.compactMap { number in
      state.courses.formedPair(of: number).map { Reports.owed(on: number, by: $0.key.mentor, at: begins, in: season) }
    }
  }

  /// A jury that is appointed after the defence was scheduled.
  static func jury(_ jurors: [Juror], of season: Identifier, at now: Instant, in state: SchedulingState) -> [SchedulingFact] {
    days(of: season, at: now, in: state).flatMap { day in reachable(jurors).compactMap { day.invitation(of: $0) } }
  }

  /// The reserve is invited; who is out for the whole season is told that the day is free (for one project only, the day stays).
  static func substitute(_ event: JurySubstituted, at now: Instant, in state: SchedulingState) -> [SchedulingFact] {
    guard let jury = state.juries[event.season] else { return [] }
    let reserve = jury.reserves.filter { $0.juror == event.in }
    let out = event.number == nil && !reserve.isEmpty ? jury.jurors.filter { $0.juror == event.out } : []
    return days(of: event.season, at: now, in: state).flatMap { day in
      reachable(reserve).compactMap { day.invitation(of: $0, inPlace: "\(event.out)/\(event.number?.description ?? "-")") }
        + reachable(out).compactMap { day.release(of: $0) }
    }
  }

  /// The days of the defence still to come.
  private static func days(of season: Identifier, at now: Instant, in state: SchedulingState) -> [DefenceLetters] {
    guard let row = state.seasons[season] else { return [] }
    return state.courses.defences(of: season).filter { $0.startsAt.map { $0 > now } ?? false }.map { DefenceLetters(day: $0, season: row) }
  }

  private static func reachable(_ jurors: [Juror]) -> [Recipient] {
    jurors.map { Recipient.person($0.asPerson) }.filter(\.isReachable)
  }
}

/// A project leaves: its leader's calendar is cleared of what was to come, and its mentor is told.
enum Parting {
  static func letters(
    _ number: ApplicationNumber, reason: String?, at now: Instant, in state: SchedulingState
  ) -> [SchedulingFact] {
    guard let project = state.project(number), !project.row.hasLeft else { return [] }
    let team = [Recipient.team(project.row)].filter(\.isReachable)
    var facts = state.coming(for: project.row, at: now).flatMap { session in
      var left = session
      left.sequence += 1
      return SessionLetters(session: left, season: project.season).cancellations(reason: nil, to: team)
    }
    for day in state.courses.defences(of: project.season.season) {
      guard let slot = day.slot(of: number), slot.startsAt > now else { continue }
      facts += DefenceLetters(day: day, season: project.season).cancellations(of: slot, sequence: day.scheduled.sequence + 1, in: state)
    }
    if let pair = state.courses.formedPair(of: number), let mentor = state.experts[pair.key.mentor] {
      let couple = Couple(project: project, mentor: mentor)
      facts.append(couple.letter(.pairDissolved, about: "left", reason: reason, to: .expert(mentor)))
    }
    return facts
  }
}

extension SchedulingState {
  /// The sessions still to come to which a project is invited.
  fileprivate func coming(for project: ProjectRow, at now: Instant) -> [SessionRow] {
    let hasOrder = projects.values.contains { $0.season == project.season && $0.isAccelerated }
    return courses.timetable(of: project.season).filter {
      $0.startsAt > now && SessionCircle($0.scheduled, season: project.season).includes(project, hasOrder: hasOrder)
    }
  }
}

extension Track {
  fileprivate var mayStillBeAdmitted: Bool { self == .registered || self == .preselected || self == .interviewed }
}
