package import Programme

/// Who runs a season: the regional civic centre (rulebook 0).
package struct Organiser: Codable, Hashable, Sendable {
  package var name: LocalizedText
  package var email: String?
  package var phone: String?
  /// Whose name stands on certificates and orders.
  package var signatory: Signatory?

  package init(name: LocalizedText, email: String? = nil, phone: String? = nil, signatory: Signatory? = nil) {
    self.name = name
    self.email = email
    self.phone = phone
    self.signatory = signatory
  }
}
