/// Free text in a header: never a line break of its own, and letters beyond ASCII as encoded words (RFC 2047).
package enum HeaderText {
  /// One line without control characters: whatever a stranger wrote, it cannot begin a header of its own.
  package static func singleLine(_ text: String) -> String {
    let blanked = String(String.UnicodeScalarView(text.unicodeScalars.map { isBreak($0) ? " " : $0 }))
    return blanked.split(separator: " ").joined(separator: " ")
  }

  /// The text as it may stand in `Subject`; further encoded words go on lines of their own.
  static func unstructured(_ text: String) -> String {
    let line = singleLine(text)
    return isPlain(line) ? line : encodedWords(line)
  }

  /// The text as the display name of an address: a quoted string or encoded words.
  static func phrase(_ text: String) -> String {
    let line = singleLine(text)
    guard isPlain(line) else { return encodedWords(line) }
    return "\"" + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .format: true
    default: false
    }
  }

  /// Short ASCII that no reader could take for an encoded word.
  private static func isPlain(_ line: String) -> Bool {
    line.utf8.count <= 60 && line.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !line.contains("=?")
  }

  /// With `Subject: ` before it a word of 39 bytes ends before the line's 76th character. Breaks come after blanks where they can, for some
  /// programs show one where two words meet; a letter is never cut in two.
  private static func encodedWords(_ line: String) -> String {
    var pieces = [""]
    for word in line.split(separator: " ", omittingEmptySubsequences: false).map({ $0 + " " }) {
      if pieces[pieces.count - 1].utf8.count + word.utf8.count > width, !pieces[pieces.count - 1].isEmpty { pieces.append("") }
      for scalar in word.unicodeScalars {
        if pieces[pieces.count - 1].utf8.count + UTF8.width(scalar) > width { pieces.append("") }
        pieces[pieces.count - 1].unicodeScalars.append(scalar)
      }
    }
    // The blank behind the last word is none of the text's; it may stand alone.
    pieces[pieces.count - 1].unicodeScalars.removeLast()
    if pieces.last == "" { pieces.removeLast() }
    return pieces.map { "=?utf-8?B?\(Base64.encode(Array($0.utf8)))?=" }.joined(separator: "\r\n ")
  }

  private static let width = 39
}
