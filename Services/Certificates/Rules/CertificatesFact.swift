package import Contracts
internal import Programme

/// Everything that certificates may find to be so: what it publishes, and what it took note of after hearing another service.
package indirect enum CertificatesFact: ProducedFact, Equatable {
  /// The bytes of the PDF go with it; empty when the event is read back from the journal.
  case issued(CertificateIssued, pdf: [UInt8])
  case revoked(CertificateRevoked)
  /// The bytes of the new PDF go with it; empty when the event is read back from the journal.
  case superseded(CertificateSuperseded, pdf: [UInt8])
  /// An award that cannot be drawn: it waits, with the letters that our fonts lack, until somebody issues it under a name that can.
  case undrawable(AwardKey, letters: String)
  case notification(NotificationRequested)
  case heard(HeardEvent)

  package var event: (any Event)? {
    switch self {
    case .issued(let event, _): event
    case .revoked(let event): event
    case .superseded(let event, _): event
    case .notification(let event): event
    case .undrawable, .heard: nil
    }
  }

  package var subject: String? {
    switch self {
    case .issued(let event, _): event.number.value
    case .revoked(let event): event.number.value
    case .superseded(let event, _): event.number.value
    case .notification(let event): event.number?.description
    case .undrawable, .heard: nil
    }
  }
}

/// An event that certificates publishes, read back from the journal: what `saruar audit` folds into rows.
package protocol CertificatesEvent: Event, Decodable {
  var certificatesFact: CertificatesFact { get }
}

extension CertificatesFact {
  /// The payload to decode for an event of certificates; nil for a type that it does not publish.
  package static func payload(of type: MessageType) -> (any CertificatesEvent.Type)? { payloads[type] }

  package static let payloads: [MessageType: any CertificatesEvent.Type] = {
    let types: [any CertificatesEvent.Type] = [
      CertificateIssued.self, CertificateRevoked.self, CertificateSuperseded.self, NotificationRequested.self,
    ]
    return Dictionary(uniqueKeysWithValues: types.map { ($0.type, $0) })
  }()
}

extension CertificateIssued: CertificatesEvent { package var certificatesFact: CertificatesFact { .issued(self, pdf: []) } }
extension CertificateRevoked: CertificatesEvent { package var certificatesFact: CertificatesFact { .revoked(self) } }
extension CertificateSuperseded: CertificatesEvent { package var certificatesFact: CertificatesFact { .superseded(self, pdf: []) } }
extension NotificationRequested: CertificatesEvent { package var certificatesFact: CertificatesFact { .notification(self) } }
