internal import Contracts
internal import Programme

/// A certificate is declared void, with a reason (rulebook 5); there is no way back but a correction.
enum Revocation {
  static func revoke(_ command: CertificateRevoke, at now: Instant, in state: CertificatesState) -> CertificatesRules.Decision {
    var reasons = Reasons()
    reasons.require(command.reason, LocalizedText(kk: "Себебі", ru: "Причина"), at: "/data/reason")
    let certificate = state.certificates[command.number]
    if let certificate {
      reasons.expect(certificate.state == .valid, .notValid(certificate), at: "/data/number")
    } else {
      reasons.add(.unknownCertificate(command.number), at: "/data/number")
    }
    guard let certificate, reasons.isEmpty else { return .refused(reasons.list) }
    let event = CertificateRevoked(number: command.number, reason: command.reason, revokedAt: now)
    let notice = Notice.revoked(certificate, reason: command.reason).map { [CertificatesFact.notification($0)] } ?? []
    return Decision(.accepted([.revoked(event)] + notice))
  }

  static func evolve(_ state: inout CertificatesState, by event: CertificateRevoked) {
    guard state.certificates[event.number]?.state == .valid else { return }
    state.change(event.number) {
      $0.state = .revoked
      $0.revokedAt = event.revokedAt
      $0.reason = event.reason
    }
  }
}
