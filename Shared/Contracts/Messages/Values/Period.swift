package import Programme

/// Days from the first to the last, both included.
package struct Period: Codable, Hashable, Sendable {
  package var from: LocalDate
  package var to: LocalDate

  package init(from: LocalDate, to: LocalDate) {
    self.from = from
    self.to = to
  }
}
