package import Contracts
package import Programme

/// Draws and signs a certificate: a function of the draft alone, so the same draft always gives the same bytes.
///
/// A throw is our own fault (a font that is not installed): the message is parked.
package typealias Seal = @Sendable (CertificateDraft) throws -> SealOutcome

/// What came of drawing a certificate.
package enum SealOutcome: Sendable, Equatable {
  case sealed(SealedCertificate)
  /// The letters that our fonts lack: a box in their place would be a lie about a name.
  case undrawable([Character])
}

/// A drawn and signed certificate.
package struct SealedCertificate: Sendable, Equatable {
  package var pdf: [UInt8]
  package var sha256: Digest
  /// A compact JWT.
  package var credential: String
  /// Where anyone may verify it.
  package var verification: String

  package init(pdf: [UInt8], sha256: Digest, credential: String, verification: String) {
    self.pdf = pdf
    self.sha256 = sha256
    self.credential = credential
    self.verification = verification
  }
}

/// Everything that stands on a certificate and in its credential.
package struct CertificateDraft: Sendable, Equatable {
  package var number: Identifier
  package var award: Award
  package var season: SeasonAnnounced
  package var region: Region
  /// In the season's zone.
  package var issuedOn: LocalDate
  package var issuedAt: Instant

  package init(number: Identifier, award: Award, season: SeasonAnnounced, region: Region, issuedOn: LocalDate, issuedAt: Instant) {
    self.number = number
    self.award = award
    self.season = season
    self.region = region
    self.issuedOn = issuedOn
    self.issuedAt = issuedAt
  }
}
