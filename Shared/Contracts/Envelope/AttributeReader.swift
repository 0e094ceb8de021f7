internal import Programme

/// Reads the attributes of an envelope one by one and notes what is wrong with each.
struct AttributeReader {
  static let longestID = 128
  static let longestText = 2048

  private let document: JSONDocument
  private(set) var problems = SchemaProblems()
  /// Where the next attribute is likely to stand.
  private var next = 1

  /// The document's root is an object.
  init(_ document: JSONDocument) {
    self.document = document
  }

  mutating func problem(_ name: StaticString, _ text: String) {
    problems.add(at: "/\(name)", text)
  }

  /// A required text of 1 to `limit` characters.
  mutating func required(_ name: StaticString, limit: Int) -> String? {
    guard let place = find(name) else {
      problem(name, "is required")
      return nil
    }
    return text(at: place, name, limit: limit)
  }

  /// An attribute that may be absent; null counts as absent (CloudEvents JSON format §2.2).
  mutating func optional(_ name: StaticString) -> String? {
    guard let place = find(name), document.tape[place].kind != .null else { return nil }
    return text(at: place, name, limit: Self.longestText)
  }

  private mutating func text(at place: Int, _ name: StaticString, limit: Int) -> String? {
    let entry = document.tape[place]
    guard entry.kind == .string, case let text = document.text(of: entry), !text.isEmpty, text.hasAtMost(scalars: limit) else {
      problem(name, "must be a text of 1 to \(limit) characters")
      return nil
    }
    return text
  }

  /// The tape place of an attribute, nil where there is none of that name.
  mutating func find(_ name: StaticString) -> Int? {
    guard let place = document.member(name, of: 0, from: next) else { return nil }
    next = document.next(after: place)
    return place
  }

  mutating func source() -> String? {
    guard let source = required("source", limit: Self.longestText) else { return nil }
    guard Self.isURIReference(source) else {
      problem("source", "must be a URI reference: no blanks, quotation marks, angle brackets, braces, or %  without two hexadecimal digits")
      return nil
    }
    return source
  }

  mutating func time() -> Instant? {
    guard let text = optional("time") else { return nil }
    if let instant = Instant(rfc3339: text) { return instant }
    problem("time", "must be \(Instant.expectation)")
    return nil
  }

  mutating func constant(_ name: StaticString, _ value: StaticString, isRequired: Bool) {
    guard let place = find(name), isRequired || document.tape[place].kind != .null else {
      if isRequired { problem(name, "is required") }
      return
    }
    if !document.isText(value, at: place) { problem(name, "must be \"\(value)\"") }
  }

  /// The characters of RFC 3986, and those of RFC 3987 beyond ASCII, as producers with Kazakh host names send them.
  private static func isURIReference(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.allSatisfy { place in
        switch bytes[place] {
        case ...0x20, 0x7F: false
        case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"),
          UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
          false
        case UInt8(ascii: "%"):
          place + 2 < bytes.count && JSONEscapes.hexValue(bytes[place + 1]) != nil && JSONEscapes.hexValue(bytes[place + 2]) != nil
        default: true
        }
      }
    }
  }
}
