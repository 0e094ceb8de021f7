internal import Contracts
internal import Programme

/// From pre-acceleration to acceleration: a voluntary statement and all that it needs, told at once (rulebook 1.11; source §1.2, §2.6).
enum Transition {
  static func apply(_ command: TransitionApply, at now: Instant, in state: IntakeState) -> IntakeRules.Decision {
    guard let project = state.project(command.number) else {
      return .refused(.unknownApplication(command.number), at: "/data/number")
    }
    let application = project.application
    var reasons = Reasons()
    switch application.track {
    case .admitted, .defended, .passed, .notPassed: check(command, project, in: state, &reasons)
    case .lapsed:
      let due = application.transitionDueBy.map { project.season.zone.local(of: $0) } ?? project.season.zone.local(of: now)
      reasons.add(.transitionLate(dueBy: due), at: "/data/number")
    case .applied, .accelerating: reasons.add(.alreadyApplied, at: "/data/number")
    case let track: reasons.add(.wrongStage(track, needed: stage), at: "/data/number")
    }
    guard reasons.isEmpty, application.track == .passed, let dueBy = application.transitionDueBy else { return .refused(reasons.list) }
    let event = TransitionApplied(
      season: application.season, number: command.number, statement: command.statement, attachments: command.attachments,
      recommendedBy: command.recommendedBy, appliedAt: now, dueBy: dueBy)
    return .accepted(.transitionApplied(event), timers: [IntakeTimer.transitionCloses(command.number).cleared])
  }

  /// Each condition that does not hold is a reason of its own; what another service owns and has not told yet may be tried again.
  private static func check(_ command: TransitionApply, _ project: Project, in state: IntakeState, _ reasons: inout Reasons) {
    let application = project.application
    reasons.require(command.statement, LocalizedText(kk: "Өтініш", ru: "Заявление"), at: "/data/statement")
    reasons.expect(application.attendedBaseCourse, .notYetKnown(baseCourse), at: "/data/number")
    let model = command.attachments.contains { $0.kind == .socialEffectModel && $0.reference != nil }
    reasons.expect(model, .effectModelMissing, at: "/data/attachments")
    checkDefence(of: application, &reasons)
    checkTasks(of: project, &reasons)
    for kind in Documents.missing(of: command.number, in: state) { reasons.add(.projectDocumentMissing(kind), at: "/data/number") }
    switch state.interview(command.number, round: 2)?.passed {
    case nil: reasons.add(.secondInterviewMissing, at: "/data/number")
    case false?: reasons.add(.secondInterviewNotPassed, at: "/data/number")
    default: break
    }
    checkCertificate(command.attachments, of: application, &reasons)
  }

  private static func checkDefence(of application: ApplicationRow, _ reasons: inout Reasons) {
    guard let score = application.score else { return reasons.add(.notYetKnown(protocolOfDefence), at: "/data/number") }
    if !score.presented { return reasons.add(.notPresented, at: "/data/number") }
    reasons.expect(score.passed, .markNotReached, at: "/data/number")
  }

  /// The tasks of pre-acceleration are those of the individual plan, so "100 % of the tasks" and "the plan fulfilled" are one condition.
  private static func checkTasks(of project: Project, _ reasons: inout Reasons) {
    guard let plan = project.application.plan else { return reasons.add(.notYetKnown(Tasks.signedPlan), at: "/data/number") }
    let done = plan.count - Tasks.open(in: project.application).count
    let needed = project.season.policy.tasksPercent
    reasons.expect(done * 100 >= needed * plan.count, .tasksNotDone(done: done, of: plan.count, needed: needed), at: "/data/number")
  }

  private static func checkCertificate(_ attachments: [Attachment], of application: ApplicationRow, _ reasons: inout Reasons) {
    let numbers = attachments.enumerated().compactMap { place, attachment in
      attachment.kind == .preAccelerationCertificate ? attachment.certificate.map { (place, $0) } : nil
    }
    reasons.expect(!numbers.isEmpty, .certificateMissing, at: "/data/attachments")
    guard !application.certificates.isEmpty else { return reasons.add(.notYetKnown(certificate), at: "/data/attachments") }
    for (place, number) in numbers where !application.certificates.contains(number) {
      reasons.add(.unknownCertificate(number), at: "/data/attachments/\(place)/certificate")
    }
  }

  private static let baseCourse = LocalizedText(
    kk: "«Рухани жаңғыру» базалық білім беру курсына қатысу", ru: "посещение базового курса по программе «Рухани жаңғыру»")
  private static let protocolOfDefence = LocalizedText(kk: "қорғау хаттамасы", ru: "протокол защиты")
  private static let certificate = LocalizedText(
    kk: "акселерация алды кезеңі сертификатының берілуі", ru: "выдача сертификата пре-акселерации")
  private static let stage = LocalizedText(kk: "жоба қорғауда өту ұпайын алса", ru: "проект набрал на защите проходной балл")
}
