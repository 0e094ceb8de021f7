/// The stage of development that an expert diagnoses (rulebook 4.8; source, Таблица 1).
package enum Maturity: String, Vocabulary {
  case startUp = "start-up"
  case growth
  case maturity
  case decline

  package var label: LocalizedText {
    switch self {
    case .startUp: LocalizedText(kk: "стартап", ru: "стартап")
    case .growth: LocalizedText(kk: "өсім", ru: "рост")
    case .maturity: LocalizedText(kk: "жетілу", ru: "зрелость")
    case .decline: LocalizedText(kk: "бату", ru: "закат")
    }
  }
}
