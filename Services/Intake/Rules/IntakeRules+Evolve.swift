package import Contracts
package import Programme

extension IntakeRules {
  /// What a fact changes; the only way in which state changes.
  ///
  /// It takes everything from the fact and the state, so folding the published events gives the same rows; only the bytes of revisions and
  /// concepts come from `context`, and of those the events hold the hash.
  package static func evolve(_ state: inout IntakeState, by fact: IntakeFact, _ context: InputContext, at now: Instant) {
    switch fact {
    case .seasonAnnounced(let event): Season.evolve(&state, by: event)
    case .seasonClosed(let event): Season.evolve(&state, by: event)
    case .registered(let event): Registration.evolve(&state, by: event, content: context.content)
    case .updated(let event, let content): Updates.evolve(&state, by: event, content: content)
    case .withdrawn(let event): Withdrawal.evolve(&state, by: event)
    case .preselected(let event): Preselection.evolve(&state, by: event)
    case .declined(let event): Preselection.evolve(&state, by: event)
    case .interviewScheduled(let event): Interviews.evolve(&state, by: event)
    case .interviewRecorded(let event): Interviews.evolve(&state, by: event)
    case .commissionDecided(let event): Commission.evolve(&state, by: event)
    case .admitted(let event): Commission.evolve(&state, by: event)
    case .notAdmitted(let event): Commission.evolve(&state, by: event)
    case .conceptAccepted(let event): Concept.evolve(&state, by: event, content: context.content)
    case .documentAccepted(let event): Documents.evolve(&state, by: event)
    case .taskCompleted(let event): Tasks.evolve(&state, by: event)
    case .excluded(let event): Exclusion.evolve(&state, by: event)
    case .lapsed(let event): Transition.evolve(&state, by: event)
    case .transitionApplied(let event): Transition.evolve(&state, by: event)
    case .orderIssued(let event): Order.evolve(&state, by: event)
    case .projectCompleted(let event): Completion.evolve(&state, by: event)
    case .heard(let event): Heard.evolve(&state, by: event)
    case .interviewOverdue, .commissionOverdue, .packageCompleted, .notification, .marker: break
    }
  }
}
