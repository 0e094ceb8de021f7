/// One value that is being written, for types that are a single token.
struct ValueWriter: SingleValueEncodingContainer {
  let encoder: ContractEncoder

  var codingPath: [any CodingKey] { [] }

  func encodeNil() { encoder.appendNull() }
  func encode(_ value: Bool) { encoder.append(value) }
  func encode(_ value: String) { encoder.append(value) }
  func encode(_ value: Double) throws { try encoder.append(value) }
  func encode(_ value: Float) throws { try encoder.append(Double(value)) }
  func encode(_ value: Int) { encoder.append(integer: value) }
  func encode(_ value: Int8) { encoder.append(integer: value) }
  func encode(_ value: Int16) { encoder.append(integer: value) }
  func encode(_ value: Int32) { encoder.append(integer: value) }
  func encode(_ value: Int64) { encoder.append(integer: value) }
  func encode(_ value: UInt) { encoder.append(integer: value) }
  func encode(_ value: UInt8) { encoder.append(integer: value) }
  func encode(_ value: UInt16) { encoder.append(integer: value) }
  func encode(_ value: UInt32) { encoder.append(integer: value) }
  func encode(_ value: UInt64) { encoder.append(integer: value) }
  func encode<Value: Encodable>(_ value: Value) throws { try encoder.append(value) }
}
