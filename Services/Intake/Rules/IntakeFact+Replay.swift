package import Contracts

/// An event that intake publishes, read back from the journal: what `saruar audit` folds into rows.
package protocol IntakeEvent: Event, Decodable {
  var fact: IntakeFact { get }
}

extension IntakeFact {
  /// The payload to decode for an event of intake; nil for a type that intake does not publish.
  package static func payload(of type: MessageType) -> (any IntakeEvent.Type)? { payloads[type] }

  package static let payloads: [MessageType: any IntakeEvent.Type] = {
    let types: [any IntakeEvent.Type] = [
      SeasonAnnounced.self, SeasonClosed.self, ApplicationRegistered.self, ApplicationUpdated.self, ApplicationWithdrawn.self,
      ApplicationPreselected.self, ApplicationDeclined.self, InterviewScheduled.self, InterviewRecorded.self, InterviewOverdue.self,
      CommissionDecided.self, CommissionOverdue.self, ApplicationAdmitted.self, ApplicationNotAdmitted.self, ConceptAccepted.self,
      DocumentAccepted.self, PackageCompleted.self, TaskCompleted.self, ProjectExcluded.self, ProjectLapsed.self, TransitionApplied.self,
      OrderIssued.self, ProjectCompleted.self, NotificationRequested.self, LaneMarker.self,
    ]
    return Dictionary(uniqueKeysWithValues: types.map { ($0.type, $0) })
  }()
}

extension SeasonAnnounced: IntakeEvent { package var fact: IntakeFact { .seasonAnnounced(self) } }
extension SeasonClosed: IntakeEvent { package var fact: IntakeFact { .seasonClosed(self) } }
extension ApplicationRegistered: IntakeEvent { package var fact: IntakeFact { .registered(self) } }
extension ApplicationUpdated: IntakeEvent { package var fact: IntakeFact { .updated(self, content: []) } }
extension ApplicationWithdrawn: IntakeEvent { package var fact: IntakeFact { .withdrawn(self) } }
extension ApplicationPreselected: IntakeEvent { package var fact: IntakeFact { .preselected(self) } }
extension ApplicationDeclined: IntakeEvent { package var fact: IntakeFact { .declined(self) } }
extension InterviewScheduled: IntakeEvent { package var fact: IntakeFact { .interviewScheduled(self) } }
extension InterviewRecorded: IntakeEvent { package var fact: IntakeFact { .interviewRecorded(self) } }
extension InterviewOverdue: IntakeEvent { package var fact: IntakeFact { .interviewOverdue(self) } }
extension CommissionDecided: IntakeEvent { package var fact: IntakeFact { .commissionDecided(self) } }
extension CommissionOverdue: IntakeEvent { package var fact: IntakeFact { .commissionOverdue(self) } }
extension ApplicationAdmitted: IntakeEvent { package var fact: IntakeFact { .admitted(self) } }
extension ApplicationNotAdmitted: IntakeEvent { package var fact: IntakeFact { .notAdmitted(self) } }
extension ConceptAccepted: IntakeEvent { package var fact: IntakeFact { .conceptAccepted(self) } }
extension DocumentAccepted: IntakeEvent { package var fact: IntakeFact { .documentAccepted(self) } }
extension PackageCompleted: IntakeEvent { package var fact: IntakeFact { .packageCompleted(self) } }
extension TaskCompleted: IntakeEvent { package var fact: IntakeFact { .taskCompleted(self) } }
extension ProjectExcluded: IntakeEvent { package var fact: IntakeFact { .excluded(self) } }
extension ProjectLapsed: IntakeEvent { package var fact: IntakeFact { .lapsed(self) } }
extension TransitionApplied: IntakeEvent { package var fact: IntakeFact { .transitionApplied(self) } }
extension OrderIssued: IntakeEvent { package var fact: IntakeFact { .orderIssued(self) } }
extension ProjectCompleted: IntakeEvent { package var fact: IntakeFact { .projectCompleted(self) } }
extension NotificationRequested: IntakeEvent { package var fact: IntakeFact { .notification(self) } }
extension LaneMarker: IntakeEvent { package var fact: IntakeFact { .marker(self) } }
