internal import Programme

/// Reads the attributes of an envelope one by one and notes what is wrong with each.
struct AttributeReader {
  static let longestID = 128
  static let longestText = 2048

  let root: JSONNode
  private(set) var problems = SchemaProblems()

  init(_ root: JSONNode) {
    self.root = root
  }

  mutating func problem(_ name: String, _ text: String) {
    problems.add(at: "/" + name, text)
  }

  /// A required text of 1 to `limit` characters.
  mutating func required(_ name: String, limit: Int) -> String? {
    guard let node = root[name] else {
      problem(name, "is required")
      return nil
    }
    return text(node, name, limit: limit)
  }

  /// An attribute that may be absent; null counts as absent (CloudEvents JSON format §2.2).
  mutating func optional(_ name: String) -> String? {
    guard let node = root[name], !node.isNull else { return nil }
    return text(node, name, limit: Self.longestText)
  }

  private mutating func text(_ node: JSONNode, _ name: String, limit: Int) -> String? {
    guard let text = node.string, !text.isEmpty, text.hasAtMost(scalars: limit) else {
      problem(name, "must be a text of 1 to \(limit) characters")
      return nil
    }
    return text
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

  mutating func constant(_ name: String, _ value: String, isRequired: Bool) {
    guard let node = root[name], isRequired || !node.isNull else {
      if isRequired { problem(name, "is required") }
      return
    }
    if node.string != value { problem(name, "must be \"\(value)\"") }
  }

  /// The characters of RFC 3986, and those of RFC 3987 beyond ASCII, as producers with Kazakh host names send them.
  private static func isURIReference(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case ...0x20, 0x7F: return false
      case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"),
        UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
        return false
      case UInt8(ascii: "%"):
        guard place + 2 < bytes.count, JSONEscapes.hexValue(bytes[place + 1]) != nil, JSONEscapes.hexValue(bytes[place + 2]) != nil
        else { return false }
      default: continue
      }
    }
    return true
  }
}
