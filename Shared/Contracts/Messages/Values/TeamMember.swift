/// A member of the team with role and experience (questionnaire 12).
package struct TeamMember: Codable, Hashable, Sendable {
  package var person: Identifier?
  package var fullName: String?
  package var role: String?
  package var experience: String?
  package var email: String?
  package var phone: String?
  package var language: String?
  package var birthDate: String?

  package init(
    person: Identifier? = nil, fullName: String? = nil, role: String? = nil, experience: String? = nil, email: String? = nil,
    phone:
      String? = nil, language: String? = nil, birthDate: String? = nil
  ) {
    self.person = person
    self.fullName = fullName
    self.role = role
    self.experience = experience
    self.email = email
    self.phone = phone
    self.language = language
    self.birthDate = birthDate
  }
}
