extension JSONDocument {
  /// The text of a string or key.
  ///
  /// The scan has proved the bytes valid UTF-8, so a string without escapes is one allocation and one copy, not a second validation: half of
  /// the cost of decoding is here.
  func text(of entry: JSONEntry) -> String {
    guard !entry.flags.contains(.escaped) else { return String(decoding: JSONEscapes.resolved(bytes[entry.range]), as: UTF8.self) }
    return withBytes(entry.range) { String(copying: UTF8Span(unchecked: $0.span, isKnownASCII: !entry.flags.contains(.nonASCII))) }
  }

  /// A part of the text where it lies: a slice would count a reference.
  @inline(__always)
  func withBytes<Value>(_ range: Range<Int>, _ read: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    bytes.withUnsafeBufferPointer { read($0.extracting(range)) }
  }

  /// The tape place of an object's member, nil where it has none of that name; the search begins at the key at `start` and wraps around.
  func member(_ name: String, of object: Int, from start: Int) -> Int? {
    var name = name
    return name.withUTF8 { member($0, of: object, from: start) }
  }

  func member(_ name: StaticString, of object: Int, from start: Int) -> Int? {
    member(name.bytes, of: object, from: start)
  }

  /// Whether a value is exactly this text.
  func isText(_ text: StaticString, at place: Int) -> Bool {
    tape[place].kind == .string && matches(tape[place], text.bytes)
  }

  private func member(_ name: UnsafeBufferPointer<UInt8>, of object: Int, from start: Int) -> Int? {
    find(name, from: start, to: Int(tape[object].link)) ?? find(name, from: object + 1, to: start)
  }

  private func find(_ name: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    var key = start
    while key < end {
      if matches(tape[key], name) { return key + 1 }
      key = next(after: key + 1)
    }
    return nil
  }

  /// Whether a key or string is exactly this text.
  private func matches(_ entry: JSONEntry, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if entry.flags.contains(.escaped) { return JSONEscapes.resolved(bytes[entry.range]).elementsEqual(text) }
    guard entry.end &- entry.start == text.count else { return false }
    let start = Int(entry.start)
    for place in 0..<text.count where bytes[start &+ place] != text[place] { return false }
    return true
  }

  /// The whole number at a place; `3.0` is one, as in JSON Schema.
  func whole(at place: Int) -> Int? {
    let entry = tape[place]
    guard entry.kind == .number, let number = int(of: entry), -Int.widest...Int.widest ~= number else { return nil }
    return number
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

extension StaticString {
  fileprivate var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}
