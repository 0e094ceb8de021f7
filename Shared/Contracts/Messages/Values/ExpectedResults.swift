/// What a project will bring (rulebook 1.9).
package struct ExpectedResults: Codable, Hashable, Sendable {
  package var direct: String?
  package var socialEffect: String?

  package init(direct: String? = nil, socialEffect: String? = nil) {
    self.direct = direct
    self.socialEffect = socialEffect
  }
}
