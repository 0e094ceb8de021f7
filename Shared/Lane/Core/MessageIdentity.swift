package import Contracts

/// What makes a message itself: CloudEvents' pair of `source` and `id` (DESIGN, "Journal").
package struct MessageIdentity: Hashable, Comparable, Sendable {
  package var source: String
  package var id: String

  /// A source that would not fit into an index entry is known by its hash.
  package init(source: String, id: String) {
    self.source = source.utf8.count <= 1024 ? source : "sha256:" + Hexadecimal.string(ContentHash.sha256(Array(source.utf8)))
    self.id = id
  }

  /// The identity under which a reuse of this id with other content is remembered, so that it too is answered exactly once.
  package func reused(fingerprint: [UInt8]) -> MessageIdentity {
    MessageIdentity(source: source, id: id + "~" + Hexadecimal.string(fingerprint.prefix(8)))
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.source, left.id) < (right.source, right.id)
  }
}

extension DueTimer {
  /// Timers are journaled like messages; the generation makes the id unique for ever.
  package var identity: MessageIdentity { MessageIdentity(source: "timer", id: "\(key)#\(generation)") }
}
