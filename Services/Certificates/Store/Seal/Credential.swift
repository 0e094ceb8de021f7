internal import CertificatesRules
internal import Contracts
internal import Crypto
internal import Foundation
internal import Programme

/// An Open Badges 3.0 credential: data model 2.0 of Verifiable Credentials, secured as a compact JWT with EdDSA (Ed25519).
///
/// The credential itself is the payload, with the registered claims beside it (Open Badges 3.0 §8.2.4); there is no `vc` claim. The page of the PDF
/// is bound to it by its hash (`relatedResource`, data model 2.0 §5.3).
enum Credential {
  static func make(_ draft: CertificateDraft, page: [UInt8], issuer: Issuer) throws -> String {
    let header: JSONValue = ["alg": "EdDSA", "kid": .string(issuer.keyID), "typ": "JWT"]
    let payload = payload(draft, page: page, issuer: issuer)
    let signed = Base64URL.encode(header.compactBytes) + "." + Base64URL.encode(payload.compactBytes)
    let signature = try issuer.key.privateKey.signature(for: Data(signed.utf8))
    return signed + "." + Base64URL.encode(signature)
  }

  private static func payload(_ draft: CertificateDraft, page: [UInt8], issuer: Issuer) -> JSONValue {
    let id = issuer.verification + draft.number.value
    let language = draft.award.language
    return [
      "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
      "id": .string(id), "type": ["VerifiableCredential", "OpenBadgeCredential"],
      "issuer": [
        "id": .string(issuer.id), "type": ["Profile"], "name": .string(draft.season.organiser.name[language].bounded),
      ],
      "validFrom": .string(draft.issuedAt.wholeSeconds.rfc3339),
      "name": .string("\(draft.number): \(draft.award.kind.label[language])"),
      "credentialSubject": subject(draft, id: id, issuer),
      "relatedResource": [
        [
          "id": .string(id + "#page"), "mediaType": "application/pdf",
          "digestSRI": .string("sha256-" + Data(ContentHash.sha256(page)).base64EncodedString()),
        ]
      ],
      "iss": .string(issuer.id), "jti": .string(id), "sub": .string(id + "#holder"), "nbf": .integer(Int(draft.issuedAt.secondsSince1970)),
    ]
  }

  private static func subject(_ draft: CertificateDraft, id: String, _ issuer: Issuer) -> JSONValue {
    let award = draft.award
    var subject: JSONValue = [
      "id": .string(id + "#holder"), "type": ["AchievementSubject"],
      "identifier": [
        [
          "type": "IdentityObject", "hashed": false, "identityType": "name", "identityHash": .string(award.holder.fullName.bounded),
        ]
      ],
      "achievement": achievement(draft, issuer),
    ]
    if let period = award.period {
      subject["activityStartDate"] = .string(period.from.iso + "T00:00:00Z")
      subject["activityEndDate"] = .string(period.to.iso + "T00:00:00Z")
    }
    if award.kind == .preAcceleration { subject["creditsEarned"] = .integer(draft.season.policy.academicHours) }
    if let project = award.project {
      let number = project.number.map { "\($0) " } ?? ""
      subject["narrative"] = .string("\(number)«\(project.name.bounded)»")
    }
    return subject
  }

  private static func achievement(_ draft: CertificateDraft, _ issuer: Issuer) -> JSONValue {
    let award = draft.award
    let label = award.kind.label[award.language]
    let direction = award.direction.map { ", \($0.label[award.language])" } ?? ""
    return [
      "id": .string("\(issuer.verification)achievements/\(award.kind.rawValue)"), "type": ["Achievement"],
      "achievementType": "Certificate", "name": .string(label + direction), "inLanguage": .string(award.language.rawValue),
      "description": .string(draft.season.title[award.language].bounded),
      "criteria": ["narrative": .string(award.kind.criteria[award.language])],
    ]
  }
}

extension String {
  /// A token on the wire is bounded; so is what goes into it from outside.
  fileprivate var bounded: String { String(prefix(300)) }
}

extension Instant {
  fileprivate var wholeSeconds: Instant { Instant(secondsSince1970: secondsSince1970) }
}

extension CertificateKind {
  /// What one must have done (rulebook 5).
  fileprivate var criteria: LocalizedText {
    switch self {
    case .preAcceleration:
      LocalizedText(
        kk: "Акселерация алды кезеңі бағдарламасына қатысу және жобаны қорғау.",
        ru: "Участие в программе пре-акселерации и в защите проекта.")
    case .acceleration:
      LocalizedText(kk: "Акселерация бағдарламасын аяқтау.", ru: "Завершение программы акселерации.")
    case .brandAmbassador:
      LocalizedText(
        kk: "Акселерация бағдарламасын сәтті аяқтау және бренд-амбассадор өлшемшарттарына сәйкестік.",
        ru: "Успешное завершение программы акселерации и соответствие критериям бренд-амбассадора.")
    case .mentorAccreditation:
      LocalizedText(kk: "Бағыт аясында менторды аккредиттеу.", ru: "Аккредитация ментора в рамках направления.")
    }
  }
}
