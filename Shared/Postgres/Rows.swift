import CPostgres

/// The result of one statement, as libpq received it; values are read out of its memory without a copy of the rows.
///
/// A class because libpq's result must be freed exactly once, when the last row is gone.
package final class Rows: RandomAccessCollection {
  let result: OpaquePointer
  package let columnCount: Int
  private let rowCount: Int
  /// Columns are mostly asked for in their order: where the next search begins.
  private var nextColumn = 0

  init(_ result: OpaquePointer) {
    self.result = result
    columnCount = Int(PQnfields(result))
    rowCount = Int(PQntuples(result))
  }

  deinit {
    PQclear(result)
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { rowCount }

  package subscript(index: Int) -> Row {
    precondition(index >= 0 && index < rowCount, "row \(index) of \(rowCount)")
    return Row(rows: self, index: index)
  }

  /// The number of rows returned, or changed by a statement that returns none.
  package var affected: Int {
    PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
  }

  /// What was done: `INSERT 0 500`, `COMMIT`, …
  package var tag: String {
    PQcmdStatus(result).map { String(cString: $0) } ?? ""
  }

  /// The only row.
  package func one() throws(PostgresError) -> Row {
    guard rowCount == 1 else { throw .unexpectedRows(statement: "a result that must be one row", expected: 1, got: rowCount) }
    return self[0]
  }

  /// The place of a column, to be looked up once before reading many rows; names are to be unique.
  package func index(of column: String) throws(PostgresError) -> Int {
    for step in 0..<columnCount {
      let index = (nextColumn + step) % columnCount
      guard matches(column, index) else { continue }
      nextColumn = index + 1
      return index
    }
    throw .decoding(column: column, reason: "no such column in the result")
  }

  package func name(of column: Int) -> String {
    PQfname(result, Int32(column)).map { String(cString: $0) } ?? "\(column)"
  }

  private func matches(_ name: String, _ column: Int) -> Bool {
    guard let candidate = PQfname(result, Int32(column)) else { return false }
    var index = 0
    for byte in name.utf8 {
      guard UInt8(bitPattern: candidate[index]) == byte else { return false }
      index += 1
    }
    return candidate[index] == 0
  }
}
