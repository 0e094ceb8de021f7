package import Programme

/// A human in a message (CONTRACTS, People).
///
/// `person` is the producer's stable opaque name for somebody. Where it is missing people are told apart by their folded full name
/// with birth date or e-mail; that is the rules' business.
package struct Person: Codable, Hashable, Sendable {
  package var person: Identifier?
  package var fullName: String
  package var email: String?
  package var phone: String?
  package var language: Language?
  package var birthDate: LocalDate?

  package init(
    person: Identifier? = nil, fullName: String, email: String? = nil, phone: String? = nil, language: Language? = nil,
    birthDate: LocalDate? = nil
  ) {
    self.person = person
    self.fullName = fullName
    self.email = email
    self.phone = phone
    self.language = language
    self.birthDate = birthDate
  }
}
