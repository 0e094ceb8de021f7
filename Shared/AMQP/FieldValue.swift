/// A value in a header table or in the arguments of a queue, an exchange or a binding.
///
/// AMQP has fourteen types; what differs in width only is one case here. Numbers are sent as 64-bit; RabbitMQ compares arguments by value.
package enum FieldValue: Hashable, Sendable {
  case void
  case bool(Bool)
  case int(Int64)
  case double(Double)
  case string(String)
  case bytes([UInt8])
  /// Whole seconds since 1970 UTC.
  case timestamp(UInt64)
  case array([FieldValue])
  case table([String: FieldValue])

  /// The string, if it is one.
  package var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// Bytes it takes on the wire, its type included.
  var encodedSize: Int {
    switch self {
    case .void: 1
    case .bool: 2
    case .int, .double, .timestamp: 9
    case .string(let text): 5 + text.utf8.count
    case .bytes(let bytes): 5 + bytes.count
    case .array(let values): values.reduce(5) { $0 + $1.encodedSize }
    case .table(let table): 5 + FieldValue.encodedSize(of: table)
    }
  }

  static func encodedSize(of table: [String: FieldValue]) -> Int {
    table.reduce(0) { $0 + 1 + $1.key.utf8.count + $1.value.encodedSize }
  }
}

extension FieldValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int64) { self = .int(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
}
