package import Programme

/// A certificate that does not issue by itself; once per kind, season, project and person (rulebook 5).
package struct CertificateIssue: Command, Equatable {
  package static let type: MessageType = "certificate.issue"

  package var kind: CertificateKind
  package var season: Identifier?
  package var holder: Person
  package var project: CertificateProject?
  package var period: Period?
  package var language: Language
  /// Of a mentor's accreditation.
  package var direction: Direction?
  /// The organiser's signatory when missing.
  package var signedBy: Signatory?

  package init(
    kind: CertificateKind, season: Identifier? = nil, holder: Person, project: CertificateProject? = nil, period: Period? = nil,
    language: Language, direction: Direction? = nil, signedBy: Signatory? = nil
  ) {
    self.kind = kind
    self.season = season
    self.holder = holder
    self.project = project
    self.period = period
    self.language = language
    self.direction = direction
    self.signedBy = signedBy
  }
}

/// A certificate is declared void (rulebook 5).
package struct CertificateRevoke: Command, Equatable {
  package static let type: MessageType = "certificate.revoke"

  /// The certificate's number.
  package var number: Identifier
  package var reason: String

  package init(number: Identifier, reason: String) {
    self.number = number
    self.reason = reason
  }
}

/// A wrong name is put right by a new certificate (rulebook 5).
package struct CertificateCorrect: Command, Equatable {
  package static let type: MessageType = "certificate.correct"

  /// The certificate's number.
  package var number: Identifier
  package var correctedName: String

  package init(number: Identifier, correctedName: String) {
    self.number = number
    self.correctedName = correctedName
  }
}

/// A certificate exists, its bytes are kept (rulebook 5).
package struct CertificateIssued: Event, Equatable {
  package static let type: MessageType = "certificate.issued"

  /// The certificate's number.
  package var number: Identifier
  package var kind: CertificateKind
  package var season: Identifier?
  package var holder: Person
  package var project: CertificateProject?
  package var period: Period?
  package var language: Language
  /// Of a mentor's accreditation.
  package var direction: Direction?
  /// Whose name stands on it; nobody's where the organiser has named no signatory.
  package var signedBy: Signatory?
  /// Of the PDF.
  package var sha256: Digest
  /// The signed Open Badges 3.0 credential, a compact JWT.
  package var credential: String
  package var issuedAt: Instant

  package init(
    number: Identifier, kind: CertificateKind, season: Identifier? = nil, holder: Person, project: CertificateProject? = nil,
    period: Period? = nil, language: Language, direction: Direction? = nil, signedBy: Signatory? = nil, sha256: Digest, credential: String,
    issuedAt: Instant
  ) {
    self.number = number
    self.kind = kind
    self.season = season
    self.holder = holder
    self.project = project
    self.period = period
    self.language = language
    self.direction = direction
    self.signedBy = signedBy
    self.sha256 = sha256
    self.credential = credential
    self.issuedAt = issuedAt
  }
}

/// A certificate is void (rulebook 5).
package struct CertificateRevoked: Event, Equatable {
  package static let type: MessageType = "certificate.revoked"

  package var number: Identifier
  package var reason: String
  package var revokedAt: Instant

  package init(number: Identifier, reason: String, revokedAt: Instant) {
    self.number = number
    self.reason = reason
    self.revokedAt = revokedAt
  }
}

/// A certificate is void and another one stands in its place (rulebook 5).
package struct CertificateSuperseded: Event, Equatable {
  package static let type: MessageType = "certificate.superseded"

  /// The one that is void.
  package var number: Identifier
  /// The one that is valid.
  package var successor: Identifier
  package var holder: Person
  /// Of the new PDF.
  package var sha256: Digest
  package var credential: String
  package var supersededAt: Instant

  package init(number: Identifier, successor: Identifier, holder: Person, sha256: Digest, credential: String, supersededAt: Instant) {
    self.number = number
    self.successor = successor
    self.holder = holder
    self.sha256 = sha256
    self.credential = credential
    self.supersededAt = supersededAt
  }
}
