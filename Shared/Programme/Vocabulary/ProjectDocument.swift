/// The seven documents of a project's package (rulebook 0 and 1.11; source §1.2).
package enum ProjectDocument: String, Vocabulary {
  case charter
  case workBreakdown = "work-breakdown"
  case schedule
  case responsibilityMatrix = "responsibility-matrix"
  case qualityPlan = "quality-plan"
  case stakeholderRegister = "stakeholder-register"
  case resourceRegister = "resource-register"

  package var label: LocalizedText {
    switch self {
    case .charter: LocalizedText(kk: "Жоба жарғысы", ru: "Устав проекта")
    case .workBreakdown: LocalizedText(kk: "Жобаның иерархиялық құрылымы", ru: "Иерархическая структура проекта")
    case .schedule: LocalizedText(kk: "Жобаның күнтізбелік кестесі", ru: "Календарный график проекта")
    case .responsibilityMatrix:
      LocalizedText(
        kk: "Жобаның рөлдері мен жауапкершілік матрицасы",
        ru: "Матрица ролей и ответственности проекта")
    case .qualityPlan: LocalizedText(kk: "Сапа бойынша жоспар", ru: "План по качеству")
    case .stakeholderRegister: LocalizedText(kk: "Стейкхолдерлер тізілімі", ru: "Реестр стейкхолдеров")
    case .resourceRegister: LocalizedText(kk: "Жоба ресурстарының тізілімі", ru: "Реестр ресурсов проекта")
    }
  }
}
