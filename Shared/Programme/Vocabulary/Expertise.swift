/// The fields in which the programme engages experts (rulebook 2; source §1.1).
package enum Expertise: String, Vocabulary {
  case programmePhilosophy = "programme-philosophy"
  case projectManagement = "project-management"
  case changeManagement = "change-management"
  case financeEconomics = "finance-economics"
  case socialEntrepreneurship = "social-entrepreneurship"
  case marketing
  case fundraising
  case communication
  case psychology

  package var label: LocalizedText {
    switch self {
    case .programmePhilosophy: LocalizedText(kk: "«Рухани жаңғыру» бағдарламасы (философия)", ru: "программа «Рухани жаңғыру» (философия)")
    case .projectManagement: LocalizedText(kk: "жобалық менеджмент", ru: "проектный менеджмент")
    case .changeManagement: LocalizedText(kk: "өзгерістерді басқару", ru: "управление изменениями")
    case .financeEconomics: LocalizedText(kk: "қаржылық сауаттылық, экономика", ru: "финансовая грамотность, экономика")
    case .socialEntrepreneurship: LocalizedText(kk: "әлеуметтік кәсіпкерлік", ru: "социальное предпринимательство")
    case .marketing: LocalizedText(kk: "маркетинг", ru: "маркетинг")
    case .fundraising: LocalizedText(kk: "фандрайзинг", ru: "фандрайзинг")
    case .communication:
      LocalizedText(
        kk: "тиімді коммуникация (келіссөздер мен презентация өнері)",
        ru: "эффективные коммуникации (переговоры и искусство презентации)")
    case .psychology: LocalizedText(kk: "психология", ru: "психология")
    }
  }
}
