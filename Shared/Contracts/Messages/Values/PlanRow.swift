package import Programme

/// A row of the individual plan (rulebook 3.2).
package struct PlanRow: Codable, Hashable, Sendable {
  package var taskId: Identifier
  package var task: String
  package var due: LocalDate
  package var result: String
  /// Who supports it.
  package var experts: [Identifier]

  package init(taskId: Identifier, task: String, due: LocalDate, result: String, experts: [Identifier]) {
    self.taskId = taskId
    self.task = task
    self.due = due
    self.result = result
    self.experts = experts
  }
}
