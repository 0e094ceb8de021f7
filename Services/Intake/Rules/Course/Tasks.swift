internal import Contracts
internal import Programme

/// Tasks of the individual plan; the plan itself is scheduling's, which tells it when both have signed (rulebook 1.11, 3.2).
enum Tasks {
  static func complete(_ command: TaskComplete, at now: Instant, in state: IntakeState) -> IntakeRules.Decision {
    guard let project = state.project(command.number) else {
      return .refused(.unknownApplication(command.number), at: "/data/number")
    }
    let application = project.application
    var reasons = Reasons()
    reasons.expect(application.track.isPreAccelerating, .wrongStage(application.track, needed: stage), at: "/data/number")
    reasons.require(command.by.fullName, LocalizedText(kk: "Кім орындады", ru: "Кто выполнил"), at: "/data/by/fullName")
    let task = find(command.taskId, in: application, &reasons)
    guard let task, reasons.isEmpty else { return .refused(reasons.list) }
    return .accepted(
      .taskCompleted(
        TaskCompleted(
          season: application.season, number: command.number, taskId: command.taskId, by: command.by, completedAt: now, due: task.due,
          onTime: project.season.zone.date(of: now) <= task.due, remaining: open(in: application).count - 1)))
  }

  /// A task of the signed plan that is not done yet.
  private static func find(_ id: Identifier, in application: ApplicationRow, _ reasons: inout Reasons) -> PlanTask? {
    guard let plan = application.plan else {
      reasons.add(.notYetKnown(signedPlan), at: "/data/number")
      return nil
    }
    guard let task = plan.first(where: { $0.taskId == id }) else {
      reasons.add(.unknownTask(id), at: "/data/taskId")
      return nil
    }
    reasons.expect(!application.doneTasks.contains(id), .taskDone(id), at: "/data/taskId")
    return task
  }

  /// The tasks of the plan that are not done; a task done under an earlier plan counts if the new one has it too.
  static func open(in application: ApplicationRow) -> [PlanTask] {
    (application.plan ?? []).filter { !application.doneTasks.contains($0.taskId) }
  }

  static func evolve(_ state: inout IntakeState, by event: TaskCompleted) {
    state.change(event.number) { $0.doneTasks.append(event.taskId) }
  }

  static let signedPlan = LocalizedText(kk: "екі жақ қол қойған жеке жоспар", ru: "индивидуальный план с двумя подписями")
  private static let stage = LocalizedText(
    kk: "жоба акселерация алды кезеңінде болса", ru: "проект находится в пре-акселерации")
}
