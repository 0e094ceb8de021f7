package import Programme

/// A member of the commission, and whom the member speaks for (rulebook 1.7).
package struct CommissionMember: Codable, Hashable, Sendable {
  package var person: Identifier?
  package var fullName: String
  package var email: String?
  package var phone: String?
  package var language: Language?
  package var body: CommissionBody?
  /// Of an expert for one of the six directions.
  package var direction: Direction?

  package init(
    person: Identifier? = nil, fullName: String, email: String? = nil, phone: String? = nil, language: Language? = nil,
    body:
      CommissionBody? = nil, direction: Direction? = nil
  ) {
    self.person = person
    self.fullName = fullName
    self.email = email
    self.phone = phone
    self.language = language
    self.body = body
    self.direction = direction
  }
}
