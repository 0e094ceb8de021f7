/// An expected result with its criteria and leading indicators (rulebook 4.8).
package struct DiagnosedResult: Codable, Hashable, Sendable {
  package var result: String
  package var criteria: String
  package var indicators: String

  package init(result: String, criteria: String, indicators: String) {
    self.result = result
    self.criteria = criteria
    self.indicators = indicators
  }
}

/// What leader and team expect and commit themselves to (rulebook 4.8).
package struct PsychologicalContract: Codable, Hashable, Sendable {
  package var expectations: String
  package var commitment: String

  package init(expectations: String, commitment: String) {
    self.expectations = expectations
    self.commitment = commitment
  }
}
