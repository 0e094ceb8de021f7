extension JSONValue {
  /// A copy of a parsed node; numbers beyond `Int` become the nearest `Double`.
  package init(_ node: JSONNode) {
    switch node.kind {
    case .null: self = .null
    case .bool: self = .bool(node.bool ?? false)
    case .number: self = node.int.map { .integer($0) } ?? .number(node.double ?? 0)
    case .string: self = .string(node.string ?? "")
    case .array: self = .array(node.elements.map { JSONValue($0) })
    case .object: self = .object(node.members.map { Member($0.key, JSONValue($0.value)) })
    }
  }

  /// The value on one line, members in their order.
  package var compact: String { String(decoding: compactBytes, as: UTF8.self) }

  package var compactBytes: [UInt8] {
    var writer = JSONValueWriter(indented: false)
    writer.write(self, depth: 0)
    return writer.bytes
  }

  /// The value indented by two blanks, ending in a line break: the form of files people read.
  package var pretty: String {
    var writer = JSONValueWriter(indented: true)
    writer.write(self, depth: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Writes a `JSONValue`; arrays and objects that hold only a few plain values stay on one line.
private struct JSONValueWriter {
  let indented: Bool
  var bytes: [UInt8] = []

  init(indented: Bool) {
    self.indented = indented
  }

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .integer(let number): JSONText.append(number, to: &bytes)
    case .number(let number): JSONText.append(number, to: &bytes)
    case .string(let text): JSONText.append(quoted: text, to: &bytes)
    case .array(let elements):
      list("[", "]", elements, depth: depth, inline: elements.allSatisfy(\.isPlain)) { writer, element in
        writer.write(element, depth: depth + 1)
      }
    case .object(let members):
      list("{", "}", members, depth: depth, inline: members.count < 2 && members.allSatisfy(\.value.isPlain)) { writer, member in
        JSONText.append(quoted: member.name, to: &writer.bytes)
        writer.bytes.append(contentsOf: (writer.indented ? ": " : ":").utf8)
        writer.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func list<Item>(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ items: [Item], depth: Int, inline: Bool, write: (inout Self, Item) -> Void
  ) {
    bytes.append(UInt8(ascii: opening))
    let broken = indented && !inline && !items.isEmpty
    for (place, item) in items.enumerated() {
      if place > 0 { bytes.append(contentsOf: (indented && !broken ? ", " : ",").utf8) }
      if broken { newLine(depth: depth + 1) }
      write(&self, item)
    }
    if broken { newLine(depth: depth) }
    bytes.append(UInt8(ascii: closing))
  }

  private mutating func newLine(depth: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }
}

extension JSONValue {
  fileprivate var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }
}
