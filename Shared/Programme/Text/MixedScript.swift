/// Finds words written in two alphabets that look alike, such as a Latin C in a Cyrillic name (CONTRACTS, limits of `application.submit`).
///
/// Such a name is typed by mistake or to pass for another one, it is found by no search and sorts wrongly; Latin ə (U+0259) in a Kazakh
/// word is the usual case, which NFC does not cure. A word wholly in one alphabet is fine whatever its neighbours are. Digits, apostrophes
/// and combining marks belong to no alphabet; a hyphen, like a space, ends the word (`Anna-Мария` is two words).
package enum MixedScript {
  /// The first word with letters of more than one alphabet, nil if there is none.
  package static func firstMixedWord(in text: String) -> String? {
    quickVerdict(text) == .clean ? nil : slowSearch(text)
  }

  private enum Verdict { case clean, lookCloser }

  /// One pass over the bytes: clean if all is ASCII and Cyrillic, and no word has both.
  private static func quickVerdict(_ text: String) -> Verdict {
    var text = text
    return text.withUTF8 { bytes in
      var latin = false
      var cyrillic = false
      for byte in bytes {
        switch byte {
        case 0x41...0x5A, 0x61...0x7A: latin = true
        case 0xD0...0xD3: cyrillic = true
        case 0x80...0xBF, 0x30...0x39, UInt8(ascii: "'"): continue
        case 0xC0...0xFF: return .lookCloser
        default:
          latin = false
          cyrillic = false
        }
        if latin && cyrillic { return .lookCloser }
      }
      return .clean
    }
  }

  private static func slowSearch(_ text: String) -> String? {
    var word = String.UnicodeScalarView()
    var alphabets: Set<Alphabet> = []
    for scalar in text.unicodeScalars {
      if belongsToWord(scalar) {
        word.append(scalar)
        if let alphabet = Alphabet(scalar) { alphabets.insert(alphabet) }
      } else {
        if alphabets.count > 1 { return String(word) }
        word.removeAll()
        alphabets.removeAll()
      }
    }
    return alphabets.count > 1 ? String(word) : nil
  }

  private static func belongsToWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "\u{2018}", "\u{2019}", "\u{FF07}": true
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.properties.isExtending
    }
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isExtending: Bool {
    isInvisible || [.nonspacingMark, .spacingMark, .enclosingMark].contains(generalCategory)
  }
}
