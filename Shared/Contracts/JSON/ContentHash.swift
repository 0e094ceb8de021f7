internal import Crypto

/// SHA-256, of bytes and of length-prefixed lists of them.
package enum ContentHash {
  /// The 32 bytes of the SHA-256.
  package static func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

  /// The SHA-256 over parts, each preceded by its length in eight bytes; an absent part differs from an empty one.
  ///
  /// Never a joined string: `ab` + `c` and `a` + `bc` are different things (TRAPS, Scoring).
  package static func sha256(parts: [[UInt8]?]) -> [UInt8] {
    var framed: [UInt8] = []
    framed.reserveCapacity(256)
    for part in parts {
      let length = part.map { UInt64($0.count) } ?? UInt64.max
      withUnsafeBytes(of: length.bigEndian) { framed.append(contentsOf: $0) }
      framed.append(contentsOf: part ?? [])
    }
    return sha256(framed)
  }
}
