internal import CertificatesRules
internal import Contracts
internal import Foundation
package import Postgres
package import Programme
internal import Rendering

/// Verifies a PDF or a credential: offline by the public key, online by the store, or by both (rulebook 5).
package enum Verifier {
  /// What the bytes are, by the key alone. Valid means: as it was issued; that it has not been revoked since only the store knows.
  package static func verify(_ bytes: [UInt8], by key: VerificationKey) -> Verdict {
    switch Presented(bytes) {
    case .nothing: return Verdict(.unknown, "there is no certificate in it")
    case .damaged: return Verdict(.tampered, "it is a certificate of ours, but its credential cannot be read")
    case .credential(let token): return verify(token, by: key)
    case .pdf(let token, let isIntact):
      let verdict = verify(token, by: key)
      guard verdict.state == .valid, !isIntact else { return verdict }
      return Verdict(.tampered, "the page is not the one that was signed", token.claims)
    }
  }

  private static func verify(_ token: SignedToken, by key: VerificationKey) -> Verdict {
    if token.isSigned(by: key) { return Verdict(.valid, "signed by the key, and as it was issued", token.claims) }
    if token.names(key) { return Verdict(.tampered, "it names the key, but its signature is not by it", token.claims) }
    return Verdict(.unknown, "it is signed by another key", token.claims)
  }

  /// What the store knows of the bytes; with a key, the signature must hold as well.
  package static func verify(
    _ bytes: [UInt8], by key: VerificationKey?, in store: inout PostgresConnection, region: Region
  ) throws(PostgresError) -> Verdict {
    if let key {
      let offline = verify(bytes, by: key)
      guard offline.state == .valid else { return offline }
    }
    switch Presented(bytes) {
    case .nothing: return Verdict(.unknown, "there is no certificate in it")
    case .damaged: return Verdict(.tampered, "it is a certificate of ours, but its credential cannot be read")
    case .credential(let token), .pdf(let token, _):
      guard let number = token.claims.number, let row = try find(number, in: &store, region: region) else {
        return Verdict(.unknown, "the store has no certificate of that number", token.claims)
      }
      let isPDF = bytes.starts(with: "%PDF".utf8)
      let isOurs = row.credential == token.text && (!isPDF || row.sha256.bytes == ContentHash.sha256(bytes))
      guard isOurs else { return Verdict(.tampered, "it is not as the store has it", token.claims) }
      return Verdict(row)
    }
  }

  /// What the store knows of a number.
  package static func verify(number: String, in store: inout PostgresConnection, region: Region) throws(PostgresError) -> Verdict {
    guard let row = try find(number, in: &store, region: region) else {
      var verdict = Verdict(.unknown, "the store has no certificate of that number")
      verdict.number = number
      return verdict
    }
    return Verdict(row)
  }

  private static func find(_ number: String, in store: inout PostgresConnection, region: Region) throws(PostgresError) -> CertificateRow? {
    let rows = try store.query(
      Statement("select * from certificates.certificate where region = $1 and number = $2").bind(.text(region.rawValue), .text(number)))
    for row in rows { return try CertificateTable.read(row) }
    return nil
  }
}

/// What somebody has laid before us.
private enum Presented {
  case nothing
  /// A PDF that says it is a certificate of ours, without a readable credential.
  case damaged
  case credential(SignedToken)
  /// Intact: taken apart and put together again it is the same bytes, and the page is the one that the credential names.
  case pdf(SignedToken, isIntact: Bool)

  init(_ bytes: [UInt8]) {
    guard bytes.starts(with: "%PDF".utf8) else {
      let text = String(decoding: bytes, as: UTF8.self)
      self = Self.token(in: text).map { .credential($0) } ?? .nothing
      return
    }
    if let (page, content) = PDFAttachment.detach(from: bytes), let token = SignedToken(content) {
      let again = try? SealedPDF.make(page: page, credential: content)
      let isIntact = again == bytes && token.claims.page == Data(ContentHash.sha256(page)).base64EncodedString()
      self = .pdf(token, isIntact: isIntact)
    } else {
      self = bytes.firstRange(of: Array(CertificateDocument.creator.utf8)) == nil ? .nothing : .damaged
    }
  }

  /// The token itself, or one inside JSON or any text: an event, an e-mail.
  private static func token(in text: String) -> SignedToken? {
    let isPart: (Character) -> Bool = { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == ".") }
    return text.split { !isPart($0) }.lazy.filter { $0.hasPrefix("eyJ") }.compactMap { SignedToken(String($0)) }.first
  }
}
