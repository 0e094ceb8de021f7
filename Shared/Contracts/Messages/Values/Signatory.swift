package import Programme

/// Who signs for the organiser: name and position go on the paper (rulebook 5).
package struct Signatory: Codable, Hashable, Sendable {
  package var person: Identifier?
  package var fullName: String
  package var email: String?
  package var phone: String?
  package var language: Language?
  package var position: LocalizedText?

  package init(
    person: Identifier? = nil, fullName: String, email: String? = nil, phone: String? = nil, language: Language? = nil,
    position:
      LocalizedText? = nil
  ) {
    self.person = person
    self.fullName = fullName
    self.email = email
    self.phone = phone
    self.language = language
    self.position = position
  }
}
