internal import Contracts
internal import Programme

/// The team leaves of its own will, at any time before an exit or the end (rulebook 1.10).
enum Withdrawal {
  static func withdraw(_ command: ApplicationWithdraw, at now: Instant, in state: IntakeState) -> IntakeRules.Decision {
    guard let project = state.project(command.number) else {
      return .refused(.unknownApplication(command.number), at: "/data/number")
    }
    let application = project.application
    guard application.track.mayBecome(.withdrawn) else {
      let refusal: Refusal =
        application.track == .withdrawn ? .withdrawn(command.number) : .wrongStage(application.track, needed: stage)
      return .refused(refusal, at: "/data/number")
    }
    let event = ApplicationWithdrawn(season: application.season, number: command.number, withdrawnAt: now, reason: command.reason)
    return .accepted(
      .withdrawn(event), Notice.decision("application-withdrawn", on: application),
      timers: [IntakeTimer.interview(command.number).cleared, IntakeTimer.transitionCloses(command.number).cleared])
  }

  static func evolve(_ state: inout IntakeState, by event: ApplicationWithdrawn) {
    state.change(event.number) {
      $0.advance(to: .withdrawn)
      $0.withdrawalReason = event.reason
    }
  }

  private static let stage = LocalizedText(
    kk: "жоба байқауда немесе бағдарламада болса", ru: "проект ещё участвует в конкурсе или программе")
}
