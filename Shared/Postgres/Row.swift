import CPostgres

/// One row of a result: `let number: Int64 = try row.get("number")`, `let note: String? = try row.get("note")`.
///
/// The type asked for must be the column's: integers and floats may widen, NULL needs an optional, all else is an error that names the
/// column.
package struct Row {
  let rows: Rows
  let index: Int

  package func get<Value: PostgresDecodable>(_ column: Int, as type: Value.Type = Value.self) throws(PostgresError) -> Value {
    let field = try field(column)
    guard let value = Value.decode(field) else { throw failure(column, field, "\(Value.self)") }
    return value
  }

  package func get<Value: PostgresDecodable>(_ column: String, as type: Value.Type = Value.self) throws(PostgresError) -> Value {
    try get(rows.index(of: column), as: type)
  }

  /// Lends the bytes of a value (of `bytea`, or the UTF-8 of text and JSON) without a copy, valid inside the closure only.
  package func withBytes<Result>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Result) throws(PostgresError) -> Result {
    let field = try field(column)
    guard let payload = field.payload else { throw failure(column, field, "bytes") }
    return body(payload)
  }

  package func withBytes<Result>(_ column: String, _ body: (UnsafeRawBufferPointer) -> Result) throws(PostgresError) -> Result {
    try withBytes(rows.index(of: column), body)
  }

  package func isNull(_ column: Int) -> Bool {
    PQgetisnull(rows.result, Int32(index), Int32(column)) != 0
  }

  private func field(_ column: Int) throws(PostgresError) -> Field {
    guard column >= 0, column < rows.columnCount else {
      throw .decoding(column: "\(column)", reason: "the result has \(rows.columnCount) columns")
    }
    let (row, column) = (Int32(index), Int32(column))
    let oid = PQftype(rows.result, column)
    guard PQgetisnull(rows.result, row, column) == 0 else { return Field(oid: oid, bytes: nil) }
    let length = Int(PQgetlength(rows.result, row, column))
    return Field(oid: oid, bytes: UnsafeRawBufferPointer(start: PQgetvalue(rows.result, row, column), count: length))
  }

  private func failure(_ column: Int, _ field: Field, _ wanted: String) -> PostgresError {
    let name = rows.name(of: column)
    guard let bytes = field.bytes else { return .decoding(column: name, reason: "NULL, where \(wanted) is wanted") }
    return .decoding(column: name, reason: "a \(field.typeName) of \(bytes.count) bytes cannot be read as \(wanted)")
  }
}
