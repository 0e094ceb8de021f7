package import Contracts

/// A message type that intake takes, and what it is to the rules.
///
/// `IntakeCommand.payload(of:)` opens a type by its name: let that read the envelope.
package protocol IntakeMessage: Message, Decodable {
  /// `source` is the producer's, since a `person` is an opaque id of that producer.
  consuming func command(from source: String) -> IntakeCommand
  /// A requirement although nobody writes another one: so it is compiled for each type, and the payload, some fifty texts, is not copied.
  static func command(of envelope: Envelope) -> Result<IntakeCommand, SchemaProblems>
}

extension IntakeMessage {
  package static func command(of envelope: Envelope) -> Result<IntakeCommand, SchemaProblems> {
    switch envelope.decode(Self.self) {
    case .success(let message): .success(message.command(from: envelope.source))
    case .failure(let problems): .failure(problems)
    }
  }
}

extension IntakeCommand {
  /// The payload to decode for a message type; nil for a type that intake does not take.
  package static func payload(of type: MessageType) -> (any IntakeMessage.Type)? { payloads[type] }

  /// Every type that intake takes: its commands, the events it hears, and its own marker.
  package static let payloads: [MessageType: any IntakeMessage.Type] = {
    let types: [any IntakeMessage.Type] = [
      SeasonAnnounce.self, ApplicationSubmit.self, ApplicationUpdate.self, ApplicationWithdraw.self, ApplicationPreselect.self,
      InterviewSchedule.self, InterviewRecord.self, CommissionDecide.self, ConceptSubmit.self, DocumentSubmit.self, TaskComplete.self,
      ProjectExclude.self, TransitionApply.self, OrderIssue.self, ProjectComplete.self,
      PlanSigned.self, AttendanceRecorded.self, DefenceScheduled.self, ProtocolClosed.self, ProjectScored.self, CertificateIssued.self,
      AmbassadorAwarded.self, LaneMarker.self,
    ]
    return Dictionary(uniqueKeysWithValues: types.map { ($0.type, $0) })
  }()
}

extension SeasonAnnounce: IntakeMessage {
  package func command(from source: String) -> IntakeCommand { .announceSeason(self) }
}
extension ApplicationSubmit: IntakeMessage {
  package consuming func command(from source: String) -> IntakeCommand { .submit(Submission(self, from: source)) }
}
extension ApplicationUpdate: IntakeMessage {
  package func command(from source: String) -> IntakeCommand { .update(self) }
}
extension ApplicationWithdraw: IntakeMessage {
  package func command(from source: String) -> IntakeCommand { .withdraw(self) }
}
extension ApplicationPreselect: IntakeMessage {
  package func command(from source: String) -> IntakeCommand { .preselect(self) }
}
extension InterviewSchedule: IntakeMessage {
  package func command(from source: String) -> IntakeCommand { .scheduleInterview(self) }
}
extension InterviewRecord: IntakeMessage {
  package func command(from source: String) -> IntakeCommand { .recordInterview(self) }
}
extension CommissionDecide: IntakeMessage {
  package func command(from source: String) -> IntakeCommand { .decideCommission(self) }
}
extension ConceptSubmit: IntakeMessage {
  package consuming func command(from source: String) -> IntakeCommand { .submitConcept(self) }
}
extension DocumentSubmit: IntakeMessage {
  package consuming func command(from source: String) -> IntakeCommand { .submitDocument(self) }
}
extension TaskComplete: IntakeMessage {
  package func command(from source: String) -> IntakeCommand { .completeTask(self) }
}
extension ProjectExclude: IntakeMessage {
  package func command(from source: String) -> IntakeCommand { .exclude(self) }
}
extension TransitionApply: IntakeMessage {
  package func command(from source: String) -> IntakeCommand { .applyForTransition(self) }
}
extension OrderIssue: IntakeMessage {
  package func command(from source: String) -> IntakeCommand { .issueOrder(self) }
}
extension ProjectComplete: IntakeMessage {
  package func command(from source: String) -> IntakeCommand { .completeProject(self) }
}

extension PlanSigned: IntakeMessage {
  package func command(from source: String) -> IntakeCommand { .heard(.planSigned(self)) }
}
extension AttendanceRecorded: IntakeMessage {
  package func command(from source: String) -> IntakeCommand { .heard(.attendanceRecorded(self)) }
}
extension DefenceScheduled: IntakeMessage {
  package func command(from source: String) -> IntakeCommand { .heard(.defenceScheduled(self)) }
}
extension ProtocolClosed: IntakeMessage {
  package func command(from source: String) -> IntakeCommand { .heard(.protocolClosed(self)) }
}
extension ProjectScored: IntakeMessage {
  package func command(from source: String) -> IntakeCommand { .heard(.projectScored(self)) }
}
extension CertificateIssued: IntakeMessage {
  package func command(from source: String) -> IntakeCommand { .heard(.certificateIssued(self)) }
}
extension AmbassadorAwarded: IntakeMessage {
  package func command(from source: String) -> IntakeCommand { .heard(.ambassadorAwarded(self)) }
}
extension LaneMarker: IntakeMessage {
  package func command(from source: String) -> IntakeCommand { .marker(self) }
}
