package import CertificatesRules
internal import Contracts
internal import Programme
internal import Rendering

/// Draws and signs certificates: the `seal` that the rules are handed.
///
/// The same draft and key give the same bytes, so a decision that is made again makes the same certificate. Any thread.
package struct CertificateSeal: Sendable {
  private let issuer: Issuer

  /// Fails where a font that certificates are set in is not installed.
  package init(issuer: Issuer) throws {
    try Glyphs.checkFonts()
    self.issuer = issuer
  }

  package func callAsFunction(_ draft: CertificateDraft) throws -> SealOutcome {
    let verification = issuer.verification + draft.number.value
    let page: [UInt8]
    do throws(RenderingError) {
      page = try CertificateDocument(draft, verification: verification).render().bytes
    } catch .undrawable(let letters) {
      return .undrawable(letters)
    }
    let credential = try Credential.make(draft, page: page, issuer: issuer)
    let pdf = try SealedPDF.make(page: page, credential: credential)
    return .sealed(
      SealedCertificate(
        pdf: pdf, sha256: Digest(bytes: ContentHash.sha256(pdf)), credential: credential, verification: verification))
  }
}

/// A page with its credential attached.
enum SealedPDF {
  static func make(page: [UInt8], credential: String) throws(RenderingError) -> [UInt8] {
    try PDFAttachment.attach(credential, named: "credential.jwt", type: "application/jwt", to: page)
  }
}

extension CertificateDocument {
  init(_ draft: CertificateDraft, verification: String) {
    let award = draft.award
    self.init(
      award: Award(draft), number: draft.number.value, holder: award.holder.fullName, project: award.project?.name,
      period: award.period.map { Days(from: $0.from, to: $0.to) }, programme: draft.season.title, organiser: draft.season.organiser.name,
      signatory: award.signedBy.map { Signature(fullName: $0.fullName, position: $0.position) },
      place: draft.region.label(on: draft.issuedOn), issuedOn: draft.issuedOn, issuedAt: draft.issuedAt, verification: verification)
  }
}

extension CertificateDocument.Award {
  fileprivate init(_ draft: CertificateDraft) {
    switch draft.award.kind {
    case .preAcceleration: self = .preAcceleration(academicHours: draft.season.policy.academicHours)
    case .acceleration: self = .acceleration
    case .brandAmbassador: self = .brandAmbassador
    case .mentorAccreditation: self = .mentorAccreditation(draft.award.direction)
    }
  }
}
