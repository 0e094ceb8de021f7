package import Programme

/// What stands on a certificate (rulebook 5; source §2.5), as plain values.
package struct CertificateDocument: Sendable, Equatable {
  /// What it is given for.
  package enum Award: Sendable, Equatable {
    case preAcceleration(academicHours: Int)
    case acceleration
    case brandAmbassador
    case mentorAccreditation(Direction?)
  }

  /// Days from the first to the last, both included.
  package struct Days: Sendable, Equatable {
    package var from: LocalDate
    package var to: LocalDate

    package init(from: LocalDate, to: LocalDate) {
      self.from = from
      self.to = to
    }
  }

  package var award: Award
  package var number: String
  package var holder: String
  package var project: String?
  package var period: Days?
  /// The season's title: the name of the programme in the form of §2.5.
  package var programme: LocalizedText
  package var organiser: LocalizedText
  package var signatory: Signature?
  /// The city or region, as it was called on the day of issue.
  package var place: LocalizedText
  package var issuedOn: LocalDate
  /// The date in the file, so that the same certificate has the same bytes.
  package var issuedAt: Instant
  /// Where anyone may verify the number; it is in the QR code.
  package var verification: String

  package init(
    award: Award, number: String, holder: String, project: String? = nil, period: Days? = nil, programme: LocalizedText,
    organiser: LocalizedText, signatory: Signature? = nil, place: LocalizedText, issuedOn: LocalDate, issuedAt: Instant,
    verification: String
  ) {
    self.award = award
    self.number = number
    self.holder = holder
    self.project = project
    self.period = period
    self.programme = programme
    self.organiser = organiser
    self.signatory = signatory
    self.place = place
    self.issuedOn = issuedOn
    self.issuedAt = issuedAt
    self.verification = verification
  }
}

/// Who signs a paper.
package struct Signature: Sendable, Hashable {
  package var fullName: String
  package var position: LocalizedText?

  package init(fullName: String, position: LocalizedText? = nil) {
    self.fullName = fullName
    self.position = position
  }
}
