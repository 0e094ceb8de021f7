internal import Contracts
internal import Programme

/// Exclusion in mid-programme, only by the expert group and with written reasons (rulebook 1.10; source §2.1).
enum Exclusion {
  static func exclude(_ command: ProjectExclude, at now: Instant, in state: IntakeState) -> IntakeRules.Decision {
    guard let project = state.project(command.number) else {
      return .refused(.unknownApplication(command.number), at: "/data/number")
    }
    let application = project.application
    var reasons = Reasons()
    reasons.expect(application.track.mayBecome(.excluded), .wrongStage(application.track, needed: stage), at: "/data/number")
    let label = LocalizedText(kk: "Шеттетудің жазбаша себебі", ru: "Письменная причина отстранения")
    reasons.expect(!command.reasons.isEmpty, .required(label), at: "/data/reasons")
    for (place, reason) in command.reasons.enumerated() { reasons.require(reason.text, label, at: "/data/reasons/\(place)/text") }
    reasons.require(command.deciders, LocalizedText(kk: "Сараптама тобының мүшелері", ru: "Члены экспертной группы"), at: "/data/deciders")
    guard reasons.isEmpty else { return .refused(reasons.list) }
    let event = ProjectExcluded(
      season: application.season, number: command.number, reasons: command.reasons, deciders: command.deciders, excludedAt: now)
    let written = command.reasons.map(\.text).joined(separator: "\n")
    return .accepted(
      .excluded(event), Notice.decision("project-excluded", on: application, ["reasons": written]),
      timers: [IntakeTimer.transitionCloses(command.number).cleared])
  }

  static func evolve(_ state: inout IntakeState, by event: ProjectExcluded) {
    state.change(event.number) {
      $0.advance(to: .excluded)
      $0.exclusionReasons = event.reasons
    }
  }

  private static let stage = LocalizedText(
    kk: "жоба акселерация алды кезеңінде немесе акселерацияда болса", ru: "проект находится в пре-акселерации или акселерации")
}
