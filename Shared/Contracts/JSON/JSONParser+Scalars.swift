extension JSONParser {
  mutating func literal(_ word: StaticString, _ kind: JSONEntry.Kind, _ text: Span<UInt8>) throws(JSONSyntaxError) {
    for place in 0..<word.utf8CodeUnitCount {
      guard at + place < text.count else { throw .truncated(offset: text.count) }
      guard text[at + place] == word.utf8Start[place] else { throw .syntax(offset: at + place, expected: "\(word)") }
    }
    tape.append(JSONEntry(start: UInt32(at), end: UInt32(at + word.utf8CodeUnitCount), kind: kind))
    at += word.utf8CodeUnitCount
  }

  /// A number by the grammar of RFC 8259 §6; its value is computed when somebody asks for it.
  mutating func number(_ text: Span<UInt8>) throws(JSONSyntaxError) {
    let start = at
    var flags: JSONEntry.Flags = []
    if text[at] == UInt8(ascii: "-") { at += 1 }
    if at < text.count, text[at] == UInt8(ascii: "0") { at += 1 } else { try digits(text) }
    if at < text.count, text[at] == UInt8(ascii: ".") {
      flags.insert(.fraction)
      at += 1
      try digits(text)
    }
    if at < text.count, text[at] | 0x20 == UInt8(ascii: "e") {
      flags.insert(.fraction)
      at += 1
      if at < text.count, text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-") { at += 1 }
      try digits(text)
    }
    if at - start > 300 || flags.contains(.fraction) { noteIfHuge(text, start..<at) }
    tape.append(JSONEntry(start: UInt32(start), end: UInt32(at), kind: .number, flags: flags))
  }

  private mutating func digits(_ text: Span<UInt8>) throws(JSONSyntaxError) {
    let start = at
    while at < text.count, text[at] &- UInt8(ascii: "0") < 10 { at += 1 }
    if at > start { return }
    throw at < text.count ? .syntax(offset: at, expected: "a digit") : .truncated(offset: at)
  }

  /// A number that no double can hold has no canonical form (RFC 8785), so it is refused.
  private mutating func noteIfHuge(_ text: Span<UInt8>, _ range: Range<Int>) {
    let digits = String(decoding: range.map { text[$0] }, as: UTF8.self)
    if Double(digits)?.isFinite != true { problems.add(.hugeNumber, at: tape.count) }
  }
}
