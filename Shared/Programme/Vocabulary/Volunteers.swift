/// Whether volunteers take part in the project (rulebook 0; source, Анкета 15).
package enum Volunteers: String, Vocabulary {
  case none
  case occasional
  case permanent

  package var label: LocalizedText {
    switch self {
    case .none: LocalizedText(kk: "Қатыспайды", ru: "Не участвуют")
    case .occasional: LocalizedText(kk: "Арасында қатысады", ru: "Эпизодически участвуют")
    case .permanent: LocalizedText(kk: "Үнемі қатысады", ru: "Постоянно участвуют")
    }
  }
}
