package import Programme

/// Whose account it is: exactly one of a person, a business, a project from outside.
package struct AccountOwner: Codable, Hashable, Sendable {
  package var person: Person?
  package var business: Business?
  package var project: OutsideProject?

  package init(person: Person? = nil, business: Business? = nil, project: OutsideProject? = nil) {
    self.person = person
    self.business = business
    self.project = project
  }
}

/// A business that offers something (rulebook 6.1).
package struct Business: Codable, Hashable, Sendable {
  package var name: String
  package var registrationNumber: Identifier?
  package var email: String?
  package var phone: String?

  package init(name: String, registrationNumber: Identifier? = nil, email: String? = nil, phone: String? = nil) {
    self.name = name
    self.registrationNumber = registrationNumber
    self.email = email
    self.phone = phone
  }
}

/// A social project that is not in this season.
package struct OutsideProject: Codable, Hashable, Sendable {
  package var name: String
  package var region: Region?
  package var direction: Direction?
  package var leader: Person?

  package init(name: String, region: Region? = nil, direction: Direction? = nil, leader: Person? = nil) {
    self.name = name
    self.region = region
    self.direction = direction
    self.leader = leader
  }
}
