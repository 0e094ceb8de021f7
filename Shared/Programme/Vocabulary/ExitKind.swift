/// What a project is when acceleration lets it go (rulebook 1 and 7; source §4.1).
package enum ExitKind: String, Vocabulary {
  case readyToScale = "ready-to-scale"
  case operational
  case project

  package var label: LocalizedText {
    switch self {
    case .readyToScale: LocalizedText(kk: "ауқымды етуге дайын жоба", ru: "проект, готовый к масштабированию")
    case .operational: LocalizedText(kk: "операциялық форматқа ауысатын жоба", ru: "проект, переходящий в операционный формат")
    case .project: LocalizedText(kk: "таза жобалық қызмет", ru: "чистая проектная деятельность")
    }
  }
}
