package import Contracts
internal import Programme

/// Everything that scoring may find to be so: what it publishes, and what it took note of after hearing another service.
///
/// State changes by these alone (`ScoringRules.evolve`), so `saruar audit` can fold the published events into the same rows.
package indirect enum ScoringFact: ProducedFact, Equatable {
  case juryAppointed(JuryAppointed)
  case jurySubstituted(JurySubstituted)
  case presentationRecorded(PresentationRecorded)
  case ballotRecorded(BallotRecorded)
  case protocolClosed(ProtocolClosed)
  case protocolAmended(ProtocolAmended)
  case projectScored(ProjectScored)
  case diagnosisRecorded(DiagnosisRecorded)
  case ambassadorAssessed(AmbassadorAssessed)
  case ambassadorAwarded(AmbassadorAwarded)
  case mentorAccredited(MentorAccredited)
  case notification(NotificationRequested)
  case heard(HeardEvent)

  package var event: (any Event)? {
    switch self {
    case .juryAppointed(let event): event
    case .jurySubstituted(let event): event
    case .presentationRecorded(let event): event
    case .ballotRecorded(let event): event
    case .protocolClosed(let event): event
    case .protocolAmended(let event): event
    case .projectScored(let event): event
    case .diagnosisRecorded(let event): event
    case .ambassadorAssessed(let event): event
    case .ambassadorAwarded(let event): event
    case .mentorAccredited(let event): event
    case .notification(let event): event
    case .heard: nil
    }
  }

  /// The season, project, protocol or person that the fact is about.
  package var subject: String? {
    switch self {
    case .juryAppointed(let event): event.season.value
    case .jurySubstituted(let event): event.season.value
    case .presentationRecorded(let event): event.number.description
    case .ballotRecorded(let event): event.number.description
    case .protocolClosed(let event): event.protocol.value
    case .protocolAmended(let event): event.protocol.value
    case .projectScored(let event): event.number.description
    case .diagnosisRecorded(let event): event.number.description
    case .ambassadorAssessed(let event): event.number.description
    case .ambassadorAwarded(let event): event.number.description
    case .mentorAccredited(let event): event.person.person?.value
    case .notification(let event): event.number?.description
    case .heard: nil
    }
  }
}
