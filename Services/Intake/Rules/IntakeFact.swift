package import Contracts

/// Everything that intake may find to be so: what it publishes, and what it took note of after hearing another service.
///
/// State changes by these alone (`IntakeRules.evolve`), so `saruar audit` can fold the published events into the same rows.
package indirect enum IntakeFact: ProducedFact, Equatable {
  case seasonAnnounced(SeasonAnnounced)
  case seasonClosed(SeasonClosed)
  case registered(ApplicationRegistered)
  /// The whole content after the change goes with it; empty when the event is read back from the journal.
  case updated(ApplicationUpdated, content: [UInt8])
  case withdrawn(ApplicationWithdrawn)
  case preselected(ApplicationPreselected)
  case declined(ApplicationDeclined)
  case interviewScheduled(InterviewScheduled)
  case interviewRecorded(InterviewRecorded)
  case interviewOverdue(InterviewOverdue)
  case commissionDecided(CommissionDecided)
  case commissionOverdue(CommissionOverdue)
  case admitted(ApplicationAdmitted)
  case notAdmitted(ApplicationNotAdmitted)
  case conceptAccepted(ConceptAccepted)
  case documentAccepted(DocumentAccepted)
  case packageCompleted(PackageCompleted)
  case taskCompleted(TaskCompleted)
  case excluded(ProjectExcluded)
  case lapsed(ProjectLapsed)
  case transitionApplied(TransitionApplied)
  case orderIssued(OrderIssued)
  case projectCompleted(ProjectCompleted)
  case notification(NotificationRequested)
  case marker(LaneMarker)
  case heard(HeardEvent)

  package var event: (any Event)? {
    switch self {
    case .seasonAnnounced(let event): event
    case .seasonClosed(let event): event
    case .registered(let event): event
    case .updated(let event, _): event
    case .withdrawn(let event): event
    case .preselected(let event): event
    case .declined(let event): event
    case .interviewScheduled(let event): event
    case .interviewRecorded(let event): event
    case .interviewOverdue(let event): event
    case .commissionDecided(let event): event
    case .commissionOverdue(let event): event
    case .admitted(let event): event
    case .notAdmitted(let event): event
    case .conceptAccepted(let event): event
    case .documentAccepted(let event): event
    case .packageCompleted(let event): event
    case .taskCompleted(let event): event
    case .excluded(let event): event
    case .lapsed(let event): event
    case .transitionApplied(let event): event
    case .orderIssued(let event): event
    case .projectCompleted(let event): event
    case .notification(let event): event
    case .marker(let marker): marker
    case .heard: nil
    }
  }
}

/// A marker is a command to a lane; towards the lane that sends it, it is one more thing to publish.
extension LaneMarker: Event {}
