import CertificatesRules
import CertificatesStore
import Contracts
import Foundation
import Programme
import Rendering

/// What somebody shows for a certificate: a PDF, a credential, a text with one in it, a file with a key.
package final class CertificateFuzz: FuzzTarget {
  package static let name = "certificates"
  package static let summary = "saruar verify without a store: nothing but what was issued is valid"
  package static let syntax = Syntax.binary

  private let signing: SigningKey
  private var key: VerificationKey { signing.publicKey }
  private let sealed: SealedCertificate

  /// The key depends on what the page looks like, so that a certificate kept from an earlier version is not valid now.
  package init() throws {
    let first = try Self.sealed(by: try SigningKey(reading: "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A="))
    signing = try SigningKey(reading: Base64URL.encode(ContentHash.sha256(first.pdf)))
    sealed = try Self.sealed(by: signing)
  }

  private static func sealed(by key: SigningKey) throws -> SealedCertificate {
    let issuer = Issuer(key: key, id: Issuer.defaultID(of: .astana), verification: Issuer.defaultVerification)
    let season = SeasonAnnounced.example
    let award = Award(
      kind: .preAcceleration, season: season.season, holder: Person(person: "p-1", fullName: "Айгүл Нұрланова"), language: .kk)
    let draft = CertificateDraft(
      number: "AST-2020-PRE-0001", award: award, season: season, region: .astana, issuedOn: LocalDate(iso: "2020-05-18")!,
      issuedAt: Instant(rfc3339: "2020-05-18T11:00:01Z")!)
    guard case .sealed(let sealed) = try CertificateSeal(issuer: issuer)(draft) else { throw Violation("the sample cannot be drawn") }
    return sealed
  }

  package func seeds() throws -> [[UInt8]] {
    let small = try PDFAttachment.attach(
      sealed.credential, named: "credential.jwt", type: "application/jwt", to: Array(Self.page.utf8))
    let texts = [
      sealed.credential, "{\"credential\": \"\(sealed.credential)\"}", Self.unsigned(#"{"alg":"EdDSA","kid":"x#y"}"#, #"{"jti":"a/b"}"#),
      Self.unsigned(#"{"alg":"EdDSA"}"#, #"{"credentialSubject":{"identifier":[{"identityHash":7}]},"relatedResource":[]}"#), key.base64URL,
      Issuer(key: signing, id: "did:web:x", verification: "https://x").document.compact,
      "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n-----END PUBLIC KEY-----\n",
    ]
    let deep = [513, 100_000].map { String(repeating: "[", count: $0) }
    let hostile = deep + deep.map { Self.unsigned($0, "{}") } + [String(repeating: "eyJ.eyJ.eyJ ", count: 8000)]
    return [sealed.pdf, small] + (texts + hostile).map { Array($0.utf8) }
  }

  package func take(_ input: [UInt8]) throws -> String {
    let verdict = Verifier.verify(input, by: key)
    if verdict.state == .valid {
      let isWhole = input == sealed.pdf
      let text = String(decoding: input, as: UTF8.self)
      try require(isWhole || !input.starts(with: "%PDF".utf8) && text.contains(sealed.credential), "valid is what was never issued")
      try require(verdict.number == "AST-2020-PRE-0001", "valid under another number")
    }
    return "\(verdict.state) \(Trace.shape(verdict.reason)) \(verdict.number != nil) \(verdict.holder != nil) \(isKey(input))"
  }

  private func isKey(_ input: [UInt8]) -> Bool {
    guard input.count < 10_000 else { return false }
    return (try? VerificationKey(reading: String(decoding: input, as: UTF8.self))) != nil
  }

  /// The least that has a table of objects and a catalogue.
  private static let page = """
    %PDF-1.5
    1 0 obj
    << /Type /Catalog
    >>
    endobj
    xref
    0 2
    0000000000 65535 f 
    0000000009 00000 n 
    trailer
    << /Size 2
       /Root 1 0 R
       /Info 1 0 R
    >>
    startxref
    45
    %%EOF

    """

  private static func unsigned(_ header: String, _ payload: String) -> String {
    [header, payload, "signature"].map { Base64URL.encode(Array($0.utf8)) }.joined(separator: ".")
  }
}
