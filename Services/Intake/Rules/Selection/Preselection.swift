internal import Contracts
internal import Programme

/// The organising committee accepts or declines applications as they arrive (rulebook 1.5; source, Пол.12, Пол.13).
///
/// "In order of arrival" is rolling, not a queue: the committee may take them out of order, and decides on each once.
enum Preselection {
  static func decide(_ command: ApplicationPreselect, at now: Instant, in state: IntakeState) -> IntakeRules.Decision {
    guard let project = state.project(command.number) else {
      return .refused(.unknownApplication(command.number), at: "/data/number")
    }
    var reasons = Reasons()
    reasons.require(command.by.fullName, LocalizedText(kk: "Шешімді кім қабылдады", ru: "Кто принял решение"), at: "/data/by/fullName")
    let track = project.application.track
    if track == .withdrawn {
      reasons.add(.withdrawn(command.number), at: "/data/number")
    } else if track != .registered {
      reasons.add(.preselectionDecided(track), at: "/data/number")
    }
    guard reasons.isEmpty else { return .refused(reasons.list) }
    return command.accept ? accept(command, project, at: now) : decline(command, project, at: now)
  }

  private static func accept(_ command: ApplicationPreselect, _ project: Project, at now: Instant) -> IntakeRules.Decision {
    let application = project.application
    let due = interviewDueBy(project)
    let event = ApplicationPreselected(
      season: application.season, number: application.number, by: command.by, preselectedAt: now, interviewDueBy: due)
    let parameters = ["interviewDueBy": project.season.zone.local(of: due).iso, "zone": project.season.announced.zone]
    return .accepted(
      .preselected(event), Notice.decision("application-preselected", on: application, parameters),
      timers: [IntakeTimer.interview(application.number).set(at: due)])
  }

  /// Пол.13: the applicant hears it by e-mail. Пол.15: no reason is owed, so none is sent.
  private static func decline(_ command: ApplicationPreselect, _ project: Project, at now: Instant) -> IntakeRules.Decision {
    let application = project.application
    let event = ApplicationDeclined(
      season: application.season, number: application.number, by: command.by, declinedAt: now, reason: command.reason)
    return .accepted(.declined(event), Notice.decision("application-declined", on: application))
  }

  /// Seven days after *submission*: the same local time that many days later, so a change of the zone's offset moves no appointment.
  static func interviewDueBy(_ project: Project) -> Instant {
    let zone = project.season.zone
    let receivedAt = project.application.receivedAt
    let local = zone.local(of: receivedAt)
    let due = zone.instant(
      of: LocalDateTime(date: local.date.adding(days: project.season.policy.interviewDays), secondsOfDay: local.secondsOfDay))
    return due + (receivedAt - Instant(secondsSince1970: receivedAt.secondsSince1970))
  }

  static func evolve(_ state: inout IntakeState, by event: ApplicationPreselected) {
    state.change(event.number) {
      $0.advance(to: .preselected)
      $0.interviewDueBy = event.interviewDueBy
    }
  }

  static func evolve(_ state: inout IntakeState, by event: ApplicationDeclined) {
    state.change(event.number) { $0.advance(to: .declined) }
  }
}
