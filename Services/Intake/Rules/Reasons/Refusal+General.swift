internal import Contracts
internal import Programme

/// What may be wrong with any command.
extension Refusal {
  static func unknownApplication(_ number: ApplicationNumber) -> Refusal {
    Refusal(
      "unknown-application", kk: "\(number) нөмірлі өтінім жоқ. Нөмірді тексеріңіз.", ru: "Заявки с номером \(number) нет. Проверьте номер."
    )
  }

  static func unknownSeason(_ season: Identifier) -> Refusal {
    Refusal(
      "unknown-season", kk: "«\(season)» маусымы жарияланбаған. Маусымның кодын тексеріңіз.",
      ru: "Сезон «\(season)» не объявлен. Проверьте код сезона.")
  }

  static func otherSeason(_ number: ApplicationNumber, _ season: Identifier) -> Refusal {
    Refusal(
      "other-season", kk: "\(number) өтінімі «\(season)» маусымына жатпайды.", ru: "Заявка \(number) не относится к сезону «\(season)».")
  }

  static func listedTwice(_ what: String) -> Refusal {
    Refusal(
      "listed-twice", kk: "«\(what)» тізімде бірнеше рет көрсетілген. Бір рет қана қалдырыңыз.",
      ru: "«\(what)» указано в списке несколько раз. Оставьте один раз.")
  }

  /// The project is not where the command needs it to be; `needed` says where.
  static func wrongStage(_ track: Track, needed: LocalizedText) -> Refusal {
    Refusal(
      "wrong-stage", kk: "Жобаның қазіргі мәртебесі: «\(track.label.kk)». Бұл әрекет тек мына жағдайда мүмкін: \(needed.kk).",
      ru: "Нынешний статус проекта: «\(track.label.ru)». Это действие возможно, только если \(needed.ru).")
  }

  static func unsoundReference(_ what: LocalizedText) -> Refusal {
    Refusal(
      "bad-reference", kk: "Құжатқа сілтеме қате: \(what.kk).", ru: "Ссылка на документ неверна: \(what.ru).")
  }

  static let inThePast = Refusal(
    "in-the-past", kk: "Көрсетілген уақыт өтіп кетті. Алдағы уақытты таңдаңыз.", ru: "Указанное время уже прошло. Выберите время в будущем."
  )
}
