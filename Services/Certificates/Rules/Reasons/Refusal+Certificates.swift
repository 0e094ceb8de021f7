internal import Contracts
internal import Programme

/// Why a certificate is not issued, revoked or corrected (rulebook 5).
extension Refusal {
  static func nameTooLong(limit: Int) -> Refusal {
    Refusal(
      "name-too-long", kk: "Есім тым ұзын, шегі – \(limit) таңба.", ru: "Имя слишком длинное, предел – \(limit) знаков.")
  }

  static func mixedScript(_ word: String) -> Refusal {
    Refusal(
      "mixed-script", kk: "«\(word)» сөзінде кирилл және латын әріптері аралас. Бір әліпбимен жазыңыз.",
      ru: "В слове «\(word)» смешаны кириллица и латиница. Напишите его одной азбукой.")
  }

  static func undrawable(_ letters: [Character]) -> Refusal {
    let shown = letters.map { "«\($0)»" }.joined(separator: ", ")
    return Refusal(
      "undrawable-letters", kk: "Сертификаттың қаріптерінде мына таңбалар жоқ: \(shown). Есімді басқаша жазыңыз.",
      ru: "В шрифтах сертификата нет знаков \(shown). Напишите имя иначе.")
  }

  static func notYetKnown(project: ApplicationNumber) -> Refusal {
    Refusal(
      "not-yet-known", kk: "\(project) жобасының қабылданғаны туралы әзірге мәлімет жоқ. Кейінірек қайта жіберіңіз.",
      ru: "О приёме проекта \(project) пока нет сведений. Отправьте ещё раз позже.", isRetryable: true)
  }

  static func notYetKnown(season: Identifier?) -> Refusal {
    let name = season.map { " «\($0)»" } ?? ""
    return Refusal(
      "not-yet-known", kk: "Маусым\(name) туралы әзірге мәлімет жоқ. Кейінірек қайта жіберіңіз.",
      ru: "О сезоне\(name) пока нет сведений. Отправьте ещё раз позже.", isRetryable: true)
  }

  static func otherSeason(_ number: ApplicationNumber, _ season: Identifier) -> Refusal {
    Refusal(
      "other-season", kk: "\(number) жобасы «\(season)» маусымына жатпайды.", ru: "Проект \(number) не относится к сезону «\(season)».")
  }

  static let endsBeforeItBegins = Refusal(
    "ends-before-start", kk: "Кезеңнің соңы басынан бұрын болмауы тиіс.", ru: "Период не может закончиться раньше, чем начнётся.")

  static func unknownCertificate(_ number: Identifier) -> Refusal {
    Refusal(
      "unknown-certificate", kk: "«\(number)» нөмірлі сертификат жоқ. Нөмірді тексеріңіз.",
      ru: "Сертификата с номером «\(number)» нет. Проверьте номер.")
  }

  /// One award, one certificate; a mistake in the name is corrected, not issued again.
  static func alreadyIssued(_ certificate: CertificateRow) -> Refusal {
    let number = certificate.successor ?? certificate.number
    return Refusal(
      "already-issued", kk: "Бұл марапат үшін сертификат берілген: \(number). Есімді түзету үшін certificate.correct жіберіңіз.",
      ru: "За это сертификат уже выдан: \(number). Чтобы исправить имя, отправьте certificate.correct.")
  }

  static func notValid(_ certificate: CertificateRow) -> Refusal {
    if let successor = certificate.successor {
      return Refusal(
        "superseded", kk: "Сертификат ауыстырылған, орнына берілгені: \(successor).",
        ru: "Сертификат заменён, вместо него действует \(successor).")
    }
    return Refusal("revoked", kk: "Сертификат бұрын жойылған.", ru: "Сертификат уже отозван.")
  }

  static let nothingChanged = Refusal(
    "nothing-changed", kk: "Есім бұрынғыдай, түзететін ештеңе жоқ.", ru: "Имя то же самое, исправлять нечего.")
}
