internal import Contracts
internal import Programme

/// The sessions of the programme get their times, change them, or do not take place (rulebook 3.1, 3.8, 3.9).
enum Sessions {
  static func schedule(_ command: SessionSchedule, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    guard let season = command.season.map({ state.seasons[$0] }) ?? state.latestSeason else {
      return .refused(.notYetKnown(announcement), at: "/data/season")
    }
    var reasons = Reasons()
    reasons.expect(command.season != nil || command.direction != nil, .required(announcement), at: "/data/season")
    let id = command.session ?? season.nextID(.session)
    reasons.expect(state.courses.sessions[id] == nil, .idTaken(id), at: "/data/session")
    reasons.expect(command.session.map { !season.mayGive($0, .session) } ?? true, .idReserved(id), at: "/data/session")
    SessionShape.check(command, season.policy, &reasons)
    let startsAt = season.zone.instant(of: command.start)
    let event = SessionScheduled(
      session: id, kind: command.kind, season: season.season, direction: command.direction, course: command.course, item: command.item,
      stakeholders: command.stakeholders,
      title: command.title ?? SessionTitle.of(command.kind, course: command.course, item: command.item, direction: command.direction),
      start: command.start, startsAt: startsAt, endsAt: startsAt + SessionShape.length(of: command, season.policy), place: command.place,
      link: command.link, facilitators: command.facilitators,
      coaching: command.kind == .coaching ? command.item.flatMap { CoachingTheme(month: $0) }?.content : nil)
    let session = SessionRow(scheduled: event)
    checkTime(of: session, at: now, season, in: state, field: "/data/start", &reasons)
    guard reasons.isEmpty else { return .refused(reasons.list) }
    let letters = SessionLetters(session: session, season: season)
    let owed = owedReports(for: session, season, in: state)
    return SchedulingRules.Decision(
      .accepted([.sessionScheduled(event)] + letters.invitations(to: letters.everybody(in: state))), timers: owed)
  }

  static func move(_ command: SessionMove, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    guard let (session, season) = state.session(command.session) else {
      return .refused(.unknownSession(command.session), at: "/data/session")
    }
    var reasons = Reasons()
    checkOpen(session, at: now, season, &reasons)
    var moved = session
    moved.start = command.newStart
    moved.startsAt = season.zone.instant(of: command.newStart)
    moved.endsAt = moved.startsAt + session.length
    moved.sequence += 1
    checkTime(of: moved, at: now, season, in: state, field: "/data/newStart", &reasons)
    guard reasons.isEmpty else { return .refused(reasons.list) }
    let event = SessionMoved(
      session: session.session, oldStart: session.start, start: moved.start, startsAt: moved.startsAt, endsAt: moved.endsAt,
      sequence: moved.sequence, reason: command.reason)
    let letters = SessionLetters(session: moved, season: season)
    let owed = owedReports(for: moved, season, in: state)
    return SchedulingRules.Decision(
      .accepted([.sessionMoved(event)] + letters.moves(from: session.start, reason: command.reason, to: letters.everybody(in: state))),
      timers: owed)
  }

  static func cancel(_ command: SessionCancel, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    guard let (session, season) = state.session(command.session) else {
      return .refused(.unknownSession(command.session), at: "/data/session")
    }
    var reasons = Reasons()
    checkOpen(session, at: now, season, &reasons)
    guard reasons.isEmpty else { return .refused(reasons.list) }
    var cancelled = session
    cancelled.sequence += 1
    let event = SessionCancelled(
      session: session.session, start: session.start, sequence: cancelled.sequence, reason: command.reason, cancelledAt: now)
    let letters = SessionLetters(session: cancelled, season: season)
    return SchedulingRules.Decision(
      .accepted([.sessionCancelled(event)] + letters.cancellations(reason: command.reason, to: letters.everybody(in: state))))
  }

  /// What has begun stands as it was.
  private static func checkOpen(_ session: SessionRow, at now: Instant, _ season: SeasonRow, _ reasons: inout Reasons) {
    reasons.expect(!session.isCancelled, .sessionIsCancelled, at: "/data/session")
    if !session.isCancelled { reasons.expect(session.startsAt > now, .sessionHasBegun(session.start), at: "/data/session") }
  }

  /// In the future, in the order of the programme, with facilitators who are free, and for somebody.
  private static func checkTime(
    of session: SessionRow, at now: Instant, _ season: SeasonRow, in state: SchedulingState, field: String, _ reasons: inout Reasons
  ) {
    reasons.expect(session.startsAt > now, .inThePast, at: field)
    let slot = Slot(start: session.startsAt, end: session.endsAt)
    let others = state.courses.timetable(of: season.season).filter { $0.session != session.session }
    if let step = SessionStep(session) {
      let defences = state.courses.defences(of: season.season)
      SessionOrder.check(step, during: slot, among: others, season, defences: defences, timeField: field, &reasons)
    } else if session.kind == .coaching, let theme = session.scheduled.item {
      CoachingOrder.check(theme: theme, on: session.start.date, among: others, timeField: field, &reasons)
    }
    let asked = session.scheduled.facilitators.enumerated().flatMap { place, person in
      let field = field == "/data/start" ? "/data/facilitators/\(place)" : field
      return Facilitators.names(person, in: state).map { (party: $0, field: field) }
    }
    Timetable.check(slot, for: asked, occupant: session.occupant, in: state, &reasons)
    let circle = SessionCircle(session.scheduled, season: season.season)
    reasons.expect(!circle.projects(in: state).isEmpty, .notYetKnown(circle.isOfAcceleration ? order : admission), at: "/data/kind")
  }

  /// A session in a month makes its facilitators owe a report of that month (rulebook 2).
  private static func owedReports(for session: SessionRow, _ season: SeasonRow, in state: SchedulingState) -> [TimerChange] {
    session.scheduled.facilitators.compactMap { state.expert($0) }.map {
      Reports.owed(by: $0.expert, forWorkAt: session.startsAt, in: season)
    }
  }

  private static let announcement = LocalizedText(kk: "маусымның жариялануы", ru: "объявление сезона")
  private static let admission = LocalizedText(kk: "жобалардың бағдарламаға қабылдануы", ru: "допуск проектов в программу")
  private static let order = LocalizedText(kk: "акселерацияны бастау туралы бұйрық", ru: "приказ о запуске акселерации")
}

extension SessionCircle {
  fileprivate var isOfAcceleration: Bool { kind == .module || kind == .control || kind == .presentation }
}
