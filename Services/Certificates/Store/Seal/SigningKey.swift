package import Crypto
internal import Foundation

/// A region's Ed25519 key: its certificates are signed with it, and anyone with the public half verifies them offline (rulebook 5, 7).
package struct SigningKey: Sendable {
  package let privateKey: Curve25519.Signing.PrivateKey

  package init() { privateKey = Curve25519.Signing.PrivateKey() }

  /// A PEM of PKCS #8, as `openssl genpkey -algorithm ed25519` writes it, or the 32 bytes of the seed in base64.
  package init(reading text: String) throws(KeyProblem) {
    guard let bytes = KeyText.bytes(of: text, label: "PRIVATE KEY", prefix: KeyText.pkcs8),
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
    else { throw KeyProblem(description: "is no Ed25519 private key: neither a PEM of PKCS #8 nor 32 bytes in base64") }
    privateKey = key
  }

  package init(file: String) throws(KeyProblem) {
    try self.init(reading: try KeyText.read(file))
  }

  package var publicKey: VerificationKey { VerificationKey(key: privateKey.publicKey) }
}

/// The public half of a region's key.
package struct VerificationKey: Sendable {
  package let key: Curve25519.Signing.PublicKey

  package init(key: Curve25519.Signing.PublicKey) { self.key = key }

  /// A PEM (public, or private, whose public half is taken), a JWK, a DID document or any JSON with one in it, or the 32 bytes in base64.
  ///
  /// 32 bytes alone do not tell which half they are, so here they are the public one.
  package init(reading text: String) throws(KeyProblem) {
    let raw =
      KeyText.bytes(of: text, label: "PUBLIC KEY", prefix: KeyText.spki) ?? KeyText.jwk(in: text)
      ?? (try? SigningKey(reading: text)).map { Array($0.privateKey.publicKey.rawRepresentation) }
    guard let raw, let key = try? Curve25519.Signing.PublicKey(rawRepresentation: raw) else {
      throw KeyProblem(description: "is no Ed25519 public key: neither PEM nor JWK nor 32 bytes in base64")
    }
    self.key = key
  }

  package init(file: String) throws(KeyProblem) {
    try self.init(reading: try KeyText.read(file))
  }

  /// `x` of its JWK.
  package var base64URL: String { Base64URL.encode(key.rawRepresentation) }

  /// The thumbprint of the JWK (RFC 7638): what a credential names its key by.
  package var thumbprint: String {
    Base64URL.encode(SHA256.hash(data: Data(#"{"crv":"Ed25519","kty":"OKP","x":"\#(base64URL)"}"#.utf8)))
  }
}

/// What is wrong with a key's file.
package struct KeyProblem: Error, CustomStringConvertible, Sendable {
  package let description: String
}

/// The forms in which keys are written down.
private enum KeyText {
  /// DER before the 32 bytes of an Ed25519 seed (RFC 8410 §7).
  static let pkcs8: [UInt8] = [0x30, 0x2E, 2, 1, 0, 0x30, 5, 6, 3, 0x2B, 0x65, 0x70, 4, 0x22, 4, 0x20]
  /// DER before the 32 bytes of an Ed25519 public key (RFC 8410 §4).
  static let spki: [UInt8] = [0x30, 0x2A, 0x30, 5, 6, 3, 0x2B, 0x65, 0x70, 3, 0x21, 0]

  static func read(_ file: String) throws(KeyProblem) -> String {
    guard let data = FileManager.default.contents(atPath: file) else { throw KeyProblem(description: "cannot be read") }
    return String(decoding: data, as: UTF8.self)
  }

  static func bytes(of text: String, label: String, prefix: [UInt8]) -> [UInt8]? {
    let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    if let begin = lines.firstIndex(of: "-----BEGIN \(label)-----"), let end = lines.firstIndex(of: "-----END \(label)-----"), begin < end {
      guard let der = Data(base64Encoded: lines[(begin + 1)..<end].joined()), der.starts(with: prefix), der.count >= prefix.count + 32
      else {
        return nil
      }
      return Array(der[prefix.count..<prefix.count + 32])
    }
    guard lines.count == 1, let bytes = Base64URL.decode(lines[0]), bytes.count == 32 else { return nil }
    return bytes
  }

  static func jwk(in text: String) -> [UInt8]? {
    guard let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) else { return nil }
    return x(in: object)
  }

  private static func x(in value: Any) -> [UInt8]? {
    if let list = value as? [Any] { return list.lazy.compactMap { x(in: $0) }.first }
    guard let members = value as? [String: Any] else { return nil }
    if members["crv"] as? String == "Ed25519", let x = members["x"] as? String { return Base64URL.decode(x) }
    return members.sorted { $0.key < $1.key }.lazy.compactMap { x(in: $0.value) }.first
  }
}

/// Base64 for URLs, without padding (RFC 4648 §5).
package enum Base64URL {
  package static func encode(_ bytes: some Sequence<UInt8>) -> String {
    let plain = Data(bytes).base64EncodedData().lazy.filter { $0 != UInt8(ascii: "=") }
    let letters = plain.map { byte in
      switch byte {
      case UInt8(ascii: "+"): UInt8(ascii: "-")
      case UInt8(ascii: "/"): UInt8(ascii: "_")
      default: byte
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Takes the ordinary alphabet and padding too.
  package static func decode(_ text: some StringProtocol) -> [UInt8]? {
    let plain = String(text).replacing("-", with: "+").replacing("_", with: "/").replacing("=", with: "")
    return Data(base64Encoded: plain + String(repeating: "=", count: (4 - plain.count % 4) % 4)).map { Array($0) }
  }
}
