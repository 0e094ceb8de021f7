package import Programme

/// A row of the monthly dynamics report (rulebook 2).
package struct DynamicsRow: Codable, Hashable, Sendable {
  package var item: String
  package var due: LocalDate
  package var expectedResult: String
  package var dynamics: String

  package init(item: String, due: LocalDate, expectedResult: String, dynamics: String) {
    self.item = item
    self.due = due
    self.expectedResult = expectedResult
    self.dynamics = dynamics
  }
}
