/// The five criteria by which each juror marks a defence (rulebook 4.2; source §2.5, Таблица 4).
package enum DefenceCriterion: String, Vocabulary {
  case socialEffect = "social-effect"
  case programmeFit = "programme-fit"
  case sustainability
  case teamAbility = "team-ability"
  case teamRating = "team-rating"

  package var label: LocalizedText {
    switch self {
    case .socialEffect:
      LocalizedText(
        kk: "Жобаның қоғамдық міндеттерді шешудегі маңыздылығы – әлеуметтік тиімділік",
        ru: "Значимость проекта для решения общественных задач – социальный эффект")
    case .programmeFit:
      LocalizedText(
        kk: "Жобаның «Рухани жаңғыру» бағдарламасының қағидаттарына қатынасы",
        ru: "Отношение проекта к принципам программы «Рухани жаңғыру»")
    case .sustainability: LocalizedText(kk: "Жоба тұжырымдамасының тұрақтылығы", ru: "Устойчивость концепции проекта")
    case .teamAbility: LocalizedText(kk: "Жобаны іске асыруда команданың қабілеті", ru: "Способность команды реализовать проект")
    case .teamRating:
      LocalizedText(
        kk: "Акселерация бағдарламасы барысында сарапшылар қалыптастырған команданың (қатысушының) рейтингі",
        ru: "Рейтинг команды (участника), сформированный экспертами в ходе программы акселерации")
    }
  }
}
