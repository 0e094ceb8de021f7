package import Programme

/// Somebody who took part, and for which project, where it was for one.
package struct Participant: Codable, Hashable, Sendable {
  package var person: Identifier?
  package var fullName: String
  package var email: String?
  package var phone: String?
  package var language: Language?
  package var birthDate: LocalDate?
  package var number: ApplicationNumber?

  package init(
    person: Identifier? = nil, fullName: String, email: String? = nil, phone: String? = nil, language: Language? = nil,
    birthDate:
      LocalDate? = nil, number: ApplicationNumber? = nil
  ) {
    self.person = person
    self.fullName = fullName
    self.email = email
    self.phone = phone
    self.language = language
    self.birthDate = birthDate
    self.number = number
  }
}
