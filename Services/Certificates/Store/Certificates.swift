package import CertificatesRules
package import Contracts
internal import Lane
package import Programme

/// Certificates as its lane sees it: the rules of section 5 of the rulebook, and nothing of SQL.
package struct Certificates: LaneService {
  package let name = ServiceName.certificates
  package let noKeys = CertificatesKeys()
  private let seal: Seal

  package init(seal: @escaping Seal) { self.seal = seal }

  package func command(of envelope: Envelope) -> Result<CertificatesCommand, SchemaProblems>? {
    CertificatesCommand.payload(of: envelope.type).map { read($0, envelope) }
  }

  private func read<Message: CertificatesMessage>(
    _ type: Message.Type, _ envelope: Envelope
  ) -> Result<CertificatesCommand, SchemaProblems> {
    envelope.decode(type).map(\.certificatesCommand)
  }

  /// The service sets no timers.
  package func command(of timer: DueTimer) -> CertificatesCommand? { nil }
  package func orderingKey(of command: CertificatesCommand) -> String? { CertificatesRules.orderingKey(of: command) }

  package func touch(_ keys: inout CertificatesKeys, by command: CertificatesCommand, _ context: InputContext) {
    CertificatesRules.touch(&keys, by: command)
  }

  package func decide(
    _ command: CertificatesCommand, _ context: InputContext, at now: Instant, in state: CertificatesState
  ) throws -> Decision<CertificatesFact> {
    try CertificatesRules.decide(command, at: now, in: state, seal: seal)
  }

  package func evolve(_ state: inout CertificatesState, by fact: CertificatesFact, _ context: InputContext, at now: Instant) {
    CertificatesRules.evolve(&state, by: fact)
  }
}
