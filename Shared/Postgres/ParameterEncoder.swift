/// The values of one statement laid out as libpq wants them: parallel lists of pointers, lengths, formats and types.
///
/// Single values go into one reused buffer, columns are lent as they are: nothing is allocated per value.
struct ParameterEncoder: ~Copyable {
  private var scratch = WireBuffer(capacity: 4096)
  private(set) var types: [UInt32] = []
  private(set) var formats: [Int32] = []
  private(set) var lengths: [Int32] = []
  private(set) var pointers: [UnsafePointer<CChar>?] = []
  private var places: [Place] = []

  private enum Place {
    case null
    case scratch(Range<Int>)
    case lent(UnsafeRawBufferPointer)
  }

  /// The protocol's limit on one value is just below 1 GB.
  private static let limit = 1 << 30 - 1

  /// Lays out the values; the pointers are valid until the next call or the next change of a column.
  mutating func encode(_ parameters: [Parameter]) throws(PostgresError) {
    scratch.truncate(to: 0)
    places.removeAll(keepingCapacity: true)
    types.removeAll(keepingCapacity: true)
    guard parameters.count <= 65535 else { throw .protocolMisuse("more than 65535 parameters") }
    for parameter in parameters {
      types.append(parameter.oid)
      places.append(try place(parameter))
    }
    try layOut()
  }

  private mutating func place(_ parameter: Parameter) throws(PostgresError) -> Place {
    if case .array(let column) = parameter {
      if let problem = column.problem { throw .protocolMisuse("a \(column.type) column: \(problem)") }
      return .lent(column.encoded)
    }
    let start = scratch.count
    return try put(parameter) ? .scratch(start..<scratch.count) : .null
  }

  /// Pointers are taken last: the buffer may have moved while it grew.
  private mutating func layOut() throws(PostgresError) {
    formats.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
    pointers.removeAll(keepingCapacity: true)
    for place in places {
      let bytes: UnsafeRawBufferPointer? =
        switch place {
        case .null: nil
        case .scratch(let range): UnsafeRawBufferPointer(start: scratch.base + range.lowerBound, count: range.count)
        case .lent(let bytes): bytes
        }
      let length = bytes?.count ?? 0
      guard length <= Self.limit else { throw .protocolMisuse("a parameter of \(length) bytes: PostgreSQL takes less than 1 GB") }
      formats.append(1)
      lengths.append(Int32(length))
      pointers.append(bytes?.baseAddress?.assumingMemoryBound(to: CChar.self))
    }
  }

  /// Writes a single value; false for NULL.
  private mutating func put(_ parameter: Parameter) throws(PostgresError) -> Bool {
    switch parameter {
    case .bool(let value?): scratch.put(bool: value)
    case .int2(let value?): scratch.put(value)
    case .int4(let value?): scratch.put(value)
    case .int8(let value?): scratch.put(value)
    case .float8(let value?): scratch.put(double: value)
    case .text(let value?): scratch.put(value)
    case .bytea(let value?): value.withUnsafeBytes { scratch.put($0) }
    case .timestamptz(let value?): scratch.put(timestamp: value)
    case .date(let value?): scratch.put(day: value)
    case .uuid(let value?):
      guard scratch.put(uuid: value) else { throw .protocolMisuse("“\(value.prefix(40))” is not a UUID") }
    case .jsonb(let value?):
      scratch.put(jsonVersion: 1)
      scratch.put(value)
    default: return false
    }
    return true
  }
}
