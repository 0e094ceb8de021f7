/// Which letters the pinned fonts can draw; asked before anything is drawn.
package enum Glyphs {
  /// The letters of the texts that some font of ours lacks, each once, in their order; white space is always drawable.
  ///
  /// Fails where a pinned font is not installed. Any thread.
  package static func missing(in texts: [String]) throws(RenderingError) -> [Character] {
    let letters = try PrintFonts.all().letters
    func isDrawable(_ scalar: Unicode.Scalar) -> Bool { letters.contains(scalar.value) || scalar.properties.isWhitespace }
    var missing: [Character] = []
    // Letter by letter only where something is missing: parting a text into letters takes longer than looking its scalars up.
    for text in texts where !text.unicodeScalars.allSatisfy(isDrawable) {
      for character in text where !missing.contains(character) && !character.unicodeScalars.allSatisfy(isDrawable) {
        missing.append(character)
      }
    }
    return missing
  }

  /// Fails where a pinned font is not installed: better told when a program starts than by its first document.
  package static func checkFonts() throws(RenderingError) { _ = try PrintFonts.all() }

  /// Refuses texts with letters that no font of ours has.
  static func check(_ texts: [String]) throws(RenderingError) {
    let missing = try missing(in: texts)
    guard missing.isEmpty else { throw .undrawable(missing) }
  }
}
