/// A written reason of the expert group (rulebook 1.10).
package struct ExclusionReason: Codable, Hashable, Sendable {
  package var ground: ExclusionGround
  package var text: String

  package init(ground: ExclusionGround, text: String) {
    self.ground = ground
    self.text = text
  }
}
