/// The eight criteria for the brand ambassador's status (rulebook 4.9; source §4.2).
package enum AmbassadorCriterion: String, Vocabulary {
  case relevance
  case innovation
  case reach
  case scalability
  case principles
  case learningModules = "learning-modules"
  case partnership
  case inclusionMentoringVolunteering = "inclusion-mentoring-volunteering"

  package var label: LocalizedText {
    switch self {
    case .relevance: LocalizedText(kk: "жоба қызметі бағытының өзектілігі", ru: "актуальность направления деятельности проекта")
    case .innovation: LocalizedText(kk: "жоба өнімдерінің жаңашылдығы", ru: "инновационность продуктов проекта")
    case .reach: LocalizedText(kk: "мақсатты аудиторияны қамту тереңдігі", ru: "широта охвата целевой аудитории")
    case .scalability: LocalizedText(kk: "өз қызметін масштабтауға дайындық", ru: "готовность к масштабированию своей деятельности")
    case .principles:
      LocalizedText(
        kk: "жоба қызметі аясында «Рухани жаңғыру» қағидаттарын ілгерілету",
        ru: "продвижение принципов «Рухани жаңғыру» в рамках деятельности проекта")
    case .learningModules:
      LocalizedText(
        kk: "мақсатты аудиторияның санасын жаңғыртуға ықпал ететін жоба аясында оқыту модульдерінің болуы (Soft skills дамыту және т.б.)",
        ru: "наличие обучающих модулей в рамках проекта, способствующих модернизации сознания целевой аудитории "
          + "(развитие Soft skills и пр.)")
    case .partnership:
      LocalizedText(
        kk: "таңдалған қызмет саласында бейінді, мүдделес ұйымдармен өзара іс-қимыл әріптестігіне дайындық",
        ru: "готовность к партнерскому взаимодействию с профильными, якорными организациями в выбранной сфере деятельности")
    case .inclusionMentoringVolunteering:
      LocalizedText(
        kk: "жобада инклюзивті құрамдас бөлігі ретінде тәлімгерлік пен волонтерлік қызмет элементтерінің болуы",
        ru: "наличие инклюзивной составляющей в проекте, элементов наставничества и волонтерской деятельности")
    }
  }
}
