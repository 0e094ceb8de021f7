package import Programme

/// The concept without which nobody is admitted (rulebook 1.9); what is blank or too few is the rules' refusal.
package struct ConceptSubmit: Command, Equatable {
  package static let type: MessageType = "concept.submit"

  package var number: ApplicationNumber
  package var name: String?
  /// Full name of author or leader.
  package var leader: String?
  package var team: [TeamRole]?
  package var goal: String?
  package var description: String?
  package var dates: Period?
  /// At least five, each different.
  package var risks: [String]
  package var expectedResults: ExpectedResults?
  package var qualityRequirements: String?

  package init(
    number: ApplicationNumber, name: String? = nil, leader: String? = nil, team: [TeamRole]? = nil, goal: String? = nil,
    description:
      String? = nil, dates: Period? = nil, risks: [String], expectedResults: ExpectedResults? = nil, qualityRequirements: String? = nil
  ) {
    self.number = number
    self.name = name
    self.leader = leader
    self.team = team
    self.goal = goal
    self.description = description
    self.dates = dates
    self.risks = risks
    self.expectedResults = expectedResults
    self.qualityRequirements = qualityRequirements
  }
}

/// The project has a complete concept (rulebook 1.9).
package struct ConceptAccepted: Event, Equatable {
  package static let type: MessageType = "concept.accepted"

  package var season: Identifier
  package var number: ApplicationNumber
  /// 1 for the first; a later concept replaces it, all are kept.
  package var version: Int
  /// SHA-256 of the canonical `data` of the command.
  package var conceptHash: Digest
  package var risks: Int
  package var acceptedAt: Instant

  package init(season: Identifier, number: ApplicationNumber, version: Int, conceptHash: Digest, risks: Int, acceptedAt: Instant) {
    self.season = season
    self.number = number
    self.version = version
    self.conceptHash = conceptHash
    self.risks = risks
    self.acceptedAt = acceptedAt
  }
}
