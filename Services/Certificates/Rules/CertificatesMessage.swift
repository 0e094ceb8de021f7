package import Contracts

/// A message type that certificates takes, and what it is to the rules.
package protocol CertificatesMessage: Message, Decodable {
  var certificatesCommand: CertificatesCommand { get }
}

extension CertificatesCommand {
  /// The payload to decode for a message type; nil for a type that certificates does not take.
  package static func payload(of type: MessageType) -> (any CertificatesMessage.Type)? { payloads[type] }

  /// Every type that certificates takes: its commands and the events it hears.
  package static let payloads: [MessageType: any CertificatesMessage.Type] = {
    let types: [any CertificatesMessage.Type] = [
      CertificateIssue.self, CertificateRevoke.self, CertificateCorrect.self,
      SeasonAnnounced.self, ApplicationAdmitted.self, ApplicationWithdrawn.self, ProjectExcluded.self, ProtocolClosed.self,
      ProjectScored.self, OrderIssued.self, ProjectCompleted.self, AmbassadorAwarded.self, MentorAccredited.self,
    ]
    return Dictionary(uniqueKeysWithValues: types.map { ($0.type, $0) })
  }()
}

extension CertificateIssue: CertificatesMessage {
  package var certificatesCommand: CertificatesCommand { .issue(self) }
}
extension CertificateRevoke: CertificatesMessage {
  package var certificatesCommand: CertificatesCommand { .revoke(self) }
}
extension CertificateCorrect: CertificatesMessage {
  package var certificatesCommand: CertificatesCommand { .correct(self) }
}

extension SeasonAnnounced: CertificatesMessage {
  package var certificatesCommand: CertificatesCommand { .heard(.seasonAnnounced(self)) }
}
extension ApplicationAdmitted: CertificatesMessage {
  package var certificatesCommand: CertificatesCommand { .heard(.applicationAdmitted(self)) }
}
extension ApplicationWithdrawn: CertificatesMessage {
  package var certificatesCommand: CertificatesCommand { .heard(.applicationWithdrawn(self)) }
}
extension ProjectExcluded: CertificatesMessage {
  package var certificatesCommand: CertificatesCommand { .heard(.projectExcluded(self)) }
}
extension ProtocolClosed: CertificatesMessage {
  package var certificatesCommand: CertificatesCommand { .heard(.protocolClosed(self)) }
}
extension ProjectScored: CertificatesMessage {
  package var certificatesCommand: CertificatesCommand { .heard(.projectScored(self)) }
}
extension OrderIssued: CertificatesMessage {
  package var certificatesCommand: CertificatesCommand { .heard(.orderIssued(self)) }
}
extension ProjectCompleted: CertificatesMessage {
  package var certificatesCommand: CertificatesCommand { .heard(.projectCompleted(self)) }
}
extension AmbassadorAwarded: CertificatesMessage {
  package var certificatesCommand: CertificatesCommand { .heard(.ambassadorAwarded(self)) }
}
extension MentorAccredited: CertificatesMessage {
  package var certificatesCommand: CertificatesCommand { .heard(.mentorAccredited(self)) }
}
