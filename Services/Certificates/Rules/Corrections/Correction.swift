internal import Contracts
internal import Programme

/// A wrong name is put right by a new certificate that supersedes the old one (rulebook 5).
///
/// The old one may be valid or, because somebody saw the mistake first, revoked already; one that has a successor has it for good.
enum Correction {
  static func correct(
    _ command: CertificateCorrect, at now: Instant, in state: CertificatesState, seal: Seal
  ) throws -> CertificatesRules.Decision {
    var reasons = Reasons()
    reasons.check(name: command.correctedName, at: "/data/correctedName")
    let old = state.certificates[command.number]
    if let old {
      reasons.expect(old.state != .superseded, .notValid(old), at: "/data/number")
      reasons.expect(old.award.holder.fullName != command.correctedName, .nothingChanged, at: "/data/correctedName")
    } else {
      reasons.add(.unknownCertificate(command.number), at: "/data/number")
    }
    guard let old, let season = old.award.season.flatMap({ state.seasons[$0] }), reasons.isEmpty else {
      return .refused(reasons.list)
    }
    var award = old.award
    award.holder.fullName = command.correctedName
    if let other = state.certificate(of: award.key), other.number != old.number, award.key != old.award.key {
      return .refused(.alreadyIssued(other), at: "/data/correctedName")
    }
    return try supersede(old, by: award, in: season, at: now, state, seal)
  }

  private static func supersede(
    _ old: CertificateRow, by award: Award, in season: SeasonRow, at now: Instant, _ state: CertificatesState, _ seal: Seal
  ) throws -> CertificatesRules.Decision {
    let draft = Series(state).draft(award, in: season, at: now)
    switch try seal(draft) {
    case .undrawable(let letters): return .refused(.undrawable(letters), at: "/data/correctedName")
    case .sealed(let sealed):
      let event = CertificateSuperseded(
        number: old.number, successor: draft.number, holder: award.holder, sha256: sealed.sha256, credential: sealed.credential,
        supersededAt: now)
      let notice = Notice.superseded(old, by: event).map { [CertificatesFact.notification($0)] } ?? []
      return Decision(.accepted([.superseded(event, pdf: sealed.pdf)] + notice))
    }
  }

  static func evolve(_ state: inout CertificatesState, by event: CertificateSuperseded, pdf: [UInt8]) {
    guard let old = state.certificates[event.number], old.state != .superseded, state.certificates[event.successor] == nil,
      let sequence = CertificateNumber.sequence(of: event.successor)
    else { return }
    state.change(event.number) {
      $0.state = .superseded
      $0.successor = event.successor
    }
    var award = old.award
    award.holder = event.holder
    state.add(
      CertificateRow(
        number: event.successor, sequence: sequence, award: award, sha256: event.sha256, credential: event.credential,
        issuedAt: event.supersededAt, predecessor: event.number), pdf: pdf)
  }
}
