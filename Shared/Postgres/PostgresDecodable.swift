/// A type that can be read from a result; other modules conform their own by decoding one of these first.
package protocol PostgresDecodable {
  /// nil when the field is NULL (unless optional) or of another type.
  static func decode(_ field: Field) -> Self?
  /// An array of this type: `bytea` for bytes, a one-dimensional PostgreSQL array for the rest.
  static func decodeArray(_ field: Field) -> [Self]?
}

extension PostgresDecodable {
  package static func decodeArray(_ field: Field) -> [Self]? { ArrayReader(field)?.elements() }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
  package static func decode(_ field: Field) -> Wrapped?? {
    guard field.bytes != nil else { return .some(.none) }
    return Wrapped.decode(field).map { .some($0) }
  }
}

extension Array: PostgresDecodable where Element: PostgresDecodable {
  package static func decode(_ field: Field) -> [Element]? { Element.decodeArray(field) }
}

extension Bool: PostgresDecodable {
  package static func decode(_ field: Field) -> Bool? { field.bytes(of: .bool, count: 1).map { $0[0] != 0 } }
}

extension Int16: PostgresDecodable {
  package static func decode(_ field: Field) -> Int16? {
    field.oid == PostgresType.int2.rawValue ? field.integer.flatMap(Int16.init(exactly:)) : nil
  }
}

extension Int32: PostgresDecodable {
  package static func decode(_ field: Field) -> Int32? {
    field.oid == PostgresType.int8.rawValue ? nil : field.integer.flatMap(Int32.init(exactly:))
  }
}

extension Int64: PostgresDecodable {
  package static func decode(_ field: Field) -> Int64? { field.integer }
}

extension Int: PostgresDecodable {
  package static func decode(_ field: Field) -> Int? { field.integer.flatMap(Int.init(exactly:)) }
}

extension Double: PostgresDecodable {
  package static func decode(_ field: Field) -> Double? {
    if let bytes = field.bytes(of: .float8, count: 8) {
      return Double(bitPattern: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)))
    }
    guard field.oid == ReadOnlyType.float4, let bytes = field.bytes, bytes.count == 4 else { return nil }
    return Double(Float(bitPattern: UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self))))
  }
}

/// A single byte is read for the sake of `[UInt8]`, which is a `bytea` (or the UTF-8 of text and JSON).
extension UInt8: PostgresDecodable {
  package static func decode(_ field: Field) -> UInt8? { field.oid == ReadOnlyType.char && field.bytes?.count == 1 ? field.bytes?[0] : nil }
  package static func decodeArray(_ field: Field) -> [UInt8]? { field.payload.map { Array($0) } }
}

extension String: PostgresDecodable {
  /// Text of any kind, JSON, and the 36 characters of a UUID; bytes that are no UTF-8 are not text.
  package static func decode(_ field: Field) -> String? {
    if let bytes = field.bytes(of: .uuid, count: 16) { return uuid(bytes) }
    guard field.oid != PostgresType.bytea.rawValue, let payload = field.payload else { return nil }
    return String(validating: payload.bindMemory(to: UInt8.self), as: UTF8.self)
  }

  private static func uuid(_ bytes: UnsafeRawBufferPointer) -> String {
    let digits: [UInt8] = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 36) { text in
      var position = 0
      for (index, byte) in bytes.enumerated() {
        if index == 4 || index == 6 || index == 8 || index == 10 {
          text[position] = UInt8(ascii: "-")
          position += 1
        }
        text[position] = digits[Int(byte >> 4)]
        text[position + 1] = digits[Int(byte & 15)]
        position += 2
      }
      return position
    }
  }
}

extension Timestamp: PostgresDecodable {
  package static func decode(_ field: Field) -> Timestamp? {
    field.bytes(of: .timestamptz, count: 8).flatMap { Timestamp(wire: Int64(bigEndian: $0.loadUnaligned(as: Int64.self))) }
  }
}

extension DayNumber: PostgresDecodable {
  package static func decode(_ field: Field) -> DayNumber? {
    field.bytes(of: .date, count: 4).flatMap { DayNumber(wire: Int32(bigEndian: $0.loadUnaligned(as: Int32.self))) }
  }
}
