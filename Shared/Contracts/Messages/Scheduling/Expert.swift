package import Programme

/// An expert offers to work with projects (rulebook 2).
package struct ExpertRegister: Command, Equatable {
  package static let type: MessageType = "expert.register"

  package var person: Person
  package var expertises: [Expertise]
  package var formats: [ExpertFormat]
  /// Higher education in the field; or `certification`.
  package var education: Education?
  /// An international certification, not a course certificate.
  package var certification: Certification?
  /// Of practice; at least seven.
  package var years: Int
  package var understandsProgramme: Bool
  package var references: [ClientReference]
  /// What proves that the expert has mentored.
  package var mentoring: String?
  /// How many projects the expert will guide; the policy's number when missing.
  package var capacity: Int?
  /// Where the expert's clock is; the region's zone when missing.
  package var zone: String?

  package init(
    person: Person, expertises: [Expertise], formats: [ExpertFormat], education: Education? = nil, certification: Certification? = nil,
    years: Int, understandsProgramme: Bool, references: [ClientReference], mentoring: String? = nil, capacity: Int? = nil,
    zone: String? =
      nil
  ) {
    self.person = person
    self.expertises = expertises
    self.formats = formats
    self.education = education
    self.certification = certification
    self.years = years
    self.understandsProgramme = understandsProgramme
    self.references = references
    self.mentoring = mentoring
    self.capacity = capacity
    self.zone = zone
  }
}

/// The expert may work; `expert` names them from now on (rulebook 2).
package struct ExpertRegistered: Event, Equatable {
  package static let type: MessageType = "expert.registered"

  package var expert: Identifier
  package var person: Person
  package var expertises: [Expertise]
  package var formats: [ExpertFormat]
  package var capacity: Int
  package var zone: String
  package var registeredAt: Instant

  package init(
    expert: Identifier, person: Person, expertises: [Expertise], formats: [ExpertFormat], capacity: Int, zone: String,
    registeredAt:
      Instant
  ) {
    self.expert = expert
    self.person = person
    self.expertises = expertises
    self.formats = formats
    self.capacity = capacity
    self.zone = zone
    self.registeredAt = registeredAt
  }
}
