internal import Contracts
internal import Postgres
internal import Programme
internal import SettlementRules

/// The rules' values in columns, and back.
extension Row {
  func account(_ column: String) throws(PostgresError) -> AccountNumber {
    let value: Int64 = try get(column)
    guard let number = AccountNumber(value: value) else { throw .decoding(column: column, reason: "\(value) is no account") }
    return number
  }

  func accountIfPresent(_ column: String) throws(PostgresError) -> AccountNumber? {
    let value: Int64? = try get(column)
    return value.flatMap { AccountNumber(value: $0) }
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
