/// One array parameter that grows value by value straight into PostgreSQL's binary form, for `unnest($1::text[], …)`.
///
/// A batch of 500 rows by 20 columns is 10,000 values: no object, no copy and no closure per value, and `removeAll` keeps the memory for
/// the next batch. Appending a value of another type than the column's is a programmer's mistake and stops the program. A value the type
/// cannot hold (a text that is no UUID) is remembered and refused by `send`. Not for use by two threads at once.
package final class Column {
  package let type: PostgresType
  package private(set) var count = 0
  private(set) var problem: String?
  private var buffer: WireBuffer
  private var holdsNull = false

  /// Dimensions, flags, element type; then, unless empty, length and lower bound of the one dimension.
  private static let header = 20
  private static let emptyHeader = 12

  package init(_ type: PostgresType, reserving bytes: Int = 1024) {
    self.type = type
    buffer = WireBuffer(capacity: bytes + Self.header)
    putHeader()
  }

  /// Forgets the values and keeps the memory.
  package func removeAll() {
    buffer.truncate(to: 0)
    count = 0
    holdsNull = false
    problem = nil
    putHeader()
  }

  package func appendNull() {
    buffer.put(Int32(-1))
    holdsNull = true
    count += 1
  }

  /// Text, JSON text of a `jsonb`, or the 36 characters of a `uuid`.
  package func append(_ value: String) {
    let start = beginValue(type == .text || type == .jsonb || type == .uuid)
    switch type {
    case .uuid:
      if !buffer.put(uuid: value) { problem = "“\(value.prefix(40))” is not a UUID" }
    case .jsonb:
      buffer.put(jsonVersion: 1)
      buffer.put(value)
    default:
      buffer.put(value)
    }
    endValue(start)
  }

  /// Bytes of a `bytea`, or UTF-8 of a `text` or `jsonb` (checked by the server).
  package func append(_ value: UnsafeRawBufferPointer) {
    let start = beginValue(type == .bytea || type == .text || type == .jsonb)
    if type == .jsonb { buffer.put(jsonVersion: 1) }
    buffer.put(value)
    endValue(start)
  }

  package func append(_ value: [UInt8]) {
    value.withUnsafeBytes { append($0) }
  }

  package func append(_ value: Span<UInt8>) {
    value.withUnsafeBytes { append($0) }
  }

  package func append(_ value: Int64) {
    let start = beginValue(type == .int8)
    buffer.put(value)
    endValue(start)
  }

  /// For `int8`: narrower columns take their own Swift type, so that no number is cut in silence.
  package func append(_ value: Int) {
    append(Int64(value))
  }

  package func append(_ value: Int32) {
    let start = beginValue(type == .int4)
    buffer.put(value)
    endValue(start)
  }

  package func append(_ value: Int16) {
    let start = beginValue(type == .int2)
    buffer.put(value)
    endValue(start)
  }

  package func append(_ value: Bool) {
    let start = beginValue(type == .bool)
    buffer.put(bool: value)
    endValue(start)
  }

  package func append(_ value: Double) {
    let start = beginValue(type == .float8)
    buffer.put(double: value)
    endValue(start)
  }

  package func append(_ value: Timestamp) {
    let start = beginValue(type == .timestamptz)
    buffer.put(timestamp: value)
    endValue(start)
  }

  package func append(_ value: DayNumber) {
    let start = beginValue(type == .date)
    buffer.put(day: value)
    endValue(start)
  }

  /// The finished array; valid until the next change of the column.
  package var encoded: UnsafeRawBufferPointer {
    buffer.overwrite(count == 0 ? 0 : 1, at: 0)
    buffer.overwrite(holdsNull ? 1 : 0, at: 4)
    buffer.overwrite(Int32(clamping: count), at: Self.emptyHeader)
    return UnsafeRawBufferPointer(start: buffer.base, count: count == 0 ? Self.emptyHeader : buffer.count)
  }

  private func putHeader() {
    buffer.put(Int32(0))
    buffer.put(Int32(0))
    buffer.put(type.rawValue)
    buffer.put(Int32(0))
    buffer.put(Int32(1))
  }

  private func beginValue(_ fits: Bool) -> Int {
    precondition(fits, "a value of another type appended to a column of \(type)")
    let start = buffer.count
    buffer.put(Int32(0))
    return start
  }

  private func endValue(_ start: Int) {
    buffer.overwrite(Int32(clamping: buffer.count - start - 4), at: start)
    count += 1
  }
}

/// The same with NULL for nil.
extension Column {
  package func append(_ value: String?) { if let value { append(value) } else { appendNull() } }
  package func append(_ value: [UInt8]?) { if let value { append(value) } else { appendNull() } }
  package func append(_ value: Int64?) { if let value { append(value) } else { appendNull() } }
  package func append(_ value: Int?) { if let value { append(value) } else { appendNull() } }
  package func append(_ value: Int32?) { if let value { append(value) } else { appendNull() } }
  package func append(_ value: Int16?) { if let value { append(value) } else { appendNull() } }
  package func append(_ value: Bool?) { if let value { append(value) } else { appendNull() } }
  package func append(_ value: Double?) { if let value { append(value) } else { appendNull() } }
  package func append(_ value: Timestamp?) { if let value { append(value) } else { appendNull() } }
  package func append(_ value: DayNumber?) { if let value { append(value) } else { appendNull() } }

  /// A column of texts in one go, for tools and tests.
  package convenience init(_ values: [String]) {
    self.init(.text)
    for value in values { append(value) }
  }

  package convenience init(_ values: [Int64]) {
    self.init(.int8)
    for value in values { append(value) }
  }
}
