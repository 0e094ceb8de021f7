/// One value of a result in binary form, valid while its rows live; NULL has no bytes.
package struct Field {
  package let oid: UInt32
  package let bytes: UnsafeRawBufferPointer?

  package init(oid: UInt32, bytes: UnsafeRawBufferPointer?) {
    self.oid = oid
    self.bytes = bytes
  }

  /// The bytes if this is of exactly this type and, for types of fixed width, of the right width.
  func bytes(of type: PostgresType, count: Int? = nil) -> UnsafeRawBufferPointer? {
    guard oid == type.rawValue, let bytes, count == nil || bytes.count == count else { return nil }
    return bytes
  }

  /// Any of the three integers.
  var integer: Int64? {
    guard let bytes else { return nil }
    switch (PostgresType(rawValue: oid), bytes.count) {
    case (.int8, 8): return Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
    case (.int4, 4): return Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
    case (.int2, 2): return Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
    default: return nil
    }
  }

  /// The bytes of bytea, text and JSON; enums and other types of users travel as their text.
  var payload: UnsafeRawBufferPointer? {
    guard let bytes else { return nil }
    switch oid {
    case PostgresType.jsonb.rawValue: return bytes.first == 1 ? UnsafeRawBufferPointer(rebasing: bytes.dropFirst()) : nil
    case PostgresType.bytea.rawValue, PostgresType.text.rawValue: return bytes
    default: return ReadOnlyType.textLike.contains(oid) || oid >= ReadOnlyType.firstOfUsers ? bytes : nil
    }
  }

  var typeName: String {
    if let type = PostgresType(rawValue: oid) { return "\(type)" }
    if let element = PostgresType.allCases.first(where: { $0.array == oid }) { return "\(element)[]" }
    return "type \(oid)"
  }
}
