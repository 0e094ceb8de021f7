import Postgres
import Testing

@Suite(.needsServer) struct ColumnTests {
  private func echo<Value: PostgresDecodable>(_ column: Column, as: Value.Type = Value.self) throws -> Value {
    var connection = try TestServer.connect()
    return try connection.query("SELECT $1", .array(column)).one().get(0)
  }

  private func column<Value>(_ type: PostgresType, _ values: [Value], _ append: (Column, Value) -> Void) -> Column {
    let column = Column(type)
    for value in values { append(column, value) }
    #expect(column.count == values.count)
    return column
  }

  @Test func everyTypeComesBackWithItsNulls() throws {
    let texts: [String?] = ["Қарағанды", nil, "", "b"]
    #expect(try echo(column(.text, texts) { $0.append($1) }) == texts)
    let wide: [Int64?] = [.min, nil, .max]
    #expect(try echo(column(.int8, wide) { $0.append($1) }) == wide)
    let middle: [Int32?] = [nil, .min, .max]
    #expect(try echo(column(.int4, middle) { $0.append($1) }) == middle)
    let narrow: [Int16?] = [.min, .max, nil]
    #expect(try echo(column(.int2, narrow) { $0.append($1) }) == narrow)
    let flags: [Bool?] = [true, nil, false]
    #expect(try echo(column(.bool, flags) { $0.append($1) }) == flags)
    let reals: [Double?] = [-0.5, nil, .infinity]
    #expect(try echo(column(.float8, reals) { $0.append($1) }) == reals)
    let bodies: [[UInt8]?] = [[0, 255], nil, []]
    #expect(try echo(column(.bytea, bodies) { $0.append($1) }) == bodies)
    let instants: [Timestamp?] = [Timestamp(microseconds: -5), nil, .infinity]
    #expect(try echo(column(.timestamptz, instants) { $0.append($1) }) == instants)
    let days: [DayNumber?] = [DayNumber(days: -5), nil, .minusInfinity]
    #expect(try echo(column(.date, days) { $0.append($1) }) == days)
    let ids: [String?] = ["0188d0a1-2b3c-7d4e-8f90-a1b2c3d4e5f6", nil]
    #expect(try echo(column(.uuid, ids) { $0.append($1) }) == ids)
    let documents: [String?] = [#"{"a": 1}"#, nil, "[]"]
    #expect(try echo(column(.jsonb, documents) { $0.append($1) }) == documents)
  }

  @Test(arguments: PostgresType.allCases) func anEmptyColumnIsAnEmptyArrayOfItsType(_ type: PostgresType) throws {
    var connection = try TestServer.connect()
    let row = try connection.query("SELECT cardinality($1), pg_typeof($1)::text", .array(Column(type))).one()
    #expect(try row.get(0, as: Int.self) == 0)
    #expect(try echo(Column(.text), as: [String].self) == [])
  }

  @Test func aClearedColumnHoldsNothingOfTheBatchBefore() throws {
    let column = Column(.uuid)
    column.append("no uuid")
    column.appendNull()
    column.removeAll()
    #expect(column.count == 0)
    #expect(try echo(column, as: [String].self) == [])
    column.append("0188d0a1-2b3c-7d4e-8f90-a1b2c3d4e5f6")
    #expect(try echo(column, as: [String].self) == ["0188d0a1-2b3c-7d4e-8f90-a1b2c3d4e5f6"])
  }

  @Test func bytesGoIntoTextAndJsonWithoutAString() throws {
    let bytes = Array("\"Ұлытау\"".utf8)
    for type in [PostgresType.text, .jsonb] {
      let column = Column(type)
      column.append(bytes)
      column.append(bytes.span)
      bytes.withUnsafeBytes { column.append($0) }
      #expect(try echo(column) == ["\"Ұлытау\"", "\"Ұлытау\"", "\"Ұлытау\""])
    }
  }

  @Test func columnsOfABatchBecomeRows() throws {
    try TestServer.withSchema { schema in
      var connection = try schema.connect()
      try connection.query("CREATE TABLE message (id text PRIMARY KEY, body bytea, size int8, note text)")
      let (ids, bodies, sizes, notes) = (Column(.text), Column(.bytea), Column(.int8), Column(.text))
      for index in 0..<1_000 {
        ids.append("m\(index)")
        bodies.append([UInt8](repeating: UInt8(index % 256), count: index))
        sizes.append(index)
        notes.append(index % 2 == 0 ? nil : "odd")
      }
      let insert = Statement("INSERT INTO message SELECT * FROM unnest($1, $2, $3, $4)")
      let parameters = [ids, bodies, sizes, notes].map { Parameter.array($0) }
      let bound = BoundStatement(statement: insert, parameters: parameters, expectation: .exactly(1_000))
      #expect(try connection.query(bound).affected == 1_000)
      let row = try connection.query(
        "SELECT count(*), count(*) FILTER (WHERE length(body) = size), count(note), sum(size)::int8 FROM message"
      ).one()
      #expect(try (0..<4).map { try row.get($0, as: Int.self) } == [1_000, 1_000, 500, 499_500])
    }
  }

  @Test func arraysOfOtherShapesAreNotRead() throws {
    var connection = try TestServer.connect()
    let row = try connection.query("SELECT '{{1,2},{3,4}}'::int8[] AS matrix, array['a'] AS texts, 'x'::text AS text").one()
    #expect(throws: PostgresError.self) { let _: [Int64] = try row.get("matrix") }
    #expect(throws: PostgresError.self) { let _: [Int64] = try row.get("texts") }
    #expect(throws: PostgresError.self) { let _: [String] = try row.get("text") }
    #expect(try row.get("texts") == ["a"])
  }

  @Test func aNullInsideAnArrayNeedsAnOptional() throws {
    var connection = try TestServer.connect()
    let row = try connection.query("SELECT array['a', NULL]").one()
    #expect(throws: PostgresError.self) { let _: [String] = try row.get(0) }
    #expect(try row.get(0) == ["a", nil])
  }
}
