internal import Contracts
internal import Crypto
internal import Foundation

/// A compact JWT taken apart; nothing in it is believed before `isSigned(by:)` says so.
struct SignedToken {
  let text: String
  let keyID: String?
  let claims: Claims
  private let signed: String
  private let signature: [UInt8]

  /// Nil where the text is no compact JWT with EdDSA.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let header = Self.object(parts[0]), let payload = Self.object(parts[1]), header["alg"] as? String == "EdDSA",
      let signature = Base64URL.decode(parts[2]), Base64URL.encode(signature) == parts[2]
    else { return nil }
    self.text = text
    keyID = header["kid"] as? String
    claims = Claims(payload)
    signed = "\(parts[0]).\(parts[1])"
    self.signature = signature
  }

  private static func object(_ part: Substring) -> [String: Any]? {
    guard let bytes = Base64URL.decode(part) else { return nil }
    return (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any]
  }

  func isSigned(by key: VerificationKey) -> Bool {
    key.key.isValidSignature(Data(signature), for: Data(signed.utf8))
  }

  /// Whether the credential says that this key signed it.
  func names(_ key: VerificationKey) -> Bool { keyID?.hasSuffix("#" + key.thumbprint) ?? false }
}

/// What a credential says.
struct Claims {
  let number: String?
  let holder: String?
  /// SHA-256 of the page, base64.
  let page: String?

  init(_ payload: [String: Any]) {
    number = (payload["jti"] as? String)?.split(separator: "/").last.map(String.init)
    let subject = payload["credentialSubject"] as? [String: Any]
    holder = ((subject?["identifier"] as? [[String: Any]])?.first)?["identityHash"] as? String
    let resource = (payload["relatedResource"] as? [[String: Any]])?.first
    page = (resource?["digestSRI"] as? String).flatMap { $0.hasPrefix("sha256-") ? String($0.dropFirst(7)) : nil }
  }
}
