package import Contracts
package import Programme

/// All letters, read once from the texts in `Templates/`.
package enum LetterTemplates {
  /// Which letter in which language.
  package struct Key: Hashable, Sendable {
    package var name: String
    package var language: Language

    package init(_ name: String, _ language: Language) {
      self.name = name
      self.language = language
    }
  }

  package static let all: [Key: LetterTemplate] = {
    let texts = [applications, pairsAndPlans, sessions, consultations, agendas, conflictsAndReports, scoring, certificates, market]
    var templates: [Key: LetterTemplate] = [:]
    for text in texts { read(text, into: &templates) }
    return templates
  }()

  package static func template(_ template: NotificationTemplate, _ language: Language) -> LetterTemplate? {
    all[Key(template.rawValue, language)]
  }

  /// A line that is just a template's name begins it; `kk` or `ru` alone begins the letter in that language, before words it is the subject.
  private static func read(_ text: String, into templates: inout [Key: LetterTemplate]) {
    var (name, language) = ("", Language?.none)
    var lines: [Substring] = []
    func finish() {
      if let language { templates[Key(name, language)]?.blocks = blocks(lines) }
      lines = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if NotificationTemplate(rawValue: String(line)) != nil {
        finish()
        (name, language) = (String(line), nil)
      } else if let word = Language(rawValue: String(line)) {
        finish()
        language = word
      } else if language == nil, let word = Language(rawValue: String(line.prefix(2))), line.dropFirst(2).hasPrefix(" ") {
        templates[Key(name, word)] = LetterTemplate(subject: .init(line.dropFirst(3)), blocks: [])
      } else {
        lines.append(line)
      }
    }
    finish()
  }

  /// A blank line ends a paragraph; lines of one paragraph are joined; neighbouring facts are one list.
  private static func blocks(_ lines: [Substring]) -> [LetterTemplate.Block] {
    var blocks: [LetterTemplate.Block] = []
    for group in lines.split(whereSeparator: \.isEmpty) {
      let facts = group.filter { $0.hasPrefix("| ") }
      let words = group.filter { !$0.hasPrefix("| ") }
      if !words.isEmpty { blocks.append(.paragraph(.init(words.joined(separator: " ")))) }
      if !facts.isEmpty { blocks.append(.facts(facts.map(fact))) }
    }
    return blocks
  }

  private static func fact(_ line: Substring) -> LetterTemplate.Fact {
    let parts = line.dropFirst(2).split(separator: ": ", maxSplits: 1)
    return LetterTemplate.Fact(label: String(parts[0]), value: .init(parts.count > 1 ? parts[1] : ""))
  }
}
