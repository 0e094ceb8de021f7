package import Contracts
package import Programme

/// The rules of section 1 of the rulebook as a pure function: what follows from a command at an instant, given what is known.
///
/// No I/O, no clock, no randomness. This file only says which rule answers what; each rule stands in a file of its name.
package enum IntakeRules {
  package typealias Decision = Contracts.Decision<IntakeFact>

  /// Throws only for a fault of ours: the message is then parked, never refused.
  package static func decide(
    _ command: IntakeCommand, _ context: InputContext, at now: Instant, in state: IntakeState
  ) throws(IntakeFault) -> Decision {
    switch command {
    case .announceSeason(let command): Season.announce(command, at: now, in: state)
    case .submit(let submission): Registration.submit(submission, context, at: now, in: state)
    case .update(let command): try Updates.update(command, context, at: now, in: state)
    case .withdraw(let command): Withdrawal.withdraw(command, at: now, in: state)
    case .preselect(let command): Preselection.decide(command, at: now, in: state)
    case .scheduleInterview(let command): Interviews.schedule(command, at: now, in: state)
    case .recordInterview(let command): Interviews.record(command, at: now, in: state)
    case .decideCommission(let command): try Commission.decide(command, at: now, in: state)
    case .submitConcept(let command): Concept.submit(command, context, at: now, in: state)
    case .submitDocument(let command): Documents.submit(command, at: now, in: state)
    case .completeTask(let command): Tasks.complete(command, at: now, in: state)
    case .exclude(let command): Exclusion.exclude(command, at: now, in: state)
    case .applyForTransition(let command): Transition.apply(command, at: now, in: state)
    case .issueOrder(let command): Order.issue(command, at: now, in: state)
    case .completeProject(let command): Completion.complete(command, at: now, in: state)
    case .heard(let event): Heard.hear(event, in: state)
    case .marker(let marker): decide(marker, at: now, in: state)
    case .timer(let timer): decide(timer, at: now, in: state)
    }
  }

  /// A door closes when its marker comes round (DESIGN, "Fair deadlines").
  private static func decide(_ marker: LaneMarker, at now: Instant, in state: IntakeState) -> Decision {
    switch IntakeTimer(payload: marker.purpose.value) {
    case .contestCloses(let season)?: Season.close(season, at: now, in: state)
    case .transitionCloses(let number)?: Transition.lapse(number, at: now, in: state)
    default: .nothing
    }
  }

  private static func decide(_ timer: IntakeTimer, at now: Instant, in state: IntakeState) -> Decision {
    switch timer {
    case .contestCloses(let season): Season.deadline(season, at: now, in: state)
    case .reviewStart(let season): Commission.reviewStart(season, in: state)
    case .finalSitting(let season): Commission.finalSitting(season, in: state)
    case .interview(let number): Interviews.overdue(number, in: state)
    case .transitionCloses(let number): Transition.deadline(number, at: now, in: state)
    }
  }

  /// Reads a timer that these rules have set.
  package static func command(of timer: DueTimer) -> IntakeCommand? {
    IntakeTimer(payload: timer.payload).map { .timer($0) }
  }
}

/// Our own failure while deciding.
package enum IntakeFault: Error, Sendable, Equatable {
  /// The store has not given the bytes of a current revision although the command's keys asked for them.
  case contentNotLoaded(ApplicationNumber)
  /// The bytes of a stored revision are no application any more.
  case contentUnreadable(ApplicationNumber)

  package var isRetryable: Bool { false }
}
