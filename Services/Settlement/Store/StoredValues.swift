internal import Contracts
internal import Postgres
internal import Programme
internal import SettlementRules

/// The rules' values in columns, and back.
extension Row {
  /// A value that is text in the store and has rules of its own.
  func value<Value>(_ column: String, _ read: (String) -> Value?) throws(PostgresError) -> Value {
    let text: String = try get(column)
    guard let value = read(text) else { throw .decoding(column: column, reason: "'\(text)' is no \(Value.self)") }
    return value
  }

  func valueIfPresent<Value>(_ column: String, _ read: (String) -> Value?) throws(PostgresError) -> Value? {
    let text: String? = try get(column)
    return text.flatMap(read)
  }

  func account(_ column: String) throws(PostgresError) -> AccountNumber {
    let value: Int64 = try get(column)
    guard let number = AccountNumber(value: value) else { throw .decoding(column: column, reason: "\(value) is no account") }
    return number
  }

  func accountIfPresent(_ column: String) throws(PostgresError) -> AccountNumber? {
    let value: Int64? = try get(column)
    return value.flatMap { AccountNumber(value: $0) }
  }

  func json<Value: Decodable>(_ column: String, as type: Value.Type = Value.self) throws(PostgresError) -> Value {
    let bytes = try withBytes(column) { Array($0) }
    guard let root = try? JSONDocument(bytes).root, case .success(let value) = ContractDecoder.decode(type, from: root) else {
      throw .decoding(column: column, reason: "holds no \(type)")
    }
    return value
  }
}

extension Parameter {
  static func accounts(_ accounts: some Sequence<AccountNumber>) -> Parameter { .integers(accounts.map(\.value)) }
  static func identifiers(_ identifiers: some Sequence<Identifier>) -> Parameter { .texts(identifiers.map(\.value)) }

  static func keys(_ keys: some Sequence<OwnerKey>) -> Parameter {
    let column = Column(.bytea)
    for key in keys { column.append(key.bytes) }
    return .array(column)
  }
}
