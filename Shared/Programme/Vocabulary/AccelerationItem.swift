/// The fifteen items of acceleration, in the order in which they are held (rulebook 3.8; source chapter III).
package enum AccelerationItem: String, Vocabulary {
  case orientation
  case stakeholders
  case quality
  case risks
  case resources
  case communications
  case firstControl = "control-1"
  case socialEntrepreneurship = "social-entrepreneurship"
  case marketing
  case team
  case fundraising
  case theoryOfChange = "theory-of-change"
  case sustainableDevelopment = "sustainable-development"
  case advancedProgramme = "advanced-programme"
  case secondControl = "control-2"

  /// The item by its place, 1…15.
  package init?(place: Int) {
    guard Self.allCases.indices ~= place - 1 else { return nil }
    self = Self.allCases[place - 1]
  }

  /// 1…15.
  package var place: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  package var isControl: Bool { self == .firstControl || self == .secondControl }

  /// How long the source says it lasts; nil where it does not, and the policy's module length holds.
  package var length: Duration? {
    switch self {
    case .stakeholders, .quality, .risks, .firstControl: .minutes(150)
    case .socialEntrepreneurship, .marketing, .fundraising, .theoryOfChange, .sustainableDevelopment, .secondControl: .minutes(120)
    case .orientation, .resources, .communications, .team, .advancedProgramme: nil
    }
  }

  package var label: LocalizedText {
    switch self {
    case .orientation: LocalizedText(kk: "Нұсқау сессиясы", ru: "Установочная сессия")
    case .stakeholders: LocalizedText(kk: "Стейкхолдерлерді басқару мен талдау", ru: "Управление и анализ стейкхолдеров")
    case .quality: LocalizedText(kk: "Сапаны басқару", ru: "Управление качеством")
    case .risks: LocalizedText(kk: "Тәуекелдерді басқару", ru: "Управление рисками")
    case .resources: LocalizedText(kk: "Ресурстарды басқару", ru: "Управление ресурсами")
    case .communications: LocalizedText(kk: "Коммуникацияларды басқару", ru: "Управление коммуникациями")
    case .firstControl: LocalizedText(kk: "№ 1 жалпы бақылау сессиясы", ru: "Общая контрольная сессия № 1")
    case .socialEntrepreneurship: LocalizedText(kk: "Әлеуметтік кәсіпкерлік", ru: "Социальное предпринимательство")
    case .marketing: LocalizedText(kk: "Маркетинг", ru: "Маркетинг")
    case .team: LocalizedText(kk: "Команданы басқару", ru: "Управление командой")
    case .fundraising: LocalizedText(kk: "Фандрайзинг", ru: "Фандрайзинг")
    case .theoryOfChange: LocalizedText(kk: "Өзгерістер теориясы", ru: "Теория изменений")
    case .sustainableDevelopment: LocalizedText(kk: "Тұрақты даму", ru: "Устойчивое развитие")
    case .advancedProgramme:
      LocalizedText(kk: "Тереңдетілген «Рухани жаңғыру» бағдарламасы", ru: "Углубленная программа «Рухани жаңғыру»")
    case .secondControl: LocalizedText(kk: "№ 2 жалпы бақылау сессиясы", ru: "Общая контрольная сессия № 2")
    }
  }
}
