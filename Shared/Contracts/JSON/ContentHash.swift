internal import Crypto

/// SHA-256, of bytes and of length-prefixed lists of them.
package enum ContentHash {
  /// The 32 bytes of the SHA-256.
  package static func sha256(_ bytes: [UInt8]) -> [UInt8] { SHA256.hash(data: bytes).withUnsafeBytes { Array($0) } }

  /// The SHA-256 over parts, each preceded by its length.
  package static func sha256(parts append: (inout FramedParts) -> Void) -> [UInt8] {
    var parts = FramedParts()
    append(&parts)
    return sha256(parts.bytes)
  }

  /// The same where all parts are texts.
  package static func sha256(texts: [String]) -> [UInt8] {
    sha256 { parts in
      for text in texts { parts.append(text) }
    }
  }
}
