package import Contracts

/// Everything that scoring decides on: its commands, and what it hears of other services. It sets no timers.
///
/// Indirect, because the payloads are big and a batch hands them around: a copy is one reference.
package indirect enum ScoringCommand: Sendable, Equatable {
  case appointJury(JuryAppoint)
  case substitute(JurySubstitute)
  case recordPresentation(PresentationRecord)
  case castBallot(BallotCast)
  case closeProtocol(ProtocolClose)
  case amendProtocol(ProtocolAmend)
  case recordDiagnosis(DiagnosisRecord)
  case assess(AmbassadorAssess)
  case award(AmbassadorAward)
  case accredit(MentorAccredit)

  case heard(HeardEvent)
}

/// An event of another service that scoring must hear (CONTRACTS, "Who must hear what").
package enum HeardEvent: Sendable, Equatable {
  case seasonAnnounced(SeasonAnnounced)
  case admitted(ApplicationAdmitted)
  case withdrawn(ApplicationWithdrawn)
  case excluded(ProjectExcluded)
  case expertRegistered(ExpertRegistered)
  case pairFormed(PairFormed)
  case pairDissolved(PairDissolved)
  case defenceScheduled(DefenceScheduled)
  case attendanceRecorded(AttendanceRecorded)
  case planSigned(PlanSigned)
  case taskCompleted(TaskCompleted)
  case conflictReported(ConflictReported)
  case conflictResolved(ConflictResolved)
  case characteristicSubmitted(CharacteristicSubmitted)
  case reportSubmitted(ReportSubmitted)
  case projectCompleted(ProjectCompleted)
}
