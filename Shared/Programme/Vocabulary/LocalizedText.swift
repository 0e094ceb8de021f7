/// One text in both languages of the programme.
package struct LocalizedText: Sendable, Hashable, Codable {
  package var kk: String
  package var ru: String

  package init(kk: String, ru: String) {
    self.kk = kk
    self.ru = ru
  }

  package subscript(language: Language) -> String {
    switch language {
    case .kk: kk
    case .ru: ru
    }
  }
}
