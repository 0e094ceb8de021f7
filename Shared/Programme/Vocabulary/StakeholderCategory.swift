/// Before whom the projects present themselves after acceleration (rulebook 3.9; source chapter III).
package enum StakeholderCategory: String, Vocabulary {
  case investors, state, partners, clients, audience

  package var label: LocalizedText {
    switch self {
    case .investors: LocalizedText(kk: "инвесторлар", ru: "инвесторы")
    case .state: LocalizedText(kk: "мемлекеттік органдар", ru: "государственные органы")
    case .partners: LocalizedText(kk: "серіктестер", ru: "партнёры")
    case .clients: LocalizedText(kk: "клиенттер", ru: "клиенты")
    case .audience: LocalizedText(kk: "мақсатты аудитория", ru: "целевая аудитория")
    }
  }
}
