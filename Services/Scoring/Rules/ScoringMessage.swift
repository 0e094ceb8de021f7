package import Contracts

/// A message type that scoring takes, and what it is to the rules.
///
/// `ScoringCommand.payload(of:)` opens a type by its name: decode that payload and ask it for its `command`.
package protocol ScoringMessage: Message, Decodable {
  var command: ScoringCommand { get }
}

extension ScoringCommand {
  /// The payload to decode for a message type; nil for a type that scoring does not take.
  package static func payload(of type: MessageType) -> (any ScoringMessage.Type)? { payloads[type] }

  /// Every type that scoring takes: its commands and the events it hears.
  package static let payloads: [MessageType: any ScoringMessage.Type] = {
    let types: [any ScoringMessage.Type] = [
      JuryAppoint.self, JurySubstitute.self, PresentationRecord.self, BallotCast.self, ProtocolClose.self, ProtocolAmend.self,
      DiagnosisRecord.self, AmbassadorAssess.self, AmbassadorAward.self, MentorAccredit.self,
      SeasonAnnounced.self, ApplicationAdmitted.self, ApplicationWithdrawn.self, ProjectExcluded.self, ExpertRegistered.self,
      PairFormed.self, PairDissolved.self, DefenceScheduled.self, AttendanceRecorded.self, PlanSigned.self, TaskCompleted.self,
      ConflictReported.self, ConflictResolved.self, CharacteristicSubmitted.self, ReportSubmitted.self, ProjectCompleted.self,
    ]
    return Dictionary(uniqueKeysWithValues: types.map { ($0.type, $0) })
  }()
}

extension JuryAppoint: ScoringMessage { package var command: ScoringCommand { .appointJury(self) } }
extension JurySubstitute: ScoringMessage { package var command: ScoringCommand { .substitute(self) } }
extension PresentationRecord: ScoringMessage { package var command: ScoringCommand { .recordPresentation(self) } }
extension BallotCast: ScoringMessage { package var command: ScoringCommand { .castBallot(self) } }
extension ProtocolClose: ScoringMessage { package var command: ScoringCommand { .closeProtocol(self) } }
extension ProtocolAmend: ScoringMessage { package var command: ScoringCommand { .amendProtocol(self) } }
extension DiagnosisRecord: ScoringMessage { package var command: ScoringCommand { .recordDiagnosis(self) } }
extension AmbassadorAssess: ScoringMessage { package var command: ScoringCommand { .assess(self) } }
extension AmbassadorAward: ScoringMessage { package var command: ScoringCommand { .award(self) } }
extension MentorAccredit: ScoringMessage { package var command: ScoringCommand { .accredit(self) } }

extension SeasonAnnounced: ScoringMessage { package var command: ScoringCommand { .heard(.seasonAnnounced(self)) } }
extension ApplicationAdmitted: ScoringMessage { package var command: ScoringCommand { .heard(.admitted(self)) } }
extension ApplicationWithdrawn: ScoringMessage { package var command: ScoringCommand { .heard(.withdrawn(self)) } }
extension ProjectExcluded: ScoringMessage { package var command: ScoringCommand { .heard(.excluded(self)) } }
extension ExpertRegistered: ScoringMessage { package var command: ScoringCommand { .heard(.expertRegistered(self)) } }
extension PairFormed: ScoringMessage { package var command: ScoringCommand { .heard(.pairFormed(self)) } }
extension PairDissolved: ScoringMessage { package var command: ScoringCommand { .heard(.pairDissolved(self)) } }
extension DefenceScheduled: ScoringMessage { package var command: ScoringCommand { .heard(.defenceScheduled(self)) } }
extension AttendanceRecorded: ScoringMessage { package var command: ScoringCommand { .heard(.attendanceRecorded(self)) } }
extension PlanSigned: ScoringMessage { package var command: ScoringCommand { .heard(.planSigned(self)) } }
extension TaskCompleted: ScoringMessage { package var command: ScoringCommand { .heard(.taskCompleted(self)) } }
extension ConflictReported: ScoringMessage { package var command: ScoringCommand { .heard(.conflictReported(self)) } }
extension ConflictResolved: ScoringMessage { package var command: ScoringCommand { .heard(.conflictResolved(self)) } }
extension CharacteristicSubmitted: ScoringMessage { package var command: ScoringCommand { .heard(.characteristicSubmitted(self)) } }
extension ReportSubmitted: ScoringMessage { package var command: ScoringCommand { .heard(.reportSubmitted(self)) } }
extension ProjectCompleted: ScoringMessage { package var command: ScoringCommand { .heard(.projectCompleted(self)) } }
