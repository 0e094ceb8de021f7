package import Contracts

/// Everything that scheduling decides on: its commands, what it hears of other services, and what it tells itself.
///
/// Indirect, because the payloads are big and a batch hands them around: a copy is one reference. The second group is decided in `Courses/`.
package indirect enum SchedulingCommand: Sendable, Equatable {
  case registerExpert(ExpertRegister)
  case setAvailability(AvailabilitySet)
  case requestConsultation(ConsultationRequest)
  case confirmConsultation(ConsultationConfirm)
  case declineConsultation(ConsultationDecline)
  case moveConsultation(ConsultationMove)
  case cancelConsultation(ConsultationCancel)
  case extendConsultation(ConsultationExtend)
  case finishConsultation(ConsultationFinish)
  case submitAgenda(AgendaSubmit)
  case answerSurvey(SurveyAnswer)

  case scheduleSession(SessionSchedule)
  case moveSession(SessionMove)
  case cancelSession(SessionCancel)
  case recordAttendance(AttendanceRecord)
  case proposePair(PairPropose)
  case acceptPair(PairAccept)
  case declinePair(PairDecline)
  case dissolvePair(PairDissolve)
  case draftPlan(PlanDraft)
  case signPlan(PlanSign)
  case reportConflict(ConflictReport)
  case resolveConflict(ConflictResolve)
  case submitReport(ReportSubmit)
  case submitCharacteristic(CharacteristicSubmit)
  case scheduleDefence(DefenceSchedule)

  case heard(SchedulingHeard)
  case timer(SchedulingTimer)
}

/// An event of another service that scheduling must hear (CONTRACTS, "Who must hear what").
package indirect enum SchedulingHeard: Sendable, Equatable {
  case seasonAnnounced(SeasonAnnounced)
  case registered(ApplicationRegistered)
  case preselected(ApplicationPreselected)
  case interviewScheduled(InterviewScheduled)
  case interviewRecorded(InterviewRecorded)
  case admitted(ApplicationAdmitted)
  case withdrawn(ApplicationWithdrawn)
  case excluded(ProjectExcluded)
  case juryAppointed(JuryAppointed)
  case jurySubstituted(JurySubstituted)
  case orderIssued(OrderIssued)
  case completed(ProjectCompleted)
}
