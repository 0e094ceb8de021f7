internal import Foundation

extension String {
  /// One line of printable text: composed (NFC), white space folded to single blanks, invisible format characters left out.
  ///
  /// Names come from outside: a line break or a direction override in one must not rearrange a page.
  package var printable: String {
    var words: [String.UnicodeScalarView] = []
    var word = String.UnicodeScalarView()
    for scalar in precomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control:
        if !word.isEmpty { words.append(word) }
        word = String.UnicodeScalarView()
      case .format: continue
      default: word.append(scalar)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words.map { String($0) }.joined(separator: " ")
  }

  /// At most that many characters, the last an ellipsis where something was left out.
  func shortened(to limit: Int) -> String {
    count <= limit ? self : String(prefix(limit - 1)) + "…"
  }
}
