package import Programme

/// Somebody of a project's team, with the role there.
package struct ProjectPerson: Codable, Hashable, Sendable {
  package var person: Identifier?
  package var fullName: String
  package var email: String?
  package var phone: String?
  package var language: Language?
  package var birthDate: LocalDate?
  package var role: String?

  package init(
    person: Identifier? = nil, fullName: String, email: String? = nil, phone: String? = nil, language: Language? = nil,
    birthDate:
      LocalDate? = nil, role: String? = nil
  ) {
    self.person = person
    self.fullName = fullName
    self.email = email
    self.phone = phone
    self.language = language
    self.birthDate = birthDate
    self.role = role
  }
}
