/// The documents that go with an application (rulebook 1.2; source, Положение 10).
package enum ApplicationDocument: String, Vocabulary {
  case questionnaire
  case cv
  case organisationBrief = "organisation-brief"
  case presentation

  package var label: LocalizedText {
    switch self {
    case .questionnaire: LocalizedText(kk: "жобаның анкетасы", ru: "анкета проекта")
    case .cv: LocalizedText(kk: "өтінім берушінің түйіндемесі", ru: "резюме заявителя")
    case .organisationBrief:
      LocalizedText(
        kk: "қысқаша мәлімет (ұйым бар болған жағдайда)",
        ru: "краткая информация (при наличии организации)")
    case .presentation: LocalizedText(kk: "жоба туралы қысқа презентация", ru: "краткая презентация о проекте")
    }
  }
}
