package import Contracts

/// Everything that scheduling may find to be so: what it publishes, and what it took note of after hearing another service.
///
/// State changes by these alone (`SchedulingRules.evolve`), so `saruar audit` can fold the published events into the same rows. The second
/// group is found in `Courses/`.
package indirect enum SchedulingFact: ProducedFact, Equatable {
  case expertRegistered(ExpertRegistered)
  case availabilityUpdated(AvailabilityUpdated)
  case requested(ConsultationRequested)
  case confirmed(ConsultationConfirmed)
  case declined(ConsultationDeclined)
  case moved(ConsultationMoved)
  case cancelled(ConsultationCancelled)
  case extended(ConsultationExtended)
  case finished(ConsultationFinished)
  case agendaSubmitted(AgendaSubmitted)
  case agendaMissing(AgendaMissing)
  case surveyOpened(SurveyOpened)
  case surveyAnswered(SurveyAnswered)

  case sessionScheduled(SessionScheduled)
  case sessionMoved(SessionMoved)
  case sessionCancelled(SessionCancelled)
  case attendanceRecorded(AttendanceRecorded)
  case pairProposed(PairProposed)
  case pairFormed(PairFormed)
  case pairDeclined(PairDeclined)
  case pairDissolved(PairDissolved)
  case planDrafted(PlanDrafted)
  case planSigned(PlanSigned)
  case conflictReported(ConflictReported)
  case conflictResolved(ConflictResolved)
  case reportSubmitted(ReportSubmitted)
  case reportOverdue(ReportOverdue)
  case characteristicSubmitted(CharacteristicSubmitted)
  case defenceScheduled(DefenceScheduled)

  case notification(NotificationRequested)
  case heard(SchedulingHeard)

  package var event: (any Event)? {
    switch self {
    case .expertRegistered(let event): event
    case .availabilityUpdated(let event): event
    case .requested(let event): event
    case .confirmed(let event): event
    case .declined(let event): event
    case .moved(let event): event
    case .cancelled(let event): event
    case .extended(let event): event
    case .finished(let event): event
    case .agendaSubmitted(let event): event
    case .agendaMissing(let event): event
    case .surveyOpened(let event): event
    case .surveyAnswered(let event): event
    case .sessionScheduled(let event): event
    case .sessionMoved(let event): event
    case .sessionCancelled(let event): event
    case .attendanceRecorded(let event): event
    case .pairProposed(let event): event
    case .pairFormed(let event): event
    case .pairDeclined(let event): event
    case .pairDissolved(let event): event
    case .planDrafted(let event): event
    case .planSigned(let event): event
    case .conflictReported(let event): event
    case .conflictResolved(let event): event
    case .reportSubmitted(let event): event
    case .reportOverdue(let event): event
    case .characteristicSubmitted(let event): event
    case .defenceScheduled(let event): event
    case .notification(let event): event
    case .heard: nil
    }
  }
}
