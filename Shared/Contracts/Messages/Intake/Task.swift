package import Programme

/// A task of the individual plan is done; 100 % of them are needed for the transition (rulebook 1.11, 3.2).
package struct TaskComplete: Command, Equatable {
  package static let type: MessageType = "task.complete"

  package var number: ApplicationNumber
  package var taskId: Identifier
  package var by: Person
  package var result: String?

  package init(number: ApplicationNumber, taskId: Identifier, by: Person, result: String? = nil) {
    self.number = number
    self.taskId = taskId
    self.by = by
    self.result = result
  }
}

/// A task of the plan is done, in time or not; the team rating is told by it (rulebook 4.5).
package struct TaskCompleted: Event, Equatable {
  package static let type: MessageType = "task.completed"

  package var season: Identifier
  package var number: ApplicationNumber
  package var taskId: Identifier
  package var by: Person
  package var completedAt: Instant
  package var due: LocalDate
  package var onTime: Bool
  /// Tasks of the plan still open.
  package var remaining: Int

  package init(
    season: Identifier, number: ApplicationNumber, taskId: Identifier, by: Person, completedAt: Instant, due: LocalDate, onTime: Bool,
    remaining: Int
  ) {
    self.season = season
    self.number = number
    self.taskId = taskId
    self.by = by
    self.completedAt = completedAt
    self.due = due
    self.onTime = onTime
    self.remaining = remaining
  }
}
