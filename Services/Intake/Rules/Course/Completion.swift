internal import Contracts
internal import Programme

/// A project leaves acceleration at its end, with what it is now (rulebook 1, the track; 7).
enum Completion {
  static func complete(_ command: ProjectComplete, at now: Instant, in state: IntakeState) -> IntakeRules.Decision {
    guard let project = state.project(command.number) else {
      return .refused(.unknownApplication(command.number), at: "/data/number")
    }
    let application = project.application
    guard application.track.mayBecome(.completed), let acceleration = application.acceleration else {
      return .refused(.wrongStage(application.track, needed: stage), at: "/data/number")
    }
    let facts = application.facts
    return .accepted(
      .projectCompleted(
        ProjectCompleted(
          season: application.season, number: command.number, name: facts.name, direction: facts.direction, exit: command.exit,
          applicant: facts.applicant, people: application.people, language: facts.language, acceleration: acceleration, completedAt: now)))
  }

  static func evolve(_ state: inout IntakeState, by event: ProjectCompleted) {
    state.change(event.number) {
      $0.advance(to: .completed, Track(event.exit))
      $0.exit = event.exit
    }
  }

  private static let stage = LocalizedText(kk: "жоба акселерацияда болса", ru: "проект находится в акселерации")
}
