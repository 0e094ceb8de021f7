package import Contracts
internal import Programme

/// The hash that seals a protocol or an amendment (rulebook 4.6).
///
/// Anyone who holds the published event can recompute it:
/// 1. take the event's `data` and remove its member `hash`;
/// 2. write it in the canonical form of RFC 8785: UTF-8, no blanks, the members of each object in the order of their names, texts with the
///    shortest escapes; all numbers here are whole, so they are plain digits;
/// 3. the SHA-256 of these bytes, in hexadecimal digits, is `hash`.
///
/// In Python: `json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()` gives these bytes, for all names of
/// members are ASCII. Every value keeps its own place in the structure, so no two protocols share their bytes (TRAPS, Scoring).
/// An amendment holds the hash of what it amends as `previous`: the amendments of a protocol are a chain that begins with the protocol.
package enum Seal {
  /// The hash of an event that is about to be published; what stands in its `hash` does not matter. The protocol of a large season is bigger
  /// than a message may be.
  package static func hash(of event: some Encodable) throws(ScoringFault) -> Digest {
    guard let bytes = try? ContractEncoder.encode(event), let document = try? JSONDocument(bytes, limits: .event),
      let hash = hash(ofData: document.root)
    else { throw .unencodable }
    return hash
  }

  /// The hash of an event's `data` as received; nil where it is no object.
  package static func hash(ofData data: JSONNode) -> Digest? {
    guard data.kind == .object else { return nil }
    var value = JSONValue(data)
    value["hash"] = nil
    guard let document = try? JSONDocument(value.compactBytes, limits: .event) else { return nil }
    return Digest(bytes: ContentHash.sha256(CanonicalJSON.bytes(of: document.root)))
  }
}

/// Our own failure while deciding: the message is parked, never refused.
package enum ScoringFault: Error, Sendable, Equatable {
  /// An event of ours cannot be written as JSON.
  case unencodable
  /// A name that the rules make is too long for an identifier.
  case unnameable

  package var isRetryable: Bool { false }
}
