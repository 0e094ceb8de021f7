package import Contracts

/// An event that scoring publishes, read back from the journal: what `saruar audit` folds into rows.
package protocol ScoringEvent: Event, Decodable {
  var fact: ScoringFact { get }
}

extension ScoringFact {
  /// The payload to decode for an event of scoring; nil for a type that scoring does not publish.
  package static func payload(of type: MessageType) -> (any ScoringEvent.Type)? { payloads[type] }

  package static let payloads: [MessageType: any ScoringEvent.Type] = {
    let types: [any ScoringEvent.Type] = [
      JuryAppointed.self, JurySubstituted.self, PresentationRecorded.self, BallotRecorded.self, ProtocolClosed.self,
      ProtocolAmended.self, ProjectScored.self, DiagnosisRecorded.self, AmbassadorAssessed.self, AmbassadorAwarded.self,
      MentorAccredited.self, NotificationRequested.self,
    ]
    return Dictionary(uniqueKeysWithValues: types.map { ($0.type, $0) })
  }()
}

extension JuryAppointed: ScoringEvent { package var fact: ScoringFact { .juryAppointed(self) } }
extension JurySubstituted: ScoringEvent { package var fact: ScoringFact { .jurySubstituted(self) } }
extension PresentationRecorded: ScoringEvent { package var fact: ScoringFact { .presentationRecorded(self) } }
extension BallotRecorded: ScoringEvent { package var fact: ScoringFact { .ballotRecorded(self) } }
extension ProtocolClosed: ScoringEvent { package var fact: ScoringFact { .protocolClosed(self) } }
extension ProtocolAmended: ScoringEvent { package var fact: ScoringFact { .protocolAmended(self) } }
extension ProjectScored: ScoringEvent { package var fact: ScoringFact { .projectScored(self) } }
extension DiagnosisRecorded: ScoringEvent { package var fact: ScoringFact { .diagnosisRecorded(self) } }
extension AmbassadorAssessed: ScoringEvent { package var fact: ScoringFact { .ambassadorAssessed(self) } }
extension AmbassadorAwarded: ScoringEvent { package var fact: ScoringFact { .ambassadorAwarded(self) } }
extension MentorAccredited: ScoringEvent { package var fact: ScoringFact { .mentorAccredited(self) } }
extension NotificationRequested: ScoringEvent { package var fact: ScoringFact { .notification(self) } }
