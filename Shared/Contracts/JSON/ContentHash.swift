internal import Crypto

/// SHA-256, of bytes and of length-prefixed lists of them.
package enum ContentHash {
  /// The 32 bytes of the SHA-256.
  package static func sha256(_ bytes: [UInt8]) -> [UInt8] { SHA256.hash(data: bytes).withUnsafeBytes { Array($0) } }

  /// The SHA-256 over parts, each preceded by its length.
  package static func sha256(parts: [[UInt8]?]) -> [UInt8] {
    var framed = FramedParts()
    for part in parts { framed.append(part) }
    return sha256(framed.bytes)
  }
}
