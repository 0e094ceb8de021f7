package import Programme

/// One application's fate in a sitting.
package struct CommissionDecision: Codable, Hashable, Sendable {
  package var number: ApplicationNumber
  package var admit: Bool

  package init(number: ApplicationNumber, admit: Bool) {
    self.number = number
    self.admit = admit
  }
}
