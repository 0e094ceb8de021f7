/// The words of one template in one language, read from the text files beside it (`Templates/`).
///
///     consultation-confirmed                 the template's name
///     kk Кеңес расталды: «{name}»            its subject in each language
///     ru Консультация подтверждена: «{name}»
///
///     kk                                     the letter in one language: paragraphs,
///     «{name}» жобасының кеңесі расталды.
///     | Уақыты: {start}                      and facts, each a label and a value
///
/// Templates hold no logic: a paragraph or fact that names an optional parameter is left out where that is missing.
package struct LetterTemplate: Sendable, Equatable {
  package enum Block: Sendable, Equatable {
    case paragraph(Line)
    case facts([Fact])
  }

  package struct Fact: Sendable, Equatable {
    package var label: String
    package var value: Line
  }

  /// Words with places for parameters.
  package struct Line: Sendable, Equatable {
    package enum Piece: Sendable, Equatable {
      case words(String)
      case parameter(String)
    }

    package var pieces: [Piece]
    package var parameters: [String] { pieces.compactMap { if case .parameter(let name) = $0 { name } else { nil } } }
  }

  package var subject: Line
  package var blocks: [Block]

  /// Every parameter that the letter names, in its subject or below.
  package var parameters: Set<String> {
    let lines = blocks.flatMap { block in
      switch block {
      case .paragraph(let line): [line]
      case .facts(let facts): facts.map(\.value)
      }
    }
    return Set(([subject] + lines).flatMap(\.parameters))
  }
}

extension LetterTemplate.Line {
  /// Braces enclose a parameter's name; nothing else is special.
  package init(_ text: some StringProtocol) {
    pieces = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
      pieces.append(.parameter(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
  }
}
