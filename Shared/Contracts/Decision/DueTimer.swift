package import Programme

/// A timer whose instant has come; `now` of its decision is `due`.
package struct DueTimer: Sendable, Equatable {
  package var key: String
  package var due: Instant
  package var generation: Int64
  package var payload: String

  package init(key: String, due: Instant, generation: Int64, payload: String) {
    self.key = key
    self.due = due
    self.generation = generation
    self.payload = payload
  }
}
