/// The themes of the monthly coaching sessions, in their order (rulebook 3.8; source Приложение 3).
package enum CoachingTheme: String, Vocabulary {
  case strategy
  case businessModel = "business-model"
  case teamManagement = "team-management"
  case roles
  case teamDevelopment = "team-development"
  case processes
  case culture
  case motivation

  /// The theme of a month of the track, 1…8.
  package init?(month: Int) {
    guard Self.allCases.indices ~= month - 1 else { return nil }
    self = Self.allCases[month - 1]
  }

  package var label: LocalizedText {
    switch self {
    case .strategy: LocalizedText(kk: "Жобаның стратегиялық басқаруы", ru: "Стратегическое управление проектом")
    case .businessModel: LocalizedText(kk: "Жобаның бизнес-моделін жетілдіру", ru: "Совершенствование бизнес-модели проекта")
    case .teamManagement: LocalizedText(kk: "Жоба командасын басқару", ru: "Управление командой проекта")
    case .roles: LocalizedText(kk: "Жоба командасы: рөлдер мен адамдар", ru: "Команда проекта: роли и люди")
    case .teamDevelopment: LocalizedText(kk: "Жоба командасының дамуы", ru: "Развитие команды проекта")
    case .processes: LocalizedText(kk: "Жобаның ұйымдастыру процестерін басқару", ru: "Управление организационными процессами проекта")
    case .culture:
      LocalizedText(kk: "Мәдениет: жобадағы құндылықтар мен ойын қағидалары", ru: "Культура: ценности и правила игры в проекте")
    case .motivation: LocalizedText(kk: "Жобадағы мотивацияны басқару", ru: "Управление мотивацией в проекте")
    }
  }
}
