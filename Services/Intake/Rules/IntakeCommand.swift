package import Contracts

/// Everything that intake decides on: its commands, what it hears of other services, and what it tells itself.
///
/// Indirect, because the payloads are big and a batch hands them around: a copy is one reference.
package indirect enum IntakeCommand: Sendable, Equatable {
  case announceSeason(SeasonAnnounce)
  case submit(Submission)
  case update(ApplicationUpdate)
  case withdraw(ApplicationWithdraw)
  case preselect(ApplicationPreselect)
  case scheduleInterview(InterviewSchedule)
  case recordInterview(InterviewRecord)
  case decideCommission(CommissionDecide)
  case submitConcept(ConceptSubmit)
  case submitDocument(DocumentSubmit)
  case completeTask(TaskComplete)
  case exclude(ProjectExclude)
  case applyForTransition(TransitionApply)
  case issueOrder(OrderIssue)
  case completeProject(ProjectComplete)

  case heard(HeardEvent)
  case marker(LaneMarker)
  case timer(IntakeTimer)
}

/// An event of another service that intake must hear (CONTRACTS, "Who must hear what").
package enum HeardEvent: Sendable, Equatable {
  case planSigned(PlanSigned)
  case attendanceRecorded(AttendanceRecorded)
  case defenceScheduled(DefenceScheduled)
  case protocolClosed(ProtocolClosed)
  case projectScored(ProjectScored)
  case certificateIssued(CertificateIssued)
  case ambassadorAwarded(AmbassadorAwarded)
}
