/// The rows of CONTRACTS for certificates: what it answers, and who must hear what it tells.
extension Catalogue {
  static let certificatesCommands: [CommandEntry] = [
    CommandEntry(CertificateIssue.self, service: .certificates, success: ["certificate.issued"]),
    CommandEntry(CertificateRevoke.self, service: .certificates, success: ["certificate.revoked"]),
    CommandEntry(CertificateCorrect.self, service: .certificates, success: ["certificate.superseded"]),
  ]

  static let certificatesEvents: [EventEntry] = [
    EventEntry(CertificateIssued.self, source: .certificates, heardBy: [.intake]),
    EventEntry(CertificateRevoked.self, source: .certificates),
    EventEntry(CertificateSuperseded.self, source: .certificates),
  ]
}
