package import Contracts
package import Programme

/// What somebody says of a project and its team; the latest word of each counts (rulebook 2, 4.5).
package struct CharacteristicRow: Sendable, Equatable {
  package struct Key: Sendable, Hashable {
    package let number: ApplicationNumber
    package let role: CharacteristicRole
    /// Tells people apart.
    package let by: String

    package init(number: ApplicationNumber, role: CharacteristicRole, by: String) {
      self.number = number
      self.role = role
      self.by = by
    }
  }

  package let key: Key
  package let submitted: CharacteristicSubmitted

  package init(key: Key, submitted: CharacteristicSubmitted) {
    self.key = key
    self.submitted = submitted
  }
}
