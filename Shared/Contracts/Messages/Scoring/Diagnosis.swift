package import Programme

/// What an expert finds of a project's maturity and needs (rulebook 4.8).
package struct DiagnosisRecord: Command, Equatable {
  package static let type: MessageType = "diagnosis.record"

  package var number: ApplicationNumber
  package var maturity: Maturity
  package var needs: [String]
  package var expectedResults: [DiagnosedResult]
  package var leadership: String?
  package var contract: PsychologicalContract?
  package var expert: Identifier?

  package init(
    number: ApplicationNumber, maturity: Maturity, needs: [String], expectedResults: [DiagnosedResult], leadership: String? = nil,
    contract: PsychologicalContract? = nil, expert: Identifier? = nil
  ) {
    self.number = number
    self.maturity = maturity
    self.needs = needs
    self.expectedResults = expectedResults
    self.leadership = leadership
    self.contract = contract
    self.expert = expert
  }
}

/// The project's diagnosis is on record (rulebook 4.8).
package struct DiagnosisRecorded: Event, Equatable {
  package static let type: MessageType = "diagnosis.recorded"

  package var season: Identifier
  package var number: ApplicationNumber
  package var version: Int
  package var maturity: Maturity
  package var needs: [String]
  package var expectedResults: [DiagnosedResult]
  package var leadership: String?
  package var contract: PsychologicalContract?
  package var expert: Identifier?
  package var recordedAt: Instant

  package init(
    season: Identifier, number: ApplicationNumber, version: Int, maturity: Maturity, needs: [String], expectedResults: [DiagnosedResult],
    leadership: String? = nil, contract: PsychologicalContract? = nil, expert: Identifier? = nil, recordedAt: Instant
  ) {
    self.season = season
    self.number = number
    self.version = version
    self.maturity = maturity
    self.needs = needs
    self.expectedResults = expectedResults
    self.leadership = leadership
    self.contract = contract
    self.expert = expert
    self.recordedAt = recordedAt
  }
}
