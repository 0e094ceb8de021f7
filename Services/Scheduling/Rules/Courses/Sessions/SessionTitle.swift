internal import Contracts
internal import Programme

/// What a session is called where the organiser gives it no title of its own: the source's words (rulebook 3.1, 3.8).
enum SessionTitle {
  static func of(
    _ kind: SessionKind, course: BaseCourse? = nil, item: Int? = nil, direction: Direction? = nil
  ) -> LocalizedText {
    switch kind {
    case .orientation1: LocalizedText(kk: "Бірінші нұсқау сессиясы", ru: "Первая установочная сессия")
    case .orientation2: LocalizedText(kk: "Екінші нұсқау сессиясы", ru: "Вторая установочная сессия")
    case .orientation3: LocalizedText(kk: "Үшінші нұсқау сессиясы", ru: "Третья установочная сессия")
    case .orientation4: LocalizedText(kk: "Төртінші нұсқау сессиясы", ru: "Четвёртая установочная сессия")
    case .baseCourse: of(course ?? .programme)
    case .control, .module: item.flatMap { AccelerationItem(place: $0) }?.label ?? unnamed
    case .strategic:
      direction.map { LocalizedText(kk: "Стратегиялық сессия: \($0.label.kk)", ru: "Стратегическая сессия: \($0.label.ru)") } ?? unnamed
    case .coaching:
      item.flatMap { CoachingTheme(month: $0) }.map {
        LocalizedText(kk: "Коучинг: «\($0.label.kk)»", ru: "Коучинг: «\($0.label.ru)»")
      } ?? LocalizedText(kk: "Коучинг", ru: "Коучинг")
    case .presentation: LocalizedText(kk: "Жобалардың таныстырылымы", ru: "Презентации проектов")
    }
  }

  static func of(_ course: BaseCourse) -> LocalizedText {
    switch course {
    case .programme:
      LocalizedText(
        kk: "«Рухани жаңғыру» бағдарламасы бойынша базалық білім беру курсы",
        ru: "Базовый образовательный курс по программе «Рухани жаңғыру»")
    case .projectManagement:
      LocalizedText(
        kk: "Жобалық менеджмент бойынша базалық білім беру курсы", ru: "Базовый образовательный курс по проектному менеджменту")
    }
  }

  static let defence = LocalizedText(kk: "Жобаларды қорғау", ru: "Защита проектов")
  private static let unnamed = LocalizedText(kk: "Сессия", ru: "Сессия")
}
