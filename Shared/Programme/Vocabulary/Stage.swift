/// How far a project has come, by its own account (rulebook 0; source, Анкета 14).
package enum Stage: String, Vocabulary {
  case idea
  case pilot
  case sustained
  case readyToScale = "ready-to-scale"
  case scaling

  package var label: LocalizedText {
    switch self {
    case .idea: LocalizedText(kk: "Идея", ru: "Идея")
    case .pilot: LocalizedText(kk: "Пилоттық режим", ru: "Пилотный режим")
    case .sustained: LocalizedText(kk: "Тұрақты іске асырылып жатыр", ru: "Устойчивая реализация")
    case .readyToScale:
      LocalizedText(
        kk: "Ауқымды етуге дайын (құжаттардың әдістемелік пакеті)",
        ru: "Готовый к масштабированию (методический пакет документов)")
    case .scaling: LocalizedText(kk: "Ауқымды (өңірлердегі өкілдік)", ru: "Масштабирование (представительства в регионах)")
    }
  }
}
