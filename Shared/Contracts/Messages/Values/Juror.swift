package import Programme

/// A juror or reserve, and the group that the seat belongs to (rulebook 4.2).
package struct Juror: Codable, Hashable, Sendable {
  /// What ballots name the juror by; given by the service when missing.
  package var juror: Identifier?
  package var person: Identifier?
  package var fullName: String
  package var email: String?
  package var phone: String?
  package var language: Language?
  package var group: JuryGroup

  package init(
    juror: Identifier? = nil, person: Identifier? = nil, fullName: String, email: String? = nil, phone: String? = nil,
    language: Language? = nil, group: JuryGroup
  ) {
    self.juror = juror
    self.person = person
    self.fullName = fullName
    self.email = email
    self.phone = phone
    self.language = language
    self.group = group
  }
}
