import CertificatesRules
import CertificatesStore
import Contracts
import Foundation
import Programme
import Rendering
import Testing

/// What is sealed can be verified offline by the public key, by us and by others (rulebook 5).
struct SealTests {
  private func sealed(_ name: String = "Айгүл Нұрланова") throws -> SealedCertificate {
    let award = Award(
      kind: .preAcceleration, season: Sample.season, holder: Sample.person(name, id: "p-1"),
      project: CertificateProject(number: Sample.number, name: "Open English"),
      period: Period(from: LocalDate(iso: "2020-03-04")!, to: LocalDate(iso: "2020-05-18")!), language: .kk, signedBy: Sample.signatory)
    let draft = CertificateDraft(
      number: "AST-2020-PRE-0001", award: award, season: Sample.announced(), region: .astana, issuedOn: LocalDate(iso: "2020-05-18")!,
      issuedAt: Sample.now)
    guard case .sealed(let sealed) = try Sample.seal(draft) else { throw RenderingError.cairo("undrawable") }
    return sealed
  }

  @Test func theSameDraftHasTheSameSeal() throws {
    #expect(try sealed() == sealed())
    #expect(try sealed("Айгүл Нұрланов") != sealed())
  }

  @Test func pdfAndCredentialAreValidByTheKeyAndUnknownByAnother() throws {
    let sealed = try sealed()
    for bytes in [sealed.pdf, Array(sealed.credential.utf8), Array("{\"credential\":\"\(sealed.credential)\"}\n".utf8)] {
      let verdict = Verifier.verify(bytes, by: Sample.key.publicKey)
      #expect(verdict.state == .valid && verdict.number == "AST-2020-PRE-0001" && verdict.holder == "Айгүл Нұрланова", "\(verdict)")
      #expect(Verifier.verify(bytes, by: SigningKey().publicKey).state == .unknown)
    }
    #expect(Verifier.verify(Array("%PDF-1.5 of somebody else".utf8), by: Sample.key.publicKey).state == .unknown)
    #expect(Verifier.verify(try Sample.document().render().bytes, by: Sample.key.publicKey).state == .tampered)
  }

  /// Whatever becomes of the way we draw, what has been issued stays valid; `earlier.pdf` was made before forms were shared.
  @Test func anEarlierCertificateIsStillValid() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("earlier.pdf")
    var pdf = Array(try Data(contentsOf: file))
    let key = try VerificationKey(reading: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
    let verdict = Verifier.verify(pdf, by: key)
    #expect(verdict.state == .valid && verdict.number == "AST-2020-PRE-10000", "\(verdict)")
    pdf[pdf.count / 2] ^= 1
    #expect(Verifier.verify(pdf, by: key).state == .tampered)
  }

  /// Wherever a byte changes, a certificate is no longer valid; what it says of itself is told with it where it can be read.
  @Test func anyChangedByteIsNoticed() throws {
    let sealed = try sealed()
    var random = Seeded()
    for _ in 0..<150 {
      let place = Int.random(in: 8..<sealed.pdf.count, using: &random)
      var pdf = sealed.pdf
      pdf[place] ^= UInt8.random(in: 1...255, using: &random)
      #expect(Verifier.verify(pdf, by: Sample.key.publicKey).state == .tampered, "byte \(place) of \(pdf.count), \(random)")
    }
    for place in 0..<sealed.credential.utf8.count {
      var token = Array(sealed.credential.utf8)
      token[place] = token[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
      #expect(Verifier.verify(token, by: Sample.key.publicKey).state != .valid, "character \(place)")
    }
    #expect(Verifier.verify(sealed.pdf + [10], by: Sample.key.publicKey).state == .tampered)
    #expect(Verifier.verify(sealed.pdf.dropLast(), by: Sample.key.publicKey).state == .tampered)
  }

  @Test func theAttachmentIsSeenByOthers() throws {
    let sealed = try sealed()
    #expect(try Tool.run("pdfdetach", ["-list"], on: sealed.pdf).contains("credential.jwt"))
    #expect(try Tool.text(sealed.pdf).contains("Айгүл Нұрланова"))
    let (page, content) = try #require(PDFAttachment.detach(from: sealed.pdf))
    #expect(content == sealed.credential)
    #expect(try PDFAttachment.attach(content, named: "credential.jwt", type: "application/jwt", to: page) == sealed.pdf)
  }

  /// OpenSSL through Python verifies the signature, and the payload is a credential of the data model 2.0.
  @Test func pythonVerifiesTheCredential() throws {
    let script = """
      import base64, json, sys, hashlib
      from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
      decode = lambda part: base64.urlsafe_b64decode(part + '=' * (-len(part) % 4))
      key, token, page = sys.argv[1], sys.argv[2], open(sys.argv[3], 'rb').read()
      header, payload, signature = token.split('.')
      Ed25519PublicKey.from_public_bytes(decode(key)).verify(decode(signature), (header + '.' + payload).encode())
      head, body = json.loads(decode(header)), json.loads(decode(payload))
      assert head['alg'] == 'EdDSA' and head['typ'] == 'JWT' and 'vc' not in body
      assert body['@context'][0] == 'https://www.w3.org/ns/credentials/v2'
      assert set(body['type']) == {'VerifiableCredential', 'OpenBadgeCredential'}
      assert body['iss'] == body['issuer']['id'] and body['jti'] == body['id'] and body['sub'] == body['credentialSubject']['id']
      assert body['nbf'] == 1589799601 and body['validFrom'] == '2020-05-18T11:00:01Z'
      assert body['credentialSubject']['identifier'][0]['identityHash'] == 'Айгүл Нұрланова'
      assert body['credentialSubject']['creditsEarned'] == 480
      digest = 'sha256-' + base64.b64encode(hashlib.sha256(page).digest()).decode()
      assert body['relatedResource'][0]['digestSRI'] == digest
      print(body['credentialSubject']['achievement']['achievementType'])
      """
    let sealed = try sealed()
    let page = try #require(PDFAttachment.detach(from: sealed.pdf)).page
    let python = ProcessInfo.processInfo.environment["SARUAR_PYTHON"] ?? "/usr/bin/python3"
    let said = try Tool.run(python, ["-c", script, Sample.key.publicKey.base64URL, sealed.credential], on: page)
    #expect(said == "Certificate\n")
  }

  @Test func keysAreReadInEveryForm() throws {
    // RFC 8032, 7.1, test 1.
    let seed = "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A="
    #expect(try SigningKey(reading: seed + "\n").publicKey.base64URL == "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
    let key = Sample.key
    let did = Sample.issuer.document.pretty
    for text in [key.publicKey.base64URL, did] { #expect(try VerificationKey(reading: text).base64URL == key.publicKey.base64URL) }
    let pem = try Tool.run("openssl", ["genpkey", "-algorithm", "ed25519"])
    let own = try SigningKey(reading: pem)
    let published = try Tool.run("openssl", ["pkey", "-pubout", "-in"], on: Array(pem.utf8))
    #expect(try VerificationKey(reading: published).base64URL == own.publicKey.base64URL)
    #expect(try VerificationKey(reading: pem).base64URL == own.publicKey.base64URL)
    #expect(throws: KeyProblem.self) { try SigningKey(reading: "no key") }
    #expect(throws: KeyProblem.self) { try VerificationKey(reading: "{}") }
  }
}
