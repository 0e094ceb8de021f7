/// The elements of an array that is being written.
struct ArrayWriter: UnkeyedEncodingContainer {
  let encoder: ContractEncoder
  private(set) var count = 0

  init(encoder: ContractEncoder) {
    self.encoder = encoder
  }

  var codingPath: [any CodingKey] { [] }

  mutating func encodeNil() {
    begin()
    encoder.appendNull()
  }

  mutating func encode<Value: Encodable>(_ value: Value) throws {
    begin()
    try encoder.append(value)
  }

  private mutating func begin() {
    encoder.beginElement()
    count += 1
  }

  func nestedContainer<Nested: CodingKey>(keyedBy keyType: Nested.Type) -> KeyedEncodingContainer<Nested> { ContractEncoder.unsupported() }
  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { ContractEncoder.unsupported() }
  func superEncoder() -> any Encoder { ContractEncoder.unsupported() }
}
