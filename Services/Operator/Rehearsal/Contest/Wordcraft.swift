import Programme

/// Texts of a wanted length in words (rulebook 1.3 counts them).
enum Wordcraft {
  /// The beginning of a text, in whole words, that has at most so many.
  static func shortened(_ text: String, to limit: Int) -> String {
    guard WordCount.exceeds(limit, in: text) else { return text }
    var words = text.split(separator: " ")
    while WordCount.exceeds(limit, in: words.joined(separator: " ")) { words.removeLast() }
    return words.joined(separator: " ")
  }

  /// The text and as much of the filler as makes exactly so many words; a filler is of plain words only.
  static func lengthened(_ text: String, to count: Int, with filler: String) -> String {
    var text = shortened(text, to: count)
    let words = filler.split(separator: " ")
    for place in 0..<max(0, count - WordCount.words(in: text)) { text += " " + words[place % words.count] }
    return text
  }
}
