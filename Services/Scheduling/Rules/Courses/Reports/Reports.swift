internal import Contracts
internal import Programme

/// The monthly reports of experts, and of mentors on the dynamics of each project (rulebook 2; source §1.1).
///
/// Who owes one **[ours]**: a mentor, whose report follows the individual plan, for every month from that in which both have signed the plan, as
/// long as the pair stands, up to the last month before the defence and again in acceleration; any expert for every month with a consultation or
/// session. It is due some days after the month (policy).
enum Reports {
  static func submit(_ command: ReportSubmit, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    var reasons = Reasons()
    reasons.expect(state.experts[command.expert] != nil, .unknownExpert(command.expert), at: "/data/expert")
    let season = season(of: command, in: state, &reasons)
    if let season { checkPeriod(command.period, today: season.zone.date(of: now), &reasons) }
    switch command.kind {
    case .expert: reasons.require(command.text, text, at: "/data/text")
    case .mentor: checkDynamics(of: command, in: state, &reasons)
    }
    guard let season, reasons.isEmpty else { return .refused(reasons.list) }
    let dueBy = dueBy(Month(of: command.period.from), in: season)
    return .accepted(
      .reportSubmitted(
        ReportSubmitted(
          kind: command.kind, expert: command.expert, period: command.period, season: season.season, number: command.number,
          text: command.text, consultants: command.consultants, goals: command.goals, rows: command.rows, nextMonth: command.nextMonth,
          signatures: command.signatures, submittedAt: now, onTime: now <= dueBy)))
  }

  /// A mentor's report is of its project's season; an expert's own of the one announced last.
  private static func season(of command: ReportSubmit, in state: SchedulingState, _ reasons: inout Reasons) -> SeasonRow? {
    guard let number = command.number else {
      if command.kind == .mentor { reasons.add(.required(project), at: "/data/number") }
      if state.latestSeason == nil { reasons.add(.notYetKnown(.anySeason), at: "/data/period") }
      return state.latestSeason
    }
    guard let season = state.project(number)?.season else {
      reasons.add(.notYetKnown(.application(number)), at: "/data/number")
      return nil
    }
    return season
  }

  /// Days of one month, which has begun.
  private static func checkPeriod(_ period: Period, today: LocalDate, _ reasons: inout Reasons) {
    reasons.expect(period.from <= period.to, .endsBeforeItStarts, at: "/data/period/to")
    reasons.expect(Month(of: period.from) == Month(of: period.to), .notAMonth, at: "/data/period")
    reasons.expect(period.from <= today, .periodNotBegun(period.from), at: "/data/period/from")
  }

  /// The form of the source: goals, rows of the plan with their dynamics, plan for the next month, three signatures.
  private static func checkDynamics(of command: ReportSubmit, in state: SchedulingState, _ reasons: inout Reasons) {
    if let number = command.number {
      reasons.expect(state.courses.pair(number, command.expert)?.formedAt != nil, .notAPair, at: "/data/number")
    }
    reasons.require(command.goals, goals, at: "/data/goals")
    reasons.require(command.nextMonth, nextMonth, at: "/data/nextMonth")
    reasons.expect(command.rows.map { !$0.isEmpty } ?? false, .required(rows), at: "/data/rows")
    for (place, row) in (command.rows ?? []).enumerated() {
      reasons.require(row.item, rows, at: "/data/rows/\(place)/item")
      reasons.require(row.dynamics, dynamics, at: "/data/rows/\(place)/dynamics")
    }
    let signatures = command.signatures ?? []
    reasons.expect(signatures.count == 3 && signatures.allSatisfy { !$0.fullName.isBlank }, .threeSignatures, at: "/data/signatures")
    for (place, consultant) in (command.consultants ?? []).enumerated() where state.experts[consultant] == nil {
      reasons.add(.unknownExpert(consultant), at: "/data/consultants/\(place)")
    }
  }

  static func evolve(_ state: inout SchedulingState, by event: ReportSubmitted) {
    let key = ReportRow.Key(event.kind, event.expert, event.number, Month(of: event.period.from))
    var row = state.courses.reports[key] ?? ReportRow(key: key)
    row.submitted = event
    state.courses.put(row)
  }

  private static let text = LocalizedText(kk: "Есептің мәтіні", ru: "Текст отчёта")
  private static let project = LocalizedText(kk: "Жобаның нөмірі", ru: "Номер проекта")
  private static let goals = LocalizedText(kk: "Жобаның мақсаты", ru: "Цели проекта")
  private static let rows = LocalizedText(kk: "Жеке жоспар", ru: "Индивидуальный план")
  private static let dynamics = LocalizedText(kk: "Серпін", ru: "Динамика")
  private static let nextMonth = LocalizedText(kk: "Алдағы айға жоспар", ru: "План на предстоящий месяц")
}

extension ReportRow.Key {
  /// An expert's own report is of no project, whatever it mentions.
  init(_ kind: ReportKind, _ expert: Identifier, _ number: ApplicationNumber?, _ month: Month) {
    self.init(kind: kind, expert: expert, number: kind == .mentor ? number : nil, month: month)
  }
}
