internal import Crypto
internal import Foundation
internal import SettlementRules

/// A region's secrets as its operators configured them.
///
/// `SARUAR_CODE_SECRET` keys account numbers and redemption codes: changed in mid-season it makes open codes wrong and new numbers strangers
/// to old ones, so it stays with the region for good. `SARUAR_LEDGER_KEY` signs checkpoints; without it they go unsigned and say so.
package struct RegionSecrets: SettlementSecrets {
  private let secret: SymmetricKey
  private let signingKey: Curve25519.Signing.PrivateKey?
  package let publicKey: String?

  /// What is missing or wrong, in words that say what to do.
  package struct Problem: Error, CustomStringConvertible {
    package let description: String
  }

  package init(codeSecret: String?, ledgerKey: String?) throws {
    guard let codeSecret, codeSecret.utf8.count >= Self.shortest else {
      throw Problem(
        description: "SARUAR_CODE_SECRET must be set to at least \(Self.shortest) characters that nobody can guess. "
          + "Example: export SARUAR_CODE_SECRET=$(openssl rand -hex 32)   (once for the region; keep it)")
    }
    secret = SymmetricKey(data: Data(codeSecret.utf8))
    signingKey = try ledgerKey.map(Self.signingKey)
    publicKey = signingKey.map { Self.base64URL($0.publicKey.rawRepresentation) }
  }

  private static func signingKey(_ text: String) throws -> Curve25519.Signing.PrivateKey {
    guard let seed = data(base64URL: text), let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
      throw Problem(description: "SARUAR_LEDGER_KEY must be 32 bytes in base64url: the seed of an Ed25519 key")
    }
    return key
  }

  package func keyedHash(_ bytes: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: bytes, using: secret))
  }

  package func signature(over bytes: [UInt8]) -> String? {
    (try? signingKey?.signature(for: bytes)).map(Self.base64URL)
  }

  /// Whether a checkpoint's signature is that of the key.
  package static func isSignature(_ signature: String, by publicKey: String, over bytes: [UInt8]) -> Bool {
    guard let signature = data(base64URL: signature), let raw = data(base64URL: publicKey),
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: raw)
    else { return false }
    return key.isValidSignature(signature, for: bytes)
  }

  private static func base64URL(_ data: Data) -> String {
    data.base64EncodedString().replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
      .replacingOccurrences(of: "=", with: "")
  }

  private static func data(base64URL text: String) -> Data? {
    let plain = text.replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
    return Data(base64Encoded: plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4))
  }

  private static let shortest = 32
}
