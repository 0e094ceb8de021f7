internal import Contracts
internal import Programme

/// Which rule of part II answers what; each rule stands in a file of its name beside.
extension SchedulingRules {
  static func decideCourse(
    _ command: SchedulingCommand, _ context: InputContext, at now: Instant, in state: SchedulingState
  ) -> Decision {
    switch command {
    case .scheduleSession(let command): Sessions.schedule(command, at: now, in: state)
    case .moveSession(let command): Sessions.move(command, at: now, in: state)
    case .cancelSession(let command): Sessions.cancel(command, at: now, in: state)
    case .recordAttendance(let command): Attendances.record(command, at: now, in: state)
    case .proposePair(let command): Pairs.propose(command, at: now, in: state)
    case .acceptPair(let command): Pairs.accept(command, at: now, in: state)
    case .declinePair(let command): Pairs.decline(command, at: now, in: state)
    case .dissolvePair(let command): Pairs.dissolve(command, at: now, in: state)
    case .draftPlan(let command): Plans.draft(command, at: now, in: state)
    case .signPlan(let command): Plans.sign(command, at: now, in: state)
    case .reportConflict(let command): Conflicts.report(command, at: now, in: state)
    case .resolveConflict(let command): Conflicts.resolve(command, at: now, in: state)
    case .submitReport(let command): Reports.submit(command, at: now, in: state)
    case .submitCharacteristic(let command): Characteristics.submit(command, at: now, in: state)
    case .scheduleDefence(let command): Defences.schedule(command, at: now, in: state)
    default: .nothing
    }
  }

  static func decide(_ timer: CourseTimer, at now: Instant, in state: SchedulingState) -> Decision {
    switch timer {
    case .report(let report): Reports.overdue(report, at: now, in: state)
    }
  }

  static func evolveCourse(_ state: inout SchedulingState, by fact: SchedulingFact, at now: Instant) {
    switch fact {
    case .sessionScheduled(let event): Sessions.evolve(&state, by: event)
    case .sessionMoved(let event): Sessions.evolve(&state, by: event)
    case .sessionCancelled(let event): Sessions.evolve(&state, by: event)
    case .attendanceRecorded(let event): Attendances.evolve(&state, by: event)
    case .pairProposed(let event): Pairs.evolve(&state, by: event)
    case .pairFormed(let event): Pairs.evolve(&state, by: event)
    case .pairDeclined(let event): Pairs.evolve(&state, by: event)
    case .pairDissolved(let event): Pairs.evolve(&state, by: event)
    case .planDrafted(let event): Plans.evolve(&state, by: event)
    case .planSigned(let event): Plans.evolve(&state, by: event)
    case .conflictReported(let event): Conflicts.evolve(&state, by: event)
    case .conflictResolved(let event): Conflicts.evolve(&state, by: event)
    case .reportSubmitted(let event): Reports.evolve(&state, by: event)
    case .reportOverdue(let event): Reports.evolve(&state, by: event)
    case .characteristicSubmitted(let event): Characteristics.evolve(&state, by: event)
    case .defenceScheduled(let event): Defences.evolve(&state, by: event)
    default: break
    }
  }
}
