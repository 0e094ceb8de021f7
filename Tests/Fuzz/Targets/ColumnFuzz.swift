import Postgres

/// Values and arrays as a server sends them, of any type, read as any type: the first byte chooses what is asked for, the next four are the OID.
package final class ColumnFuzz: FuzzTarget {
  package static let name = "postgres"
  package static let summary = "values and arrays in PostgreSQL's binary form, read as every type; what is read is written and read again"
  package static let syntax = Syntax.binary

  package init() {}

  package func seeds() -> [[UInt8]] {
    PostgresType.allCases.enumerated().flatMap { place, type in
      [Wanted.sample(type, count: 0), Wanted.sample(type, count: 3)].map { [UInt8(place)] + Self.big(type.array) + $0 }
    } + [[0] + Self.big(PostgresType.int8.rawValue) + [0, 0, 0, 0, 0, 0, 0, 7]]
  }

  package func take(_ input: [UInt8]) throws -> String {
    guard input.count >= 5 else { return "too short" }
    let oid = input[1..<5].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    let wanted = PostgresType.allCases[Int(input[0]) % PostgresType.allCases.count]
    return try input.withUnsafeBytes { bytes in
      let field = Field(oid: oid, bytes: UnsafeRawBufferPointer(rebasing: bytes[5...]))
      return "\(wanted) \(try Wanted.read(wanted, field))"
    }
  }

  private static func big(_ oid: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: oid >> (24 - 8 * $0)) } }
}

/// Each type of PostgreSQL as the Swift type that stands for it.
private enum Wanted {
  static func read(_ type: PostgresType, _ field: Field) throws -> String {
    switch type {
    case .bool: try check(type, field, Bool.self) { $0.append($1) }
    case .bytea: try check(type, field, [UInt8].self) { $0.append($1) }
    case .int8: try check(type, field, Int64.self) { $0.append($1) }
    case .int4: try check(type, field, Int32.self) { $0.append($1) }
    case .int2: try check(type, field, Int16.self) { $0.append($1) }
    case .float8: try check(type, field, Double.self) { $0.append($1) }
    case .timestamptz: try check(type, field, Timestamp.self) { $0.append($1) }
    case .date: try check(type, field, DayNumber.self) { $0.append($1) }
    case .text, .jsonb, .uuid: try check(type, field, String.self) { $0.append($1) }
    }
  }

  /// A single value, an array without NULL and one with; the array is written as a column and must come back the same.
  private static func check<Value: PostgresDecodable & Equatable>(
    _ type: PostgresType, _ field: Field, _: Value.Type, _ append: (Column, Value?) -> Void
  ) throws -> String {
    let single = Value.decode(field)
    let plain = [Value].decode(field)
    guard let values = [Value?].decode(field) else {
      try require(plain == nil, "an array with NULLs allowed is refused, without them it is taken")
      return single == nil ? "neither" : "value"
    }
    try require((plain == nil) == values.contains { $0 == nil }, "NULLs in an array are not seen as they are")
    // A type of users may be read as text, but that is no UUID.
    if type == .uuid, field.oid != type.array { return "text" }
    let column = Column(type)
    for value in values { append(column, value) }
    let again = [Value?].decode(Field(oid: type.array, bytes: column.encoded))
    try require(same(again, values), "what was written is not what is read")
    return "array \(min(values.count, 3)) \(values.contains { $0 == nil })"
  }

  /// Equal, and NaN like NaN.
  private static func same<Value: Equatable>(_ left: [Value?]?, _ right: [Value?]) -> Bool {
    guard let left, left.count == right.count else { return false }
    return zip(left, right).allSatisfy { $0 == $1 || ($0 as? Double)?.isNaN == true && ($1 as? Double)?.isNaN == true }
  }

  static func sample(_ type: PostgresType, count: Int) -> [UInt8] {
    let column = Column(type)
    for number in 0..<count { number == 1 ? column.appendNull() : append(number, to: column) }
    return Array(column.encoded)
  }

  private static func append(_ number: Int, to column: Column) {
    switch column.type {
    case .bool: column.append(number == 0)
    case .bytea: column.append([0, 255, UInt8(number)])
    case .int8: column.append(Int64.min + Int64(number))
    case .int4: column.append(Int32.max)
    case .int2: column.append(Int16(number))
    case .float8: column.append(-0.5)
    case .timestamptz: column.append(number == 0 ? Timestamp.infinity : Timestamp(microseconds: -5))
    case .date: column.append(DayNumber(days: 18_000))
    case .text: column.append("Қарағанды")
    case .jsonb: column.append(#"{"a": 1}"#)
    case .uuid: column.append("0188d0a1-2b3c-7d4e-8f90-a1b2c3d4e5f6")
    }
  }
}
