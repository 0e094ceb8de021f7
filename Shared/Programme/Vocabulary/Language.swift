/// The languages of the programme: every answer to people is given in both, every letter in the recipient's (rulebook 1.2, 3.10).
package enum Language: String, Vocabulary {
  case kk, ru

  package var label: LocalizedText {
    switch self {
    case .kk: LocalizedText(kk: "қазақ тілі", ru: "казахский язык")
    case .ru: LocalizedText(kk: "орыс тілі", ru: "русский язык")
    }
  }
}
