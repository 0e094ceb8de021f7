package import Programme

/// The project that a certificate names.
package struct CertificateProject: Codable, Hashable, Sendable {
  package var number: ApplicationNumber?
  package var name: String

  package init(number: ApplicationNumber? = nil, name: String) {
    self.number = number
    self.name = name
  }
}
