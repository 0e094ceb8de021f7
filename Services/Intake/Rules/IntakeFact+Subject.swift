internal import Contracts
package import Programme

extension IntakeFact {
  /// The season or number that the fact is about.
  package var subject: String? {
    switch self {
    case .seasonAnnounced(let event): event.season.value
    case .seasonClosed(let event): event.season.value
    case .commissionDecided(let event): event.season.value
    case .commissionOverdue(let event): event.season.value
    case .orderIssued(let event): event.order.value
    case .marker(let marker): marker.season.value
    case .heard: nil
    default: number?.description
    }
  }

  /// The one application that the fact is about, if it is one.
  package var number: ApplicationNumber? {
    switch self {
    case .registered(let event): event.number
    case .updated(let event, _): event.number
    case .withdrawn(let event): event.number
    case .preselected(let event): event.number
    case .declined(let event): event.number
    case .interviewScheduled(let event): event.number
    case .interviewRecorded(let event): event.number
    case .interviewOverdue(let event): event.number
    case .admitted(let event): event.number
    case .notAdmitted(let event): event.number
    case .conceptAccepted(let event): event.number
    case .documentAccepted(let event): event.number
    case .packageCompleted(let event): event.number
    case .taskCompleted(let event): event.number
    case .excluded(let event): event.number
    case .lapsed(let event): event.number
    case .transitionApplied(let event): event.number
    case .projectCompleted(let event): event.number
    case .notification(let event): event.number
    case .seasonAnnounced, .seasonClosed, .commissionDecided, .commissionOverdue, .orderIssued, .marker, .heard: nil
    }
  }
}
