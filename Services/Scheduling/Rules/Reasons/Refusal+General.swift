internal import Contracts
internal import Programme

/// What may be wrong with any command.
extension Refusal {
  static func listedTwice(_ what: String) -> Refusal {
    Refusal(
      "listed-twice", kk: "«\(what)» тізімде бірнеше рет көрсетілген. Бір рет қана қалдырыңыз.",
      ru: "«\(what)» указано в списке несколько раз. Оставьте один раз.")
  }

  static func otherSeason(_ number: ApplicationNumber, _ season: Identifier) -> Refusal {
    Refusal(
      "other-season", kk: "\(number) өтінімі «\(season)» маусымына жатпайды.", ru: "Заявка \(number) не относится к сезону «\(season)».")
  }

  /// The project is not where the command needs it to be; `needed` says where.
  static func wrongStage(_ track: Track, needed: LocalizedText) -> Refusal {
    Refusal(
      "wrong-stage", kk: "Жобаның қазіргі мәртебесі: «\(track.label.kk)». Бұл әрекет тек мына жағдайда мүмкін: \(needed.kk).",
      ru: "Нынешний статус проекта: «\(track.label.ru)». Это действие возможно, только если \(needed.ru).")
  }

  static func unknownExpert(_ expert: Identifier) -> Refusal {
    Refusal(
      "unknown-expert", kk: "«\(expert)» сарапшысы тіркелмеген. Сарапшының кодын тексеріңіз.",
      ru: "Эксперт «\(expert)» не зарегистрирован. Проверьте код эксперта.")
  }

  static func idTaken(_ id: Identifier) -> Refusal {
    Refusal(
      "id-taken", kk: "«\(id)» коды қолданыста. Басқа код таңдаңыз.", ru: "Код «\(id)» уже занят. Выберите другой.")
  }

  /// It looks like one that the service gives.
  static func idReserved(_ id: Identifier) -> Refusal {
    Refusal(
      "id-reserved", kk: "«\(id)» түріндегі кодтарды жүйе өзі береді. Басқа код таңдаңыз немесе кодты көрсетпеңіз.",
      ru: "Коды вида «\(id)» выдаёт сама система. Выберите другой код или не указывайте его.")
  }

  static func unknownZone(_ zone: String) -> Refusal {
    Refusal(
      "unknown-zone", kk: "«\(zone)» уақыт белдеуі белгісіз. «Asia/Almaty» сияқты атауды көрсетіңіз.",
      ru: "Часовой пояс «\(zone)» неизвестен. Укажите название вида «Asia/Almaty».")
  }

  static let inThePast = Refusal(
    "in-the-past", kk: "Көрсетілген уақыт өтіп кетті. Алдағы уақытты таңдаңыз.", ru: "Указанное время уже прошло. Выберите время в будущем."
  )

  static let endsBeforeItStarts = Refusal(
    "ends-before-it-starts", kk: "Аяқталу уақыты басталу уақытынан кейін болуы керек.", ru: "Время окончания должно быть позже начала.")
}

/// What is meant where another service has not told it yet, or where a project must stand.
extension LocalizedText {
  static func application(_ number: ApplicationNumber) -> LocalizedText {
    LocalizedText(kk: "\(number) жобасы", ru: "проект \(number)")
  }

  static func season(_ season: Identifier) -> LocalizedText {
    LocalizedText(kk: "«\(season)» маусымы", ru: "сезон «\(season)»")
  }

  static let inProgramme = LocalizedText(
    kk: "жоба акселерация алды кезеңінде немесе акселерацияда болса", ru: "проект находится в пре-акселерации или акселерации")
}

extension LocalDateTime {
  /// `28.02.2020 18:00`.
  var forPeople: String { "\(date.forPeople) \(iso.dropFirst(11).prefix(5))" }
}

extension LocalDate {
  /// `28.02.2020`.
  var forPeople: String { iso.split(separator: "-").reversed().joined(separator: ".") }
}
