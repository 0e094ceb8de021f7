internal import Contracts
package import Programme

/// Mail to the holder about a certificate: one decision, one message (rulebook 3.10). Who has no e-mail gets none.
enum Notice {
  static func issued(_ event: CertificateIssued, in season: SeasonRow, verification: String) -> NotificationRequested? {
    request(
      .certificateIssued, about: event.number, to: event.holder, event.language, event.project?.number,
      [
        "name": event.project?.name ?? season.announced.title[event.language],
        "number": event.project?.number?.description ?? event.number.value, "certificate": event.number.value,
        "kind": event.kind.label[event.language], "verify": verification,
      ])
  }

  static func revoked(_ certificate: CertificateRow, reason: String) -> NotificationRequested? {
    let award = certificate.award
    return request(
      .certificateRevoked, about: certificate.number, to: award.holder, award.language, award.project?.number,
      ["certificate": certificate.number.value, "reason": reason])
  }

  static func superseded(_ certificate: CertificateRow, by event: CertificateSuperseded) -> NotificationRequested? {
    let award = certificate.award
    return request(
      .certificateSuperseded, about: event.number, to: event.holder, award.language, award.project?.number,
      ["certificate": event.number.value, "replacement": event.successor.value])
  }

  /// A certificate is issued, revoked and superseded once each, so template and number name the decision.
  private static func request(
    _ template: NotificationTemplate, about certificate: Identifier, to holder: Person, _ language: Language, _ number: ApplicationNumber?,
    _ parameters: [String: String]
  ) -> NotificationRequested? {
    guard holder.email != nil, let key = Identifier("\(template.rawValue)/\(certificate)"), let name = Identifier(template.rawValue) else {
      return nil
    }
    return NotificationRequested(
      key: key, recipient: holder, language: holder.language ?? language, template: name, parameters: parameters, channel: .email,
      number: number)
  }
}

extension CertificateKind {
  /// As the source calls it (§2.5, §3.3, §4.1, §4.2).
  package var label: LocalizedText {
    switch self {
    case .preAcceleration:
      LocalizedText(
        kk: "акселерация алды кезеңі бағдарламасына қатысу туралы сертификат", ru: "сертификат об участии в программе пре-акселерации")
    case .acceleration:
      LocalizedText(kk: "акселерация бағдарламасына қатысу туралы сертификат", ru: "сертификат об участии в программе акселерации")
    case .brandAmbassador:
      LocalizedText(
        kk: "«Рухани жаңғыру» бренд-амбассадоры мәртебесі туралы сертификат", ru: "сертификат о статусе бренд-амбассадора «Рухани жаңғыру»")
    case .mentorAccreditation:
      LocalizedText(kk: "ментор ретінде аккредиттеу туралы сертификат", ru: "сертификат об аккредитации ментора")
    }
  }
}
