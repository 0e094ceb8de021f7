/// Counts words as Unicode does: the segments of UAX #29 (default rules) that hold a letter or a digit (rulebook 1.3).
///
/// - A word is a run of letters, digits and underscores; combining marks and format characters belong to the letter before them.
/// - An apostrophe, full stop, colon or middle dot between two letters does not end the word (`O'zbek`, `т.б`), nor does an apostrophe,
///   full stop, comma or semicolon between two digits (`1,5`, `27.02`).
/// - Everything else does: spaces, hyphens and dashes (`ментор-сарапшы` is two words), quotation marks, slashes.
/// - Punctuation, symbols and emoji alone are no words. Each ideograph and each hiragana letter is one.
package enum WordCount {
  package static func words(in text: String) -> Int {
    count(text, stoppingAbove: .max)
  }

  /// Whether there are more than `limit` words; cheap for a short text, and for a long one it reads no further than needed.
  package static func exceeds(_ limit: Int, in text: String) -> Bool {
    // A word is at least one byte long and at least one byte away from the next, or (an ideograph) three bytes long.
    if (text.utf8.count + 1) / 2 <= limit { return false }
    return count(text, stoppingAbove: limit) > limit
  }

  private static func count(_ text: String, stoppingAbove limit: Int) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var scanner = WordScanner()
      var position = 0
      while position < bytes.count, scanner.words <= limit {
        let byte = bytes[position]
        if byte < 0x80 {
          scanner.take(WordClass.ascii[Int(byte)])
          position += 1
        } else if 0xD0...0xD3 ~= byte, !(byte == 0xD2 && bytes[position + 1] < 0x8A) {
          scanner.take(.letter)  // U+0400…U+04FF are letters, but for U+0482…U+0489
          position += 2
        } else {
          let scalar = UTF8Scalar(bytes, at: position)
          scanner.take(WordClass(scalar.value))
          position += scalar.length
        }
      }
      return scanner.words
    }
  }
}
