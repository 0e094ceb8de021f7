extension String {
  /// Whether there is nothing to read in it: only white space, control characters and invisible ones (rulebook 1.3, required fields).
  ///
  /// No-break and zero-width spaces, the byte order mark and the Hangul filler are blank too: they are what forms send for an empty field.
  package var isBlank: Bool {
    guard let first = utf8.first else { return true }
    if 0x21...0x7E ~= first || 0xD0...0xD3 ~= first { return false }
    return unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.properties.isInvisible || $0 == "\u{2800}" }
  }
}
