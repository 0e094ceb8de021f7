/// The members of an object that is being written; the overloads for plain types save the detour over their own `encode(to:)`.
struct ObjectWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: ContractEncoder

  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) {
    encoder.beginMember(key.stringValue)
    encoder.appendNull()
  }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    encoder.beginMember(key.stringValue)
    try encoder.append(value)
  }

  func encode(_ value: String, forKey key: Key) {
    encoder.beginMember(key.stringValue)
    encoder.append(value)
  }

  func encode(_ value: Int, forKey key: Key) {
    encoder.beginMember(key.stringValue)
    encoder.append(integer: value)
  }

  func encode(_ value: Bool, forKey key: Key) {
    encoder.beginMember(key.stringValue)
    encoder.append(value)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy keyType: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {
    ContractEncoder.unsupported()
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { ContractEncoder.unsupported() }
  func superEncoder() -> any Encoder { ContractEncoder.unsupported() }
  func superEncoder(forKey key: Key) -> any Encoder { ContractEncoder.unsupported() }
}
