/// The applicant as the questionnaire has it (questionnaire 1 to 3, pre-acceleration application); the rules read the text.
package struct Applicant: Codable, Hashable, Sendable {
  package var person: Identifier?
  package var fullName: String?
  package var phone: String?
  package var email: String?
  /// `1990-05-17`; whether it is real is a rule.
  package var birthDate: String?
  package var city: String?
  /// ISO 3166 alpha-2, `KZ`.
  package var citizenship: String?
  /// `kk` or `ru`: in which the applicant wants to be written to.
  package var language: String?

  package init(
    person: Identifier? = nil, fullName: String? = nil, phone: String? = nil, email: String? = nil, birthDate: String? = nil,
    city:
      String? = nil, citizenship: String? = nil, language: String? = nil
  ) {
    self.person = person
    self.fullName = fullName
    self.phone = phone
    self.email = email
    self.birthDate = birthDate
    self.city = city
    self.citizenship = citizenship
    self.language = language
  }
}
