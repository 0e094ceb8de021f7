package import Contracts

/// A message type that scheduling takes, and what it is to the rules.
///
/// `SchedulingCommand.payload(of:)` opens a type by its name: decode that payload and ask it for its `schedulingCommand`.
package protocol SchedulingMessage: Message, Decodable {
  var schedulingCommand: SchedulingCommand { get }
}

extension SchedulingCommand {
  /// The payload to decode for a message type; nil for a type that scheduling does not take.
  package static func payload(of type: MessageType) -> (any SchedulingMessage.Type)? { payloads[type] }

  /// Every type that scheduling takes: its commands, and the events it hears.
  package static let payloads: [MessageType: any SchedulingMessage.Type] = {
    let types: [any SchedulingMessage.Type] = [
      ExpertRegister.self, AvailabilitySet.self, ConsultationRequest.self, ConsultationConfirm.self, ConsultationDecline.self,
      ConsultationMove.self, ConsultationCancel.self, ConsultationExtend.self, ConsultationFinish.self, AgendaSubmit.self,
      SurveyAnswer.self, SessionSchedule.self, SessionMove.self, SessionCancel.self, AttendanceRecord.self, PairPropose.self,
      PairAccept.self, PairDecline.self, PairDissolve.self, PlanDraft.self, PlanSign.self, ConflictReport.self, ConflictResolve.self,
      ReportSubmit.self, CharacteristicSubmit.self, DefenceSchedule.self,
      SeasonAnnounced.self, ApplicationRegistered.self, ApplicationPreselected.self, InterviewScheduled.self, InterviewRecorded.self,
      ApplicationAdmitted.self, ApplicationWithdrawn.self, ProjectExcluded.self, JuryAppointed.self, JurySubstituted.self,
      OrderIssued.self, ProjectCompleted.self,
    ]
    return Dictionary(uniqueKeysWithValues: types.map { ($0.type, $0) })
  }()
}

extension ExpertRegister: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .registerExpert(self) } }
extension AvailabilitySet: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .setAvailability(self) } }
extension ConsultationRequest: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .requestConsultation(self) } }
extension ConsultationConfirm: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .confirmConsultation(self) } }
extension ConsultationDecline: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .declineConsultation(self) } }
extension ConsultationMove: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .moveConsultation(self) } }
extension ConsultationCancel: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .cancelConsultation(self) } }
extension ConsultationExtend: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .extendConsultation(self) } }
extension ConsultationFinish: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .finishConsultation(self) } }
extension AgendaSubmit: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .submitAgenda(self) } }
extension SurveyAnswer: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .answerSurvey(self) } }
extension SessionSchedule: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .scheduleSession(self) } }
extension SessionMove: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .moveSession(self) } }
extension SessionCancel: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .cancelSession(self) } }
extension AttendanceRecord: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .recordAttendance(self) } }
extension PairPropose: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .proposePair(self) } }
extension PairAccept: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .acceptPair(self) } }
extension PairDecline: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .declinePair(self) } }
extension PairDissolve: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .dissolvePair(self) } }
extension PlanDraft: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .draftPlan(self) } }
extension PlanSign: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .signPlan(self) } }
extension ConflictReport: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .reportConflict(self) } }
extension ConflictResolve: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .resolveConflict(self) } }
extension ReportSubmit: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .submitReport(self) } }
extension CharacteristicSubmit: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .submitCharacteristic(self) } }
extension DefenceSchedule: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .scheduleDefence(self) } }

extension SeasonAnnounced: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .heard(.seasonAnnounced(self)) } }
extension ApplicationRegistered: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .heard(.registered(self)) } }
extension ApplicationPreselected: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .heard(.preselected(self)) } }
extension InterviewScheduled: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .heard(.interviewScheduled(self)) } }
extension InterviewRecorded: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .heard(.interviewRecorded(self)) } }
extension ApplicationAdmitted: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .heard(.admitted(self)) } }
extension ApplicationWithdrawn: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .heard(.withdrawn(self)) } }
extension ProjectExcluded: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .heard(.excluded(self)) } }
extension JuryAppointed: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .heard(.juryAppointed(self)) } }
extension JurySubstituted: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .heard(.jurySubstituted(self)) } }
extension OrderIssued: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .heard(.orderIssued(self)) } }
extension ProjectCompleted: SchedulingMessage { package var schedulingCommand: SchedulingCommand { .heard(.completed(self)) } }
