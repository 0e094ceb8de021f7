import Contracts
import Postgres
import Programme

/// One part of an application's file: what one service keeps about it, a row each.
struct FileSection {
  /// In JSON; and in capitals above the table.
  let key: String
  /// Those of a row's members that people see, in this order; programs get all.
  let columns: [String]
  /// One column of jsonb, for a region and an application's number.
  let statement: Statement

  init(_ key: String, _ columns: [String], _ sql: String) {
    self.key = key
    self.columns = columns
    statement = Statement(sql)
  }

  func read(_ number: ApplicationNumber, in region: Region, from store: inout PostgresConnection) throws(PostgresError) -> JSONValue {
    var rows: [JSONValue] = []
    for row in try store.query(statement.bind(.text(region.rawValue), .text(number.description))) {
      rows.append(try row.withBytes("row") { JSONValue(text: Array($0)) } ?? .null)
    }
    return .array(rows)
  }

  /// Every part, in the order in which a project comes to them.
  static let all = intake + scheduling + scoring + certificates + settlement
}
