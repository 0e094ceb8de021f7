/// Reads a one-dimensional array in PostgreSQL's binary form; anything malformed or of more dimensions is nil.
struct ArrayReader {
  private let bytes: UnsafeRawBufferPointer
  private let elementType: UInt32
  private let count: Int
  private var offset: Int

  init?(_ field: Field) {
    guard let bytes = field.bytes, bytes.count >= 12 else { return nil }
    self.bytes = bytes
    let dimensions = Self.int32(bytes, 0)
    elementType = UInt32(bitPattern: Self.int32(bytes, 8))
    // A text that happens to look like an array is not one: the field's own type must say so.
    guard Self.isArray(field.oid, of: elementType), dimensions == 0 || (dimensions == 1 && bytes.count >= 20) else { return nil }
    count = dimensions == 0 ? 0 : Int(Self.int32(bytes, 12))
    offset = 20
  }

  func elements<Element: PostgresDecodable>() -> [Element]? {
    var reader = self
    var elements: [Element] = []
    elements.reserveCapacity(max(0, min(count, bytes.count / 4)))
    while elements.count < count {
      guard let field = reader.next(), let element = Element.decode(field) else { return nil }
      elements.append(element)
    }
    return elements
  }

  private mutating func next() -> Field? {
    guard offset + 4 <= bytes.count else { return nil }
    let length = Int(Self.int32(bytes, offset))
    offset += 4
    guard length >= 0 else { return Field(oid: elementType, bytes: nil) }
    guard offset + length <= bytes.count else { return nil }
    defer { offset += length }
    return Field(oid: elementType, bytes: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length]))
  }

  private static func isArray(_ oid: UInt32, of element: UInt32) -> Bool {
    if let type = PostgresType(rawValue: element) { return oid == type.array }
    return (element == ReadOnlyType.varchar && oid == 1015) || (element == ReadOnlyType.name && oid == 1003)
      || (element == ReadOnlyType.json && oid == 199) || oid >= ReadOnlyType.firstOfUsers
  }

  private static func int32(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int32 {
    Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self))
  }
}
