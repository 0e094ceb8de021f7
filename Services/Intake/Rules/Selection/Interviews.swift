internal import Contracts
internal import Programme

/// The two interviews with experts: the first before the commission, the second after the defence (rulebook 1.5, 1.9, 1.11).
enum Interviews {
  static func schedule(_ command: InterviewSchedule, at now: Instant, in state: IntakeState) -> IntakeRules.Decision {
    guard let project = state.project(command.number) else {
      return .refused(.unknownApplication(command.number), at: "/data/number")
    }
    let start = project.season.zone.instant(of: command.start)
    var reasons = Reasons()
    checkStage(of: project, round: command.round.value, start: start, &reasons)
    if state.interview(command.number, round: command.round.value)?.passed != nil {
      reasons.add(.alreadyRecorded(round: command.round.value), at: "/data/round")
    }
    reasons.expect(start >= now, .inThePast, at: "/data/start")
    reasons.require(command.experts, experts, at: "/data/experts")
    guard reasons.isEmpty else { return .refused(reasons.list) }
    return .accepted(
      .interviewScheduled(
        InterviewScheduled(
          season: project.season.season, number: command.number, round: command.round, start: command.start, startsAt: start,
          experts: command.experts, applicant: project.application.facts.applicant, place: command.place, link: command.link)))
  }

  /// The first needs preselection. The second needs the defence behind it, which another service tells.
  private static func checkStage(of project: Project, round: Int, start: Instant, _ reasons: inout Reasons) {
    let track = project.application.track
    if round == 1 {
      reasons.expect(track == .preselected || track == .interviewed, .wrongStage(track, needed: preselection), at: "/data/number")
    } else if !track.isPreAccelerating {
      reasons.add(.wrongStage(track, needed: admission), at: "/data/number")
    } else if project.application.score == nil {
      guard let ends = project.application.defenceEndsAt else { return reasons.add(.notYetKnown(defence), at: "/data/number") }
      reasons.expect(start >= ends, .beforeDefence(ends: project.season.zone.local(of: ends)), at: "/data/start")
    }
  }

  static func record(_ command: InterviewRecord, at now: Instant, in state: IntakeState) -> IntakeRules.Decision {
    guard let project = state.project(command.number) else {
      return .refused(.unknownApplication(command.number), at: "/data/number")
    }
    let application = project.application
    let round = command.round.value
    var reasons = Reasons()
    reasons.require(command.experts, experts, at: "/data/experts")
    switch state.interview(command.number, round: round) {
    case nil: reasons.add(.interviewNotScheduled(round: round), at: "/data/round")
    case let interview? where interview.passed != nil: reasons.add(.alreadyRecorded(round: round), at: "/data/round")
    default:
      let isStage = round == 1 ? application.track == .preselected : application.track.isPreAccelerating
      let needed = round == 1 ? preselection : admission
      reasons.expect(isStage, .wrongStage(application.track, needed: needed), at: "/data/number")
    }
    guard reasons.isEmpty else { return .refused(reasons.list) }
    let event = InterviewRecorded(
      season: application.season, number: command.number, round: command.round, passed: command.passed, marks: command.marks,
      notes: command.notes, experts: command.experts, recordedAt: now)
    return .accepted(.interviewRecorded(event), timers: round == 1 ? [IntakeTimer.interview(command.number).cleared] : [])
  }

  /// §1.5: an alarm, once, if the first interview has no result when it is due.
  static func overdue(_ number: ApplicationNumber, in state: IntakeState) -> IntakeRules.Decision {
    guard let application = state.applications[number], application.track == .preselected, let due = application.interviewDueBy,
      state.interview(number, round: 1)?.passed == nil
    else { return .nothing }
    return .accepted(.interviewOverdue(InterviewOverdue(season: application.season, number: number, round: 1, dueBy: due)))
  }

  static func evolve(_ state: inout IntakeState, by event: InterviewScheduled) {
    state.put(
      InterviewRow(
        key: InterviewRow.Key(number: event.number, round: event.round.value), start: event.start, startsAt: event.startsAt,
        place: event.place, link: event.link, experts: event.experts))
  }

  /// §1.9: who has not passed the first interview stays where it is and can only be not admitted.
  static func evolve(_ state: inout IntakeState, by event: InterviewRecorded) {
    guard var interview = state.interview(event.number, round: event.round.value) else { return }
    interview.passed = event.passed
    interview.marks = event.marks
    interview.notes = event.notes
    interview.experts = event.experts
    interview.recordedAt = event.recordedAt
    state.put(interview)
    if event.round.value == 1, event.passed { state.change(event.number) { $0.advance(to: .interviewed) } }
  }

  private static let experts = LocalizedText(kk: "Сарапшылар", ru: "Эксперты")
  private static let defence = LocalizedText(kk: "жобаны қорғау уақыты", ru: "время защиты проекта")
  private static let preselection = LocalizedText(
    kk: "өтінім алдын ала іріктеуден өтсе", ru: "заявка прошла предварительный отбор")
  private static let admission = LocalizedText(
    kk: "жоба акселерация алды кезеңіне қабылданса", ru: "проект принят в пре-акселерацию")
}
