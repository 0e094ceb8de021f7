internal import Contracts
internal import Programme

extension SchedulingFact {
  /// The consultation, session, expert, number or season that the fact is about.
  package var subject: String? {
    switch self {
    case .expertRegistered(let event): event.expert.value
    case .availabilityUpdated(let event): event.expert.value
    case .requested(let event): event.consultation.value
    case .confirmed(let event): event.consultation.value
    case .declined(let event): event.consultation.value
    case .moved(let event): event.consultation.value
    case .cancelled(let event): event.consultation.value
    case .extended(let event): event.consultation.value
    case .finished(let event): event.consultation.value
    case .agendaSubmitted(let event): event.consultation.value
    case .agendaMissing(let event): event.consultation.value
    case .surveyOpened(let event): event.survey.value
    case .surveyAnswered(let event): event.survey.value
    case .notification(let event): event.number?.description
    case .heard: nil
    default: courseSubject
    }
  }
}
