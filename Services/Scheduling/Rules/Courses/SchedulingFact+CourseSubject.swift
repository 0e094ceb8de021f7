internal import Contracts
internal import Programme

extension SchedulingFact {
  /// What a fact of part II is about; nil for the others.
  var courseSubject: String? {
    switch self {
    case .sessionScheduled(let event): event.session.value
    case .sessionMoved(let event): event.session.value
    case .sessionCancelled(let event): event.session.value
    case .attendanceRecorded(let event): event.session.value
    case .pairProposed(let event): event.number.description
    case .pairFormed(let event): event.number.description
    case .pairDeclined(let event): event.number.description
    case .pairDissolved(let event): event.number.description
    case .planDrafted(let event): event.number.description
    case .planSigned(let event): event.number.description
    case .conflictReported(let event): event.conflict.value
    case .conflictResolved(let event): event.conflict.value
    case .reportSubmitted(let event): event.expert.value
    case .reportOverdue(let event): event.expert.value
    case .characteristicSubmitted(let event): event.number.description
    case .defenceScheduled(let event): event.season.value
    default: nil
    }
  }
}
