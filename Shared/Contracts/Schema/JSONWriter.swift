/// Writes a payload straight into bytes, member by member: for the few that every message of a busy lane brings about.
///
/// Several times faster than synthesised `Codable`, whose containers and keys cost more than the text. `ContractEncoder` remains the
/// definition, and a test holds the two against each other for every type of the catalogue.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []

  package init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// `write` adds the members.
  package mutating func object(_ write: (inout JSONWriter) throws -> Void) rethrows {
    bytes.append(UInt8(ascii: "{"))
    try write(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  /// A member; one whose value is nil is left out, as synthesised `Codable` does.
  package mutating func member(_ name: StaticString, _ value: (some JSONWritable)?) {
    guard let value else { return }
    member(name)
    value.write(to: &self)
  }

  /// A member of a type that is not worth writing by hand.
  package mutating func member(_ name: StaticString, coding value: (some Encodable)?) throws {
    guard let value else { return }
    member(name)
    try write(coding: value)
  }

  package mutating func member(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  package mutating func write(_ text: String) { JSONText.append(quoted: text, to: &bytes) }
  package mutating func write(_ number: Int) { JSONText.append(number, to: &bytes) }

  package mutating func write(_ elements: some Sequence<some JSONWritable>) {
    bytes.append(UInt8(ascii: "["))
    for element in elements {
      separate()
      element.write(to: &self)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// In the order of their keys as written, since a dictionary has none.
  package mutating func write(_ members: [String: String]) {
    let quoted = members.map { (name: JSONText.quoted($0.key), value: $0.value) }
    bytes.append(UInt8(ascii: "{"))
    for (name, value) in quoted.sorted(by: { $0.name.lexicographicallyPrecedes($1.name) }) {
      separate()
      bytes.append(contentsOf: name)
      bytes.append(UInt8(ascii: ":"))
      write(value)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// A value by its synthesised `Codable`.
  package mutating func write(coding value: some Encodable) throws {
    let encoder = ContractEncoder(continuing: bytes)
    bytes = []
    try encoder.append(value)
    bytes = encoder.bytes
  }

  /// A comma, unless something has just been opened.
  private mutating func separate() {
    if let last = bytes.last, last != UInt8(ascii: "{"), last != UInt8(ascii: "[") { bytes.append(UInt8(ascii: ",")) }
  }
}
