extension Region {
  /// The region's name today.
  package var label: LocalizedText {
    switch self {
    case .abai: LocalizedText(kk: "Абай облысы", ru: "область Абай")
    case .akmola: LocalizedText(kk: "Ақмола облысы", ru: "Акмолинская область")
    case .aktobe: LocalizedText(kk: "Ақтөбе облысы", ru: "Актюбинская область")
    case .almatyRegion: LocalizedText(kk: "Алматы облысы", ru: "Алматинская область")
    case .atyrau: LocalizedText(kk: "Атырау облысы", ru: "Атырауская область")
    case .eastKazakhstan: LocalizedText(kk: "Шығыс Қазақстан облысы", ru: "Восточно-Казахстанская область")
    case .jambyl: LocalizedText(kk: "Жамбыл облысы", ru: "Жамбылская область")
    case .jetisu: LocalizedText(kk: "Жетісу облысы", ru: "область Жетісу")
    case .karaganda: LocalizedText(kk: "Қарағанды облысы", ru: "Карагандинская область")
    case .kostanay: LocalizedText(kk: "Қостанай облысы", ru: "Костанайская область")
    case .kyzylorda: LocalizedText(kk: "Қызылорда облысы", ru: "Кызылординская область")
    case .mangystau: LocalizedText(kk: "Маңғыстау облысы", ru: "Мангистауская область")
    case .northKazakhstan: LocalizedText(kk: "Солтүстік Қазақстан облысы", ru: "Северо-Казахстанская область")
    case .pavlodar: LocalizedText(kk: "Павлодар облысы", ru: "Павлодарская область")
    case .turkistan: LocalizedText(kk: "Түркістан облысы", ru: "Туркестанская область")
    case .ulytau: LocalizedText(kk: "Ұлытау облысы", ru: "область Ұлытау")
    case .westKazakhstan: LocalizedText(kk: "Батыс Қазақстан облысы", ru: "Западно-Казахстанская область")
    case .astana: LocalizedText(kk: "Астана қаласы", ru: "город Астана")
    case .almaty: LocalizedText(kk: "Алматы қаласы", ru: "город Алматы")
    case .shymkent: LocalizedText(kk: "Шымкент қаласы", ru: "город Шымкент")
    }
  }

  /// The region's name on a day: the capital was Nur-Sultan from 23 March 2019 until 17 September 2022.
  ///
  /// A document of 2020 names the city as it was called then (rulebook 0).
  package func label(on date: LocalDate) -> LocalizedText {
    guard self == .astana, let from = LocalDate(iso: "2019-03-23"), let until = LocalDate(iso: "2022-09-17"), from..<until ~= date else {
      return label
    }
    return LocalizedText(kk: "Нұр-Сұлтан қаласы", ru: "город Нур-Султан")
  }

  /// Who runs the programme there: the region's civic centre (rulebook 0; source §5.2), under the region's name of that day.
  package func organiser(on date: LocalDate) -> LocalizedText {
    let place = label(on: date)
    return LocalizedText(kk: "Азаматтық бастамалар орталығы, \(place.kk)", ru: "Центр гражданских инициатив, \(place.ru)")
  }
}
