extension JSONDocument {
  /// The text of a string or key.
  ///
  /// The scan has proved the bytes valid UTF-8, so a string without escapes is one allocation and one copy, not a second validation: half of
  /// the cost of decoding is here.
  func text(of entry: JSONEntry) -> String {
    guard !entry.flags.contains(.escaped) else { return String(decoding: JSONEscapes.resolved(bytes[entry.range]), as: UTF8.self) }
    let span = bytes.span.extracting(entry.range)
    return String(copying: UTF8Span(unchecked: span, isKnownASCII: !entry.flags.contains(.nonASCII)))
  }

  /// The tape place of an object's member, nil where it has none of that name; the search begins at the key at `start` and wraps around.
  func member(_ name: String, of object: Int, from start: Int) -> Int? {
    var name = name
    return name.withUTF8 { name in
      find(name, from: start, to: Int(tape[object].link)) ?? find(name, from: object + 1, to: start)
    }
  }

  private func find(_ name: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    var key = start
    while key < end {
      if matches(tape[key], name) { return key + 1 }
      key = next(after: key + 1)
    }
    return nil
  }

  /// Whether a key is exactly this text.
  private func matches(_ entry: JSONEntry, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if entry.flags.contains(.escaped) { return JSONEscapes.resolved(bytes[entry.range]).elementsEqual(text) }
    guard entry.end &- entry.start == text.count else { return false }
    let start = Int(entry.start)
    for place in 0..<text.count where bytes[start &+ place] != text[place] { return false }
    return true
  }

  /// A number entry as an integer, nil where it has a fraction or exceeds `Int`.
  func int(of entry: JSONEntry) -> Int? {
    if entry.flags.contains(.fraction) { return Int(exactly: double(of: entry)) }
    var digits = bytes[entry.range]
    let negative = digits.first == UInt8(ascii: "-")
    if negative { digits.removeFirst() }
    var value = 0
    for digit in digits {
      let (shifted, tooBig) = value.multipliedReportingOverflow(by: 10)
      let ones = Int(digit &- UInt8(ascii: "0"))
      let (sum, overflow) = negative ? shifted.subtractingReportingOverflow(ones) : shifted.addingReportingOverflow(ones)
      if tooBig || overflow { return nil }
      value = sum
    }
    return value
  }

  /// A number entry as the nearest double; infinite only where the parser has noted a problem.
  func double(of entry: JSONEntry) -> Double {
    Double(String(decoding: bytes[entry.range], as: UTF8.self)) ?? .infinity
  }
}
