import Programme

/// Texts and moments as people and producers write them.
package final class TextFuzz: FuzzTarget {
  package static let name = "text"
  package static let summary = "names, words, addresses, dates: the quick ways agree with the definitions"
  package static let syntax = Syntax.text

  package init() {}

  package func seeds() -> [[UInt8]] {
    [
      "Әлия Ғабитқызы — Ñandú", "O'zbek, т.б. 1,5 — 27.02 ментор-сарапшы", "aigul@example.kz", "пошта@мысал.қаз", "+7 (7172) 27-81-34",
      "2020-02-28T18:00:00.123456+06:00", "2016-12-31T23:59:60Z", "2020-02-29", "2020-02-28T18:00", "AST-2020-0001",
      "Ａ\u{301}ﬀß\u{130}\u{200B}",
      "日本 ひらがな 한국어 \u{1F468}\u{200D}\u{1F469}", "Kaзақ CРС", "9999-12-31T23:59:59-23:59", "0000-01-01T00:00:00+23:59",
    ].map { Array($0.utf8) }
  }

  package func take(_ input: [UInt8]) throws -> String {
    let text = String(decoding: input, as: UTF8.self)
    let kinds = [EmailAddress.isWellFormed(text), PhoneNumber.isWellFormed(text), MixedScript.firstMixedWord(in: text) != nil]
    return "\(kinds) \(try name(text)) \(try words(text)) \(try moments(text))"
  }

  private func name(_ text: String) throws -> String {
    let folded = FoldedName(text)
    let quick = FoldedName.quickFold(text)
    try require(quick == nil || quick == FoldedName.fold(text), "the quick fold is another")
    try require(FoldedName(folded.key) == folded, "folded twice it is another name")
    return "\(quick == nil) \(folded.isEmpty)"
  }

  private func words(_ text: String) throws -> String {
    let words = WordCount.words(in: text)
    for limit in [0, words - 1, words, words + 1] where limit >= 0 {
      try require(WordCount.exceeds(limit, in: text) == (words > limit), "\(words) words exceed \(limit) or not")
    }
    return "\(min(words, 4))"
  }

  private func moments(_ text: String) throws -> String {
    if let instant = Instant(rfc3339: text) {
      try require(Instant(rfc3339: instant.rfc3339) == instant, "an instant is another when it is written and read")
      return "instant"
    }
    if let date = LocalDate(iso: text) {
      try require(LocalDate(iso: "\(date)") == date, "a date is another when it is written and read")
      return "date"
    }
    if let local = LocalDateTime(iso: text) {
      try require(LocalDateTime(iso: "\(local)") == local, "a local time is another when it is written and read")
      return "local"
    }
    guard let number = ApplicationNumber(text) else { return Zone(identifier: text) == nil ? "" : "zone" }
    try require(ApplicationNumber("\(number)") == number, "a number is another when it is written and read")
    return "number"
  }
}
