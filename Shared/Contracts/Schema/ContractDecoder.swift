/// Reads a node into a type with synthesised `Codable` and finds everything that is wrong with it in one go.
///
/// Where `JSONDecoder` throws at the first mistake this one notes it with its pointer, puts a placeholder in the field, and reads on; a value
/// comes out only if nothing was noted. One object serves the whole message: a nested value is read by moving `place`, not by a new decoder.
/// Types are read in the order of their fields, so a look-up begins behind the previous hit. Not thread-safe; lives for one call.
package final class ContractDecoder: Decoder {
  let document: JSONDocument
  /// The tape place of the value that is being read.
  private(set) var place: Int
  private(set) var problems = SchemaProblems()
  /// Where the next key of the object at `hintOwner` is likely to stand.
  private var hint = 0
  private var hintOwner = -1

  package var codingPath: [any CodingKey] { [] }
  package var userInfo: [CodingUserInfoKey: Any] { [:] }

  private init(_ node: JSONNode) {
    document = node.document
    place = node.index
  }

  /// The value, or all problems with pointers into the node's whole document (the first `SchemaProblems.limit` of them).
  package static func decode<Value: Decodable>(_ type: Value.Type, from node: JSONNode) -> Result<Value, SchemaProblems> {
    let decoder = ContractDecoder(node)
    do {
      let value = try decoder.read(type, at: node.index)
      return decoder.problems.isEmpty ? .success(value) : .failure(decoder.problems)
    } catch is Enough {
      return .failure(decoder.problems)
    } catch {
      preconditionFailure("\(type) does what only hand-written Codable does: nested containers or super decoders")
    }
  }

  /// The value at a place of the tape; a placeholder where it is not acceptable.
  func read<Value: Decodable>(_ type: Value.Type, at place: Int) throws -> Value {
    let outer = self.place
    self.place = place
    defer { self.place = outer }
    do {
      return try Value(from: self)
    } catch {
      return try placeholder(type, because: error)
    }
  }

  /// Notes why a value could not be read at `place`, and stands in for it.
  private func placeholder<Value: Decodable>(_ type: Value.Type, because error: any Error) throws -> Value {
    if error is Unsupported || error is Enough { throw error }
    if let leaf = type as? any WireValue.Type {
      try problem("must be \(leaf.expectation)")
    } else {
      try problem((error as? Mismatch).map { "must be \($0.expected)" } ?? "could not be read: \(error)")
    }
    return try SchemaDescriber.placeholder(type)
  }

  /// The same for a leaf that was read without a detour over its `init(from:)`.
  func placeholder<Value: WireValue>(_ type: Value.Type, at place: Int) throws -> Value {
    try note(document.pointer(to: place), "must be \(type.expectation)")
    return Value.placeholder
  }

  /// Notes a missing member and stands in for it.
  func missing<Value: Decodable>(_ type: Value.Type, _ name: String, in object: Int) throws -> Value {
    try note(document.pointer(to: object) + "/" + JSONPointer.token(name), "is required")
    return try SchemaDescriber.placeholder(type)
  }

  /// Notes what is wrong at the place that is being read.
  func problem(_ text: String) throws {
    try note(document.pointer(to: place), text)
  }

  private func note(_ pointer: String, _ text: String) throws {
    problems.add(at: pointer, text)
    if problems.isCut { throw Enough() }
  }

  /// The tape place of a member's value, nil where the object has no such member.
  func find(_ name: String, in object: Int) -> Int? {
    document.member(name, of: object, from: hintOwner == object ? hint : object + 1)
  }

  /// Remembers that the value at `value` of this object has been read.
  func passed(_ value: Int, in object: Int) {
    hint = document.next(after: value)
    hintOwner = object
  }

  /// The bytes of the value being read.
  var rawBytes: [UInt8] { Array(JSONNode(document: document, index: place).raw) }

  // MARK: Decoder

  package func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard document.tape[place].kind == .object else { throw Mismatch(expected: "an object") }
    return KeyedDecodingContainer(ObjectReader(decoder: self, object: place))
  }

  package func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard document.tape[place].kind == .array else { throw Mismatch(expected: "an array") }
    return ArrayReader(decoder: self, array: place)
  }

  package func singleValueContainer() throws -> any SingleValueDecodingContainer {
    ValueReader(decoder: self, place: place)
  }
}

extension Decoder {
  /// What a type finds wrong beyond its parts: noted, and decoding goes on; thrown where the decoder is not ours.
  func note(_ problem: String) throws {
    if let decoder = self as? ContractDecoder { return try decoder.problem(problem) }
    throw DecodingError.dataCorrupted(.init(codingPath: codingPath, debugDescription: problem))
  }
}

/// Thrown up to the nearest `read`, which notes it.
struct Mismatch: Error {
  let expected: String
}

/// Thrown where a contract type does what synthesised code never does; it is a mistake of ours and ends in a trap.
struct Unsupported: Error {}

/// Thrown all the way up when more is wrong than anybody is told: a body of nothing but mistakes is not to hold up the lane.
private struct Enough: Error {}
