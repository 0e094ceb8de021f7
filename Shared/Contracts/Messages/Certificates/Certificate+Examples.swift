internal import Programme

extension CertificateIssue: Exemplary {
  package static let summary = "A certificate that does not issue by itself; once per kind, season, project and person."

  package static var example: Self {
    Self(
      kind: .preAcceleration, season: "astana-2020", holder: Sample.applicant,
      project: CertificateProject(number: Sample.openEnglish, name: "Open English"), period: Sample.period("2020-03-16", "2020-05-18"),
      language: .kk)
  }
}

extension CertificateRevoke: Exemplary {
  package static let summary = "A certificate is declared void."

  package static var example: Self {
    Self(number: "AST-2020-PRE-0001", reason: "Екі рет берілген.")
  }
}

extension CertificateCorrect: Exemplary {
  package static let summary = "A wrong name is put right by a new certificate."

  package static var example: Self {
    Self(number: "AST-2020-PRE-0001", correctedName: "Айгүл Серікқызы Нұрланова")
  }
}

extension CertificateIssued: Exemplary {
  package static let summary = "A certificate exists, its bytes are kept."

  package static var example: Self {
    Self(
      number: "AST-2020-PRE-0001", kind: .preAcceleration, season: "astana-2020", holder: Sample.applicant,
      project: CertificateProject(number: Sample.openEnglish, name: "Open English"), period: Sample.period("2020-03-16", "2020-05-18"),
      language: .kk, sha256: Sample.digest(8),
      credential: "eyJhbGciOiJFZERTQSJ9.eyJpZCI6InVybjpzYXJ1YXI6QVNULTIwMjAtQy0wMDAxIn0.c2lnbmF0dXJl",
      issuedAt: Sample.instant("2020-05-18T11:00:01Z"))
  }
}

extension CertificateRevoked: Exemplary {
  package static let summary = "A certificate is void."

  package static var example: Self {
    Self(number: "AST-2020-PRE-0001", reason: "Екі рет берілген.", revokedAt: Sample.instant("2020-05-20T05:00:00Z"))
  }
}

extension CertificateSuperseded: Exemplary {
  package static let summary = "A certificate is void and another one stands in its place."

  package static var example: Self {
    Self(
      number: "AST-2020-PRE-0001", successor: "AST-2020-PRE-0040", holder: Sample.applicant, sha256: Sample.digest(9),
      credential: "eyJhbGciOiJFZERTQSJ9.eyJpZCI6InVybjpzYXJ1YXI6QVNULTIwMjAtQy0wMDQwIn0.c2lnbmF0dXJl",
      supersededAt: Sample.instant("2020-05-20T05:00:00Z"))
  }
}
