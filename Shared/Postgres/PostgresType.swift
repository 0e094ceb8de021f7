/// The types whose binary form this module writes; the raw value is the type's OID, fixed by PostgreSQL for ever.
package enum PostgresType: UInt32, Sendable, CaseIterable {
  case bool = 16
  case bytea = 17
  case int8 = 20
  case int2 = 21
  case int4 = 23
  case text = 25
  case float8 = 701
  case date = 1082
  case timestamptz = 1184
  case uuid = 2950
  case jsonb = 3802

  /// The OID of the array of this type.
  package var array: UInt32 {
    switch self {
    case .bool: 1000
    case .bytea: 1001
    case .int8: 1016
    case .int2: 1005
    case .int4: 1007
    case .text: 1009
    case .float8: 1022
    case .date: 1182
    case .timestamptz: 1185
    case .uuid: 2951
    case .jsonb: 3807
    }
  }
}

/// OIDs that are read but never written.
enum ReadOnlyType {
  static let char: UInt32 = 18
  static let name: UInt32 = 19
  static let json: UInt32 = 114
  static let float4: UInt32 = 700
  static let unknown: UInt32 = 705
  static let bpchar: UInt32 = 1042
  static let varchar: UInt32 = 1043
  static let textLike = [varchar, json, name, bpchar, char, unknown]
  /// OIDs from here on belong to types made by users: enums and the like, whose binary form is their text.
  static let firstOfUsers: UInt32 = 16384
}
