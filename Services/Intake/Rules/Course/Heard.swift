internal import Contracts
package import Programme

/// What other services tell of a project in pre-acceleration: plan, base course, defence, certificate, award (rulebook 1.11, 4.9).
///
/// An event is taken note of if it concerns an application of ours; what the track's table does not allow changes nothing. Delivered twice,
/// or about an application that we do not know, it changes nothing either.
enum Heard {
  static func hear(_ event: HeardEvent, in state: IntakeState) -> IntakeRules.Decision {
    let known = event.numbers.filter { state.applications[$0] != nil }
    guard !known.isEmpty else { return .nothing }
    guard case .projectScored(let score) = event, let project = state.project(score.number), project.application.awaitsScore else {
      return .accepted(.heard(event))
    }
    guard score.passed || !score.presented else { return .accepted(.heard(event)) }
    let dueBy = Transition.dueBy(project.application, published: score.publishedAt, in: project.season)
    return .accepted(.heard(event), timers: [Transition.timer(score.number, dueBy: dueBy)])
  }

  static func evolve(_ state: inout IntakeState, by event: HeardEvent) {
    switch event {
    case .planSigned(let event):
      guard event.complete else { return }
      state.change(event.number) { $0.plan = event.rows.map { PlanTask(taskId: $0.taskId, due: $0.due) } }
    case .attendanceRecorded(let event):
      for number in event.attended where event.isProgrammeCourse { state.change(number) { $0.attendedBaseCourse = true } }
    case .defenceScheduled(let event):
      for slot in event.slots { slot.number.map { number in state.change(number) { $0.hold(defenceEnding: slot.endsAt) } } }
    case .protocolClosed: break
    case .projectScored(let event): score(&state, event)
    case .certificateIssued(let event):
      guard event.kind == .preAcceleration, let number = event.project?.number else { return }
      state.change(number) { if !$0.certificates.contains(event.number) { $0.certificates.append(event.number) } }
    case .ambassadorAwarded(let event): state.change(event.number) { $0.advance(to: .ambassador) }
    }
  }

  /// Whoever presented has defended, and has passed or not; who did not appear stays admitted until the transition closes.
  private static func score(_ state: inout IntakeState, _ event: ProjectScored) {
    guard let project = state.project(event.number), project.application.awaitsScore else { return }
    state.change(event.number) {
      $0.score = DefenceScore(presented: event.presented, total: event.total, passed: event.passed, publishedAt: event.publishedAt)
      if event.presented { $0.advance(to: .defended, event.passed ? .passed : .notPassed) }
      if event.passed || !event.presented {
        $0.transitionDueBy = Transition.dueBy(project.application, published: event.publishedAt, in: project.season)
      }
    }
  }
}

extension ApplicationRow {
  /// The protocol is closed once, so the first score stands (rulebook 4.4).
  fileprivate var awaitsScore: Bool { score == nil && track == .admitted }

  fileprivate mutating func hold(defenceEnding end: Instant) {
    if awaitsScore { defenceEndsAt = end }
  }
}

extension AttendanceRecorded {
  /// The base course on the programme is mandatory; that on project management is not (rulebook 1.11, 3.1).
  fileprivate var isProgrammeCourse: Bool { kind == .baseCourse && course == .programme }
}

extension HeardEvent {
  /// The applications that the event may change.
  package var numbers: [ApplicationNumber] {
    switch self {
    case .planSigned(let event): event.complete ? [event.number] : []
    case .attendanceRecorded(let event): event.isProgrammeCourse ? event.attended : []
    case .defenceScheduled(let event): event.slots.compactMap(\.number)
    case .protocolClosed: []
    case .projectScored(let event): [event.number]
    case .certificateIssued(let event): event.kind == .preAcceleration ? event.project?.number.map { [$0] } ?? [] : []
    case .ambassadorAwarded(let event): [event.number]
    }
  }

  /// The season, where the event is about more than one application.
  var season: Identifier? {
    switch self {
    case .attendanceRecorded(let event): event.season
    case .defenceScheduled(let event): event.season
    case .protocolClosed(let event): event.season
    case .certificateIssued(let event): event.season
    case .planSigned(let event): event.season
    case .projectScored(let event): event.season
    case .ambassadorAwarded(let event): event.season
    }
  }
}
