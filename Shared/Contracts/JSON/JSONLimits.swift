/// How much of a text the parser is willing to look at.
package struct JSONLimits: Sendable {
  package var bytes: Int
  package var depth: Int

  package init(bytes: Int, depth: Int) {
    self.bytes = bytes
    self.depth = depth
  }

  /// A message: 256 KiB (CONTRACTS, Envelope), 64 levels; the deepest contract has 5.
  package static let message = JSONLimits(bytes: 256 * 1024, depth: 64)
  /// An event of ours: the protocol of a large season grows with its projects.
  package static let event = JSONLimits(bytes: 8 << 20, depth: 64)
}
