/// The members of an object, by name. The overloads for plain types save the detour over their own `init(from:)`.
struct ObjectReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: ContractDecoder
  let object: Int

  var codingPath: [any CodingKey] { [] }

  var allKeys: [Key] {
    JSONNode(document: decoder.document, index: object).members.compactMap { Key(stringValue: $0.key) }
  }

  func contains(_ key: Key) -> Bool { decoder.find(key.stringValue, in: object) != nil }

  func decodeNil(forKey key: Key) -> Bool {
    decoder.find(key.stringValue, in: object).map(decoder.isNull) ?? true
  }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    guard let place = decoder.find(key.stringValue, in: object) else { return try decoder.missing(type, key.stringValue, in: object) }
    defer { decoder.passed(place, in: object) }
    return try decoder.read(type, at: place)
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    guard let place = decoder.find(key.stringValue, in: object) else { return nil }
    defer { decoder.passed(place, in: object) }
    return decoder.isNull(at: place) ? nil : try decoder.read(type, at: place)
  }

  func decode(_ type: String.Type, forKey key: Key) throws -> String { try required(key) { $0.text(at: $1) } }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try required(key) { $0.flag(at: $1) } }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try required(key) { $0.whole(at: $1) } }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try required(key) { $0.whole(at: $1).map(Int64.init) } }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try required(key) { $0.number(at: $1) } }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try optional(key) { $0.text(at: $1) } }
  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try optional(key) { $0.flag(at: $1) } }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try optional(key) { $0.whole(at: $1) } }
  func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? { try optional(key) { $0.whole(at: $1).map(Int64.init) } }
  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { try optional(key) { $0.number(at: $1) } }

  @inline(__always)
  private func required<Value: WireValue>(_ key: Key, _ read: (ContractDecoder, Int) -> Value?) throws -> Value {
    guard let place = decoder.find(key.stringValue, in: object) else { return try decoder.missing(Value.self, key.stringValue, in: object) }
    decoder.passed(place, in: object)
    return try read(decoder, place) ?? decoder.placeholder(Value.self, at: place)
  }

  @inline(__always)
  private func optional<Value: WireValue>(_ key: Key, _ read: (ContractDecoder, Int) -> Value?) throws -> Value? {
    guard let place = decoder.find(key.stringValue, in: object) else { return nil }
    decoder.passed(place, in: object)
    return decoder.isNull(at: place) ? nil : try read(decoder, place) ?? decoder.placeholder(Value.self, at: place)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws -> KeyedDecodingContainer<Nested> {
    throw Unsupported()
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw Unsupported() }
  func superDecoder() throws -> any Decoder { throw Unsupported() }
  func superDecoder(forKey key: Key) throws -> any Decoder { throw Unsupported() }
}
