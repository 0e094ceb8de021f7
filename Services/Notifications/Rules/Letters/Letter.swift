package import Contracts
package import Programme

/// A letter in words, ready to be sent: subject, plain text and HTML in the recipient's language (rulebook 3.10).
package struct Letter: Sendable, Equatable {
  package var subject: String
  package var text: String
  package var html: String

  /// Nil for a request whose template does not exist.
  package init?(for request: NotificationRequested, region: Region, on date: LocalDate) {
    guard let name = NotificationTemplate(rawValue: request.template.value),
      let template = LetterTemplates.template(name, request.language)
    else { return nil }
    let content = LetterContent(template, request.parameters, request.language)
    let frame = LetterFrame(recipient: request.recipient.fullName, organiser: region.organiser(on: date), language: request.language)
    subject = content.subject
    text = PlainLetter.render(content, in: frame)
    html = HTMLLetter.render(content, in: frame)
  }

  /// The name under which letters are sent.
  package static let programme = LocalizedText(kk: "Әлеуметтік жобалар акселераторы", ru: "Акселератор социальных проектов")
}

/// What stands around every letter.
struct LetterFrame {
  var recipient: String
  var organiser: LocalizedText
  var language: Language

  var programme: String { Letter.programme[language] }
  var greeting: String { language == .kk ? "Құрметті \(name)!" : "Здравствуйте, \(name)!" }
  var farewell: String { language == .kk ? "Ізгі ниетпен," : "С уважением," }
  var signature: String { organiser[language] }
  var note: String {
    language == .kk ? "Бұл хат автоматты түрде жіберілді." : "Это письмо отправлено автоматически."
  }

  private var name: String { LetterContent.singleLine(recipient, limit: 200) }
}

/// A template with its parameters filled in, before any medium's escaping.
struct LetterContent {
  enum Block {
    case paragraph([Piece])
    case facts([(label: String, value: [Piece])])
  }

  enum Piece {
    case words(String)
    case value(LetterValue)

    var text: String {
      switch self {
      case .words(let words): words
      case .value(let value): value.text
      }
    }
  }

  var subject: String
  var blocks: [Block] = []

  init(_ template: LetterTemplate, _ parameters: [String: String], _ language: Language) {
    func pieces(_ line: LetterTemplate.Line) -> [Piece]? {
      guard line.parameters.allSatisfy({ parameters[$0]?.isEmpty == false }) else { return nil }
      return line.pieces.map { piece in
        switch piece {
        case .words(let words): .words(words)
        case .parameter(let name): .value(LetterValue(name, in: parameters, language))
        }
      }
    }
    let words = template.subject.pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .parameter(let name): Self.singleLine(LetterValue(name, in: parameters, language).text, limit: 120)
      }
    }
    subject = Self.singleLine(words.joined(), limit: 300)
    for block in template.blocks {
      switch block {
      case .paragraph(let line): if let pieces = pieces(line) { blocks.append(.paragraph(pieces)) }
      case .facts(let facts):
        let filled = facts.compactMap { fact in pieces(fact.value).map { (label: fact.label, value: $0) } }
        if !filled.isEmpty { blocks.append(.facts(filled)) }
      }
    }
  }

  /// One line without control characters, cut with an ellipsis: a header and a greeting are no place for more.
  static func singleLine(_ text: String, limit: Int) -> String {
    let blanked = String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
    let line = blanked.split(separator: " ").joined(separator: " ")
    return line.count <= limit ? line : line.prefix(limit - 1) + "…"
  }

  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
