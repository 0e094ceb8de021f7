/// The days that Kazakhstan keeps free by law (Law of 13 December 2001 № 267-II «О праздниках», Labour Code art. 84).
package enum PublicHoliday: String, Vocabulary {
  case newYear = "new-year"
  case orthodoxChristmas = "orthodox-christmas"
  case womensDay = "womens-day"
  case constitutionDay = "constitution-day"
  case nauryz
  case unityDay = "unity-day"
  case defendersDay = "defenders-day"
  case victoryDay = "victory-day"
  case capitalDay = "capital-day"
  case kurbanAit = "kurban-ait"
  case republicDay = "republic-day"
  case firstPresidentDay = "first-president-day"
  case independenceDay = "independence-day"

  /// Whether a day off follows when it falls on a weekend.
  ///
  /// The two religious days are days of rest but not holidays in the law's sense (art. 84 §2), so they bring none (art. 85 §2).
  package var isCarriedOver: Bool {
    self != .orthodoxChristmas && self != .kurbanAit
  }

  package var label: LocalizedText {
    switch self {
    case .newYear: LocalizedText(kk: "Жаңа жыл", ru: "Новый год")
    case .orthodoxChristmas: LocalizedText(kk: "Православиелік Рождество", ru: "Православное Рождество")
    case .womensDay: LocalizedText(kk: "Халықаралық әйелдер күні", ru: "Международный женский день")
    case .constitutionDay: LocalizedText(kk: "Қазақстан Республикасының Конституциясы күні", ru: "День Конституции Республики Казахстан")
    case .nauryz: LocalizedText(kk: "Наурыз мейрамы", ru: "Наурыз мейрамы")
    case .unityDay: LocalizedText(kk: "Қазақстан халқының бірлігі мерекесі", ru: "Праздник единства народа Казахстана")
    case .defendersDay: LocalizedText(kk: "Отан қорғаушы күні", ru: "День защитника Отечества")
    case .victoryDay: LocalizedText(kk: "Жеңіс күні", ru: "День Победы")
    case .capitalDay: LocalizedText(kk: "Астана күні", ru: "День столицы")
    case .kurbanAit: LocalizedText(kk: "Құрбан айт", ru: "Курбан-айт")
    case .republicDay: LocalizedText(kk: "Республика күні", ru: "День Республики")
    case .firstPresidentDay:
      LocalizedText(
        kk: "Қазақстан Республикасының Тұңғыш Президенті күні",
        ru: "День Первого Президента Республики Казахстан")
    case .independenceDay: LocalizedText(kk: "Тәуелсіздік күні", ru: "День Независимости")
    }
  }
}
