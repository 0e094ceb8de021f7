package import Contracts
package import Programme

/// An expert who may work with projects (rulebook 2).
package struct ExpertRow: Sendable, Equatable {
  package let expert: Identifier
  package var person: Person
  package var expertises: [Expertise]
  package var formats: [ExpertFormat]
  /// How many projects the expert guides at most.
  package var capacity: Int
  package var zone: Zone
  package let registeredAt: Instant
  /// When the expert can be booked, on the expert's own clock, in order and apart; none set: at any time.
  package var availability: [Interval] = []

  package init(
    expert: Identifier, person: Person, expertises: [Expertise], formats: [ExpertFormat], capacity: Int, zone: Zone, registeredAt: Instant
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
