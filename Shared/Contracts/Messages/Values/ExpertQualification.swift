/// Higher education in the expert's field (rulebook 2).
package struct Education: Codable, Hashable, Sendable {
  package var institution: String
  package var speciality: String
  package var year: Int?

  package init(institution: String, speciality: String, year: Int? = nil) {
    self.institution = institution
    self.speciality = speciality
    self.year = year
  }
}

/// An international certification: not the certificate of a course (rulebook 2).
package struct Certification: Codable, Hashable, Sendable {
  package var title: String
  package var issuer: String
  package var year: Int?

  package init(title: String, issuer: String, year: Int? = nil) {
    self.title = title
    self.issuer = issuer
    self.year = year
  }
}

/// What a client says of an expert (rulebook 2).
package struct ClientReference: Codable, Hashable, Sendable {
  package var client: String
  package var text: String
  package var positive: Bool

  package init(client: String, text: String, positive: Bool) {
    self.client = client
    self.text = text
    self.positive = positive
  }
}
