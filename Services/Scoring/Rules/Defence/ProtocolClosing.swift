internal import Contracts
internal import Programme

/// Closing the protocol of a season's defence, once: only when every project that presented has its complete ballots (rulebook 4.3, 4.6).
///
/// Whatever stands in the way is told at once, project by project. A project of the season that did not present is left out with the reason.
enum ProtocolClosing {
  static func close(_ command: ProtocolClose, at now: Instant, in state: ScoringState) throws(ScoringFault) -> ScoringRules.Decision {
    guard let season = state.seasons[command.season] else {
      return .refused(.seasonNotKnown(command.season), at: "/data/season")
    }
    var reasons = Reasons()
    if let closed = season.closed { reasons.add(.protocolClosed(closed), at: "/data/season") }
    guard let jury = season.jury else {
      reasons.add(.juryMissing(season.season), at: "/data/season")
      return .refused(reasons.list)
    }
    let projects = state.admitted(in: season.season)
    let presenting = projects.filter(\.isJudged)
    reasons.expect(!presenting.isEmpty, .nothingPresented, at: "/data/season")
    for project in projects where project.isAwaited { reasons.add(.presentationMissing(project.number), at: "/data/season") }
    for project in presenting { check(project, jury, state.ballots(for: project.number), &reasons) }
    guard reasons.isEmpty else { return .refused(reasons.list) }
    let event = try sealed(command, season, jury, projects, at: now, in: state)
    return ScoringRules.Decision(
      .accepted([.protocolClosed(event)] + scores(event, projects) + Notice.published(event, presenting)))
  }

  /// A complete ballot of everyone who sits for it, and nobody with an interest among them.
  private static func check(_ project: ProjectRow, _ jury: Jury, _ ballots: [Identifier: BallotRow], _ reasons: inout Reasons) {
    let seats = jury.seats(for: project.number)
    let missing = seats.filter { ballots[$0] == nil }
    if !missing.isEmpty {
      let names = missing.map { jury.member($0)?.fullName ?? $0.value }
      reasons.add(
        .ballotsMissing(project.number, cast: seats.count - missing.count, of: seats.count, missing: names), at: "/data/season")
    }
    for juror in seats.compactMap(jury.member) {
      guard let interest = ConflictOfInterest.between(juror, and: project) else { continue }
      reasons.add(.conflictOfInterest(juror, project.number, interest), at: "/data/season")
    }
  }

  private static func sealed(
    _ command: ProtocolClose, _ season: SeasonRow, _ jury: Jury, _ projects: [ProjectRow], at now: Instant, in state: ScoringState
  ) throws(ScoringFault) -> ProtocolClosed {
    guard let name = Identifier("\(season.announced.numberPrefix)-P-1") else { throw .unnameable }
    let rows = Standing.ordered(
      projects.filter(\.isJudged).map { project in
        Standing.row(
          project.number, name: project.admission?.name ?? "", matrix: matrix(project.number, jury, state), policy: season.policy)
      })
    let seated = Set(rows.flatMap { $0.matrix.map(\.juror) })
    var event = ProtocolClosed(
      season: season.season, protocol: name, closedAt: now, date: season.zone.date(of: now), roster: jury.jurors,
      substitutions: jury.substitutions, projects: rows, leftOut: projects.compactMap(\.leftOut),
      passed: rows.filter(\.passed).map(\.number), passMark: season.policy.passMark, signedBy: command.signedBy ?? jury.signatories,
      hash: .placeholder, reserves: jury.reserves.filter { $0.juror.map(seated.contains) ?? false }, rubric: Rubric(season.policy))
    event.hash = try Seal.hash(of: event)
    return event
  }

  private static func matrix(_ number: ApplicationNumber, _ jury: Jury, _ state: ScoringState) -> [JurorMarks] {
    jury.seats(for: number).compactMap { juror in
      state.ballot(number, by: juror).map { JurorMarks(juror: juror, marks: $0.marks) }
    }
  }

  /// What follows for each project, those that are left out included; who presented and withdrew then still took part (rulebook 5).
  private static func scores(_ event: ProtocolClosed, _ projects: [ProjectRow]) -> [ScoringFact] {
    let rows = Dictionary(uniqueKeysWithValues: event.projects.map { ($0.number, $0) })
    return projects.compactMap { project in
      guard let admission = project.admission else { return nil }
      let row = rows[project.number]
      let presented = project.presentation?.presented ?? false
      return .projectScored(
        ProjectScored(
          season: event.season, number: project.number, name: admission.name, protocol: event.protocol, presented: presented,
          people: presented ? project.presentation?.participants ?? [] : [], total: row?.total, band: row?.band,
          passed: row?.passed ?? false, language: admission.language, publishedAt: event.closedAt))
    }
  }

  static func evolve(_ state: inout ScoringState, by event: ProtocolClosed) {
    state.add(event)
    state.change(event.season) { $0.closed = event.protocol }
  }

  static func evolve(_ state: inout ScoringState, by event: ProjectScored) {
    state.change(event.number) {
      $0.score = ProtocolScore(presented: event.presented, total: event.total, band: event.band, passed: event.passed)
    }
  }
}

extension ProjectRow {
  /// It is in the protocol: it presented and has not left.
  var isJudged: Bool { departure == nil && presentation?.presented ?? false }

  /// It has a slot in the timetable, and nobody has said what came of it.
  fileprivate var isAwaited: Bool { departure == nil && slot != nil && presentation == nil }

  /// Why it is not in the protocol; nil where it is.
  fileprivate var leftOut: LeftOut? {
    if let departure {
      let reason =
        departure.cause == .excluded
        ? "Жоба бағдарламадан шеттетілді / Проект отстранён от программы" : "Команда жобаны кері қайтарып алды / Команда отозвала проект"
      return LeftOut(number: number, reason: reason, cause: departure.cause)
    }
    guard let presentation else {
      return LeftOut(number: number, reason: "Қорғау кестесінде жоқ / Нет в расписании защиты", cause: .notScheduled)
    }
    return presentation.presented ? nil : LeftOut(number: number, reason: presentation.reason ?? "", cause: .notPresented)
  }
}

extension Jury {
  /// The roster signs where the command names nobody else.
  fileprivate var signatories: [Signatory] {
    jurors.map { Signatory(person: $0.person, fullName: $0.fullName, email: $0.email, phone: $0.phone, language: $0.language) }
  }
}

extension Rubric {
  init(_ policy: Policy) {
    self.init(
      criteria: DefenceCriterion.allCases, markMinimum: policy.markMinimum, markMaximum: policy.markMaximum, jurors: policy.jurySize,
      highBandFrom: policy.highBandFrom, middleBandFrom: policy.middleBandFrom, passMark: policy.passMark)
  }
}
