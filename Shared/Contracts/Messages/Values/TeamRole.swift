/// A line of the concept's team: who does what (rulebook 1.9).
package struct TeamRole: Codable, Hashable, Sendable {
  package var fullName: String?
  package var role: String?

  package init(fullName: String? = nil, role: String? = nil) {
    self.fullName = fullName
    self.role = role
  }
}
