package import Programme

/// From `start` up to, not including, `end`.
package struct Interval: Codable, Hashable, Sendable {
  package var start: LocalDateTime
  package var end: LocalDateTime

  package init(start: LocalDateTime, end: LocalDateTime) {
    self.start = start
    self.end = end
  }
}
