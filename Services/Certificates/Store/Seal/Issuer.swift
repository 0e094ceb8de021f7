package import Contracts
internal import Foundation
package import Programme

/// Who signs a region's certificates, and where they are verified.
package struct Issuer: Sendable {
  package let key: SigningKey
  /// A URI; `did:web` where nothing else is said.
  package let id: String
  /// Where a number is verified: the number follows it.
  package let verification: String

  package init(key: SigningKey, id: String, verification: String) {
    self.key = key
    self.id = id
    self.verification = verification.hasSuffix("/") ? verification : verification + "/"
  }

  package static func defaultID(of region: Region) -> String { "did:web:saruarlar.kz:\(region.rawValue)" }
  package static let defaultVerification = "https://saruarlar.kz/verify/"

  /// What a worker is told from outside.
  ///
  /// `SARUAR_SIGNING_KEY_FILE`: the region's private key, PEM or base64; `deploy/local` makes one. `SARUAR_ISSUER`: the issuer's URI.
  /// `SARUAR_VERIFY_URL`: the page that verifies a number. Fails with a sentence that says what to do.
  package init(region: Region, environment: [String: String] = ProcessInfo.processInfo.environment) throws(KeyProblem) {
    guard let file = environment["SARUAR_SIGNING_KEY_FILE"], !file.isEmpty else {
      throw KeyProblem(
        description: """
          SARUAR_SIGNING_KEY_FILE is not set: it names the Ed25519 key that signs certificates. \
          `deploy/local env` sets it; by hand: openssl genpkey -algorithm ed25519 -out FILE && chmod 600 FILE
          """)
    }
    do throws(KeyProblem) {
      self.init(
        key: try SigningKey(file: file), id: environment["SARUAR_ISSUER"] ?? Self.defaultID(of: region),
        verification: environment["SARUAR_VERIFY_URL"] ?? Self.defaultVerification)
    } catch {
      throw KeyProblem(description: "SARUAR_SIGNING_KEY_FILE, \(file), \(error)")
    }
  }

  /// The name of the key within the issuer.
  package var keyID: String { "\(id)#\(key.publicKey.thumbprint)" }

  /// The DID document to publish (`did.json`): anyone verifies with the key in it.
  package var document: JSONValue {
    [
      "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/jwk/v1"], "id": .string(id),
      "verificationMethod": [
        [
          "id": .string(keyID), "type": "JsonWebKey", "controller": .string(id),
          "publicKeyJwk": [
            "kty": "OKP", "crv": "Ed25519", "x": .string(key.publicKey.base64URL), "alg": "EdDSA", "use": "sig",
            "kid": .string(key.publicKey.thumbprint),
          ],
        ]
      ], "assertionMethod": [.string(keyID)],
    ]
  }
}
