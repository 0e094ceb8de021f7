/// What settlement knows and nobody else: it is part of the service's value, so the rules stay pure and the secrets out of state and events.
package protocol SettlementSecrets: Sendable {
  /// 32 bytes that cannot be computed without the secret: account numbers and redemption codes come from it.
  func keyedHash(_ bytes: [UInt8]) -> [UInt8]
  /// Ed25519 over the bytes in base64url; nil where no key is configured, and checkpoints then say so by having no signature.
  func signature(over bytes: [UInt8]) -> String?
  /// Of the signing key, in base64url.
  var publicKey: String? { get }
}
