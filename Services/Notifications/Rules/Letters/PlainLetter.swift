/// A letter for readers without HTML.
enum PlainLetter {
  static func render(_ content: LetterContent, in frame: LetterFrame) -> String {
    let blocks = content.blocks.map { block in
      switch block {
      case .paragraph(let pieces): text(pieces)
      case .facts(let facts): facts.map { "  \($0.label): \(text($0.value).replacing("\n", with: "\n    "))" }.joined(separator: "\n")
      }
    }
    let ending = "\(frame.farewell)\n\(frame.programme)\n\(frame.signature)\n\n-- \n\(frame.note)\n"
    return ([frame.greeting] + blocks + [ending]).joined(separator: "\n\n")
  }

  private static func text(_ pieces: [LetterContent.Piece]) -> String { clean(pieces.map(\.text).joined()) }

  /// Line breaks stay, other control characters go.
  private static func clean(_ text: String) -> String {
    let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    return String(String.UnicodeScalarView(lines.unicodeScalars.filter { $0 == "\n" || !LetterContent.isControl($0) }))
  }
}
