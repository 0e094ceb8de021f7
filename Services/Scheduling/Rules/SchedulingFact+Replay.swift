package import Contracts

/// An event that scheduling publishes, read back from the journal: what `saruar audit` folds into rows.
package protocol SchedulingEvent: Event, Decodable {
  var schedulingFact: SchedulingFact { get }
}

extension SchedulingFact {
  /// The payload to decode for an event of scheduling; nil for a type that scheduling does not publish.
  package static func payload(of type: MessageType) -> (any SchedulingEvent.Type)? { payloads[type] }

  package static let payloads: [MessageType: any SchedulingEvent.Type] = {
    let types: [any SchedulingEvent.Type] = [
      ExpertRegistered.self, AvailabilityUpdated.self, ConsultationRequested.self, ConsultationConfirmed.self, ConsultationDeclined.self,
      ConsultationMoved.self, ConsultationCancelled.self, ConsultationExtended.self, ConsultationFinished.self, AgendaSubmitted.self,
      AgendaMissing.self, SurveyOpened.self, SurveyAnswered.self, SessionScheduled.self, SessionMoved.self, SessionCancelled.self,
      AttendanceRecorded.self, PairProposed.self, PairFormed.self, PairDeclined.self, PairDissolved.self, PlanDrafted.self,
      PlanSigned.self, ConflictReported.self, ConflictResolved.self, ReportSubmitted.self, ReportOverdue.self,
      CharacteristicSubmitted.self, DefenceScheduled.self, NotificationRequested.self,
    ]
    return Dictionary(uniqueKeysWithValues: types.map { ($0.type, $0) })
  }()
}

extension ExpertRegistered: SchedulingEvent { package var schedulingFact: SchedulingFact { .expertRegistered(self) } }
extension AvailabilityUpdated: SchedulingEvent { package var schedulingFact: SchedulingFact { .availabilityUpdated(self) } }
extension ConsultationRequested: SchedulingEvent { package var schedulingFact: SchedulingFact { .requested(self) } }
extension ConsultationConfirmed: SchedulingEvent { package var schedulingFact: SchedulingFact { .confirmed(self) } }
extension ConsultationDeclined: SchedulingEvent { package var schedulingFact: SchedulingFact { .declined(self) } }
extension ConsultationMoved: SchedulingEvent { package var schedulingFact: SchedulingFact { .moved(self) } }
extension ConsultationCancelled: SchedulingEvent { package var schedulingFact: SchedulingFact { .cancelled(self) } }
extension ConsultationExtended: SchedulingEvent { package var schedulingFact: SchedulingFact { .extended(self) } }
extension ConsultationFinished: SchedulingEvent { package var schedulingFact: SchedulingFact { .finished(self) } }
extension AgendaSubmitted: SchedulingEvent { package var schedulingFact: SchedulingFact { .agendaSubmitted(self) } }
extension AgendaMissing: SchedulingEvent { package var schedulingFact: SchedulingFact { .agendaMissing(self) } }
extension SurveyOpened: SchedulingEvent { package var schedulingFact: SchedulingFact { .surveyOpened(self) } }
extension SurveyAnswered: SchedulingEvent { package var schedulingFact: SchedulingFact { .surveyAnswered(self) } }
extension SessionScheduled: SchedulingEvent { package var schedulingFact: SchedulingFact { .sessionScheduled(self) } }
extension SessionMoved: SchedulingEvent { package var schedulingFact: SchedulingFact { .sessionMoved(self) } }
extension SessionCancelled: SchedulingEvent { package var schedulingFact: SchedulingFact { .sessionCancelled(self) } }
extension AttendanceRecorded: SchedulingEvent { package var schedulingFact: SchedulingFact { .attendanceRecorded(self) } }
extension PairProposed: SchedulingEvent { package var schedulingFact: SchedulingFact { .pairProposed(self) } }
extension PairFormed: SchedulingEvent { package var schedulingFact: SchedulingFact { .pairFormed(self) } }
extension PairDeclined: SchedulingEvent { package var schedulingFact: SchedulingFact { .pairDeclined(self) } }
extension PairDissolved: SchedulingEvent { package var schedulingFact: SchedulingFact { .pairDissolved(self) } }
extension PlanDrafted: SchedulingEvent { package var schedulingFact: SchedulingFact { .planDrafted(self) } }
extension PlanSigned: SchedulingEvent { package var schedulingFact: SchedulingFact { .planSigned(self) } }
extension ConflictReported: SchedulingEvent { package var schedulingFact: SchedulingFact { .conflictReported(self) } }
extension ConflictResolved: SchedulingEvent { package var schedulingFact: SchedulingFact { .conflictResolved(self) } }
extension ReportSubmitted: SchedulingEvent { package var schedulingFact: SchedulingFact { .reportSubmitted(self) } }
extension ReportOverdue: SchedulingEvent { package var schedulingFact: SchedulingFact { .reportOverdue(self) } }
extension CharacteristicSubmitted: SchedulingEvent { package var schedulingFact: SchedulingFact { .characteristicSubmitted(self) } }
extension DefenceScheduled: SchedulingEvent { package var schedulingFact: SchedulingFact { .defenceScheduled(self) } }
extension NotificationRequested: SchedulingEvent { package var schedulingFact: SchedulingFact { .notification(self) } }
