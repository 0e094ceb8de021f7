/// Writes a type with synthesised `Codable` straight into bytes: fields in their order, absent optionals left out.
///
/// The same value always gives the same bytes, since what we publish is stored and hashed: dictionaries are written in the order of their
/// keys. A container is closed when the `encode(to:)` that opened it returns. Not thread-safe; lives for one call.
package final class ContractEncoder: Encoder {
  private(set) var bytes: [UInt8] = []
  /// The container that the value being encoded has opened, if any.
  private var container = Container.none
  private var isFirst = true
  /// Where the members of a dictionary begin, to be sorted when it is closed; nil for anything else.
  private var memberStarts: [Int]?

  private enum Container { case none, object, array }

  package var codingPath: [any CodingKey] { [] }
  package var userInfo: [CodingUserInfoKey: Any] { [:] }

  package init(capacity: Int = 1024) {
    bytes.reserveCapacity(capacity)
  }

  /// Appends to what is written already.
  init(continuing bytes: consuming [UInt8]) {
    self.bytes = bytes
  }

  /// Throws only what a type's own `encode(to:)` throws; synthesised ones do not, unless a `Double` is not finite.
  package static func encode(_ value: some Encodable) throws -> [UInt8] {
    let encoder = ContractEncoder()
    try encoder.append(value)
    return encoder.bytes
  }

  package func append<Value: Encodable>(_ value: Value) throws {
    let outer = (container, isFirst, memberStarts)
    container = .none
    memberStarts = nil
    try value.encode(to: self)
    close()
    (container, isFirst, memberStarts) = outer
  }

  package func append(raw: [UInt8]) { bytes.append(contentsOf: raw) }
  func append(_ text: String) { JSONText.append(quoted: text, to: &bytes) }
  func append(_ flag: Bool) { bytes.append(contentsOf: (flag ? "true" : "false").utf8) }
  func append(integer number: some FixedWidthInteger) { JSONText.append(number, to: &bytes) }
  func appendNull() { bytes.append(contentsOf: "null".utf8) }

  func append(_ number: Double) throws {
    guard number.isFinite else {
      throw EncodingError.invalidValue(number, .init(codingPath: [], debugDescription: "JSON has no infinity"))
    }
    JSONText.append(number, to: &bytes)
  }

  /// The comma and the name in front of a member.
  func beginMember(_ name: String) {
    beginElement()
    if memberStarts != nil { memberStarts?.append(bytes.count) }
    append(name)
    bytes.append(UInt8(ascii: ":"))
  }

  func beginElement() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private func open(_ kind: Container, _ bracket: Unicode.Scalar) {
    if container == kind { return }
    precondition(container == .none, "a value is an object or an array, not both")
    container = kind
    isFirst = true
    bytes.append(UInt8(ascii: bracket))
  }

  private func close() {
    switch container {
    case .none: break
    case .array: bytes.append(UInt8(ascii: "]"))
    case .object:
      if let memberStarts, memberStarts.count > 1 { sortMembers(memberStarts) }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private func sortMembers(_ starts: [Int]) {
    let ends = starts.dropFirst().map { $0 - 1 } + [bytes.count]
    let members = zip(starts, ends).map { bytes[$0..<$1] }.sorted { $0.lexicographicallyPrecedes($1) }
    bytes.replaceSubrange(starts[0]..., with: Array(members.joined(separator: [UInt8(ascii: ",")])))
  }

  // MARK: Encoder

  package func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    open(.object, "{")
    if DictionaryKey.isKey(type), memberStarts == nil { memberStarts = [] }
    return KeyedEncodingContainer(ObjectWriter(encoder: self))
  }

  package func unkeyedContainer() -> any UnkeyedEncodingContainer {
    open(.array, "[")
    return ArrayWriter(encoder: self)
  }

  package func singleValueContainer() -> any SingleValueEncodingContainer { ValueWriter(encoder: self) }
}

extension ContractEncoder {
  /// Synthesised code never nests containers by hand.
  static func unsupported() -> Never { preconditionFailure("a contract type with hand-written Codable") }
}
