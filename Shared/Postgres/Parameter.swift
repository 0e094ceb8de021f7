/// One value for a `$n` of a statement, sent in binary with its type declared, so that the server never guesses.
///
/// nil is a NULL of that type. Integer widths convert by the server's own casts; a cast in the SQL (`$1::uuid`) is never needed for these
/// types.
package enum Parameter {
  case null
  case bool(Bool?)
  case int2(Int16?)
  case int4(Int32?)
  case int8(Int64?)
  case float8(Double?)
  case text(String?)
  case bytea([UInt8]?)
  case uuid(String?)
  case timestamptz(Timestamp?)
  case date(DayNumber?)
  case jsonb(String?)
  case array(Column)

  /// An `int8` from the everyday integer.
  package static func int(_ value: Int?) -> Parameter { .int8(value.map(Int64.init)) }

  /// A `timestamptz`; `Int64.max` and `.min` are the infinities.
  package static func timestamp(microseconds: Int64?) -> Parameter { .timestamptz(microseconds.map(Timestamp.init(microseconds:))) }

  /// A `text[]`.
  package static func texts(_ values: [String]) -> Parameter { .array(Column(values)) }

  /// An `int8[]`.
  package static func integers(_ values: [Int64]) -> Parameter { .array(Column(values)) }

  /// The declared type; 0 leaves it to the server, which is safe for NULL only.
  var oid: UInt32 {
    switch self {
    case .null: 0
    case .bool: PostgresType.bool.rawValue
    case .int2: PostgresType.int2.rawValue
    case .int4: PostgresType.int4.rawValue
    case .int8: PostgresType.int8.rawValue
    case .float8: PostgresType.float8.rawValue
    case .text: PostgresType.text.rawValue
    case .bytea: PostgresType.bytea.rawValue
    case .uuid: PostgresType.uuid.rawValue
    case .timestamptz: PostgresType.timestamptz.rawValue
    case .date: PostgresType.date.rawValue
    case .jsonb: PostgresType.jsonb.rawValue
    case .array(let column): column.type.array
    }
  }
}
