package import Contracts
package import Programme

extension SchedulingRules {
  /// What a fact changes; the only way in which state changes.
  ///
  /// It takes everything from the fact, its instant and the state, so folding the events gives the same rows. An event that does not fit
  /// (unknown, repeated, impossible) changes nothing.
  package static func evolve(_ state: inout SchedulingState, by fact: SchedulingFact, _ context: InputContext, at now: Instant) {
    switch fact {
    case .expertRegistered(let event): ExpertRegistration.evolve(&state, by: event)
    case .availabilityUpdated(let event): Availability.evolve(&state, by: event)
    case .requested(let event): ConsultationRequests.evolve(&state, by: event)
    case .confirmed(let event): ConsultationAnswers.evolve(&state, by: event, at: now)
    case .declined(let event): ConsultationAnswers.evolve(&state, by: event)
    case .moved(let event): ConsultationChanges.evolve(&state, by: event, at: now)
    case .extended(let event): ConsultationChanges.evolve(&state, by: event)
    case .cancelled(let event): ConsultationChanges.evolve(&state, by: event)
    case .finished(let event): ConsultationEnd.evolve(&state, by: event)
    case .agendaSubmitted(let event): Agenda.evolve(&state, by: event)
    case .agendaMissing(let event): Agenda.evolve(&state, by: event)
    case .surveyOpened(let event): Surveys.evolve(&state, by: event)
    case .surveyAnswered(let event): Surveys.evolve(&state, by: event)
    case .notification: break
    case .heard(let event):
      Heard.evolve(&state, by: event, at: now)
      evolveCourse(&state, by: event, at: now)
    default: evolveCourse(&state, by: fact, at: now)
    }
  }
}
