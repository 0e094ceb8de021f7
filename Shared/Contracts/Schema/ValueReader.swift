/// One value, for types that are a single token. Throws `Mismatch`; the decoder turns that into the problem of the type that asked.
struct ValueReader: SingleValueDecodingContainer {
  let decoder: ContractDecoder
  let place: Int

  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { decoder.isNull(at: place) }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.read(type, at: place) }

  func decode(_ type: String.Type) throws -> String { try need(decoder.text(at: place)) }
  func decode(_ type: Bool.Type) throws -> Bool { try need(decoder.flag(at: place)) }
  func decode(_ type: Double.Type) throws -> Double { try need(decoder.number(at: place)) }
  func decode(_ type: Float.Type) throws -> Float { Float(try need(decoder.number(at: place))) }
  func decode(_ type: Int.Type) throws -> Int { try whole() }
  func decode(_ type: Int8.Type) throws -> Int8 { try whole() }
  func decode(_ type: Int16.Type) throws -> Int16 { try whole() }
  func decode(_ type: Int32.Type) throws -> Int32 { try whole() }
  func decode(_ type: Int64.Type) throws -> Int64 { try whole() }
  func decode(_ type: UInt.Type) throws -> UInt { try whole() }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try whole() }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try whole() }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try whole() }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try whole() }

  private func whole<Number: FixedWidthInteger>() throws -> Number {
    try need(decoder.whole(at: place).flatMap { Number(exactly: $0) })
  }

  private func need<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Mismatch(expected: "\(Value.self)") }
    return value
  }
}
