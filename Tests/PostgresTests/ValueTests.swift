import Postgres
import Testing

@Suite(.needsServer) struct ValueTests {
  /// What went out as a parameter and came back as a column.
  private func echo<Value: PostgresDecodable>(_ parameter: Parameter, _ type: String, as: Value.Type = Value.self) throws -> Value {
    var connection = try TestServer.connect()
    return try connection.query("SELECT $1::\(type)", parameter).one().get(0)
  }

  @Test(arguments: [Int64.min, -1, 0, 1, .max]) func int8ComesBack(_ value: Int64) throws {
    #expect(try echo(.int8(value), "int8") == value)
    #expect(try echo(.int8(value), "int8", as: Int.self) == Int(value))
  }

  @Test func narrowIntegersComeBackAndWiden() throws {
    #expect(try echo(.int2(.min), "int2") == Int16.min)
    #expect(try echo(.int4(.max), "int4") == Int32.max)
    #expect(try echo(.int2(-7), "int2", as: Int64.self) == -7)
    #expect(try echo(.int4(-7), "int4", as: Int.self) == -7)
  }

  @Test func aWideIntegerIsNotReadAsANarrowOne() throws {
    let error = try failure { let _: Int32 = try echo(.int8(1), "int8") }
    #expect(error == .decoding(column: "int8", reason: "a int8 of 8 bytes cannot be read as Int32"))
  }

  @Test(arguments: [true, false]) func boolComesBack(_ value: Bool) throws {
    #expect(try echo(.bool(value), "bool") == value)
  }

  @Test(arguments: [0.0, -1.5, .infinity, -.infinity, .pi, .leastNonzeroMagnitude]) func doubleComesBack(_ value: Double) throws {
    #expect(try echo(.float8(value), "float8") == value)
  }

  @Test func float4WidensToDouble() throws {
    #expect(try echo(.float8(1.5), "float4", as: Double.self) == 1.5)
  }

  @Test(arguments: ["", "Әлеуметтік жоба: «Қазақ тілі» ң ғ ү ұ қ ө һ і", "👩‍👩‍👧", String(repeating: "ә", count: 100_000)])
  func textComesBack(_ value: String) throws {
    #expect(try echo(.text(value), "text") == value)
    #expect(try echo(.text(value), "varchar") == value)
  }

  @Test func bytesOfTenMegabytesComeBack() throws {
    let value = (0..<10_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var connection = try TestServer.connect()
    let row = try connection.query("SELECT $1 AS body", .bytea(value)).one()
    #expect(try row.get("body") == value)
    #expect(try row.withBytes("body") { $0.elementsEqual(value) })
  }

  @Test func emptyBytesAreNotNull() throws {
    #expect(try echo(.bytea([]), "bytea", as: [UInt8]?.self) == [])
  }

  @Test func uuidComesBackInLowerCase() throws {
    #expect(try echo(.uuid("0188D0A1-2b3c-7d4e-8f90-a1b2c3d4e5f6"), "uuid") == "0188d0a1-2b3c-7d4e-8f90-a1b2c3d4e5f6")
  }

  @Test(arguments: ["", "0188d0a1", "0188d0a1-2b3c-7d4e-8f90-a1b2c3d4e5fg", "0188d0a12b3c-7d4e-8f90-a1b2c3d4e5f6-"])
  func whatIsNoUUIDIsNotSent(_ text: String) throws {
    var connection = try TestServer.connect()
    #expect(throws: PostgresError.protocolMisuse("“\(text)” is not a UUID")) { try connection.query("SELECT $1", .uuid(text)) }
    let column = Column(.uuid)
    column.append(text)
    #expect(throws: PostgresError.self) { try connection.query("SELECT $1", .array(column)) }
    #expect(try connection.query("SELECT 1").one().get(0) == 1)
  }

  @Test func jsonbComesBackAsText() throws {
    let value = #"{"n": [1, 2], "аты": "Жұлдыз"}"#
    #expect(try echo(.jsonb(value), "jsonb") == value)
    #expect(try echo(.jsonb(value), "json", as: String.self) == value)
    var connection = try TestServer.connect()
    let row = try connection.query("SELECT $1", .jsonb(value)).one()
    #expect(try row.withBytes(0) { String(decoding: $0, as: UTF8.self) } == value)
  }

  @Test(arguments: [
    (Int64(0), "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59.999999Z"), (1_582_912_800_000_000, "2020-02-28T18:00:00Z"),
    (-62_135_596_800_000_000, "0001-01-01T00:00:00Z"), (.max, "infinity"), (.min, "-infinity"),
  ]) func timestampMeansTheSameInstantOnBothSides(_ microseconds: Int64, _ text: String) throws {
    var connection = try TestServer.connect()
    let row = try connection.query(
      "SELECT $1 = $2::timestamptz, $2::timestamptz", .timestamp(microseconds: microseconds), .text(text)
    ).one()
    #expect(try row.get(0) == true)
    #expect(try row.get(1) == Timestamp(microseconds: microseconds))
  }

  @Test func timestampsOutOfRangeAreErrorsNotOtherInstants() throws {
    var connection = try TestServer.connect()
    #expect(try failure { try connection.query("SELECT $1", .timestamp(microseconds: .min + 1)) }.sqlState == "22008")
    let last = try connection.query("SELECT '294276-12-31'::timestamptz").one()
    #expect(throws: PostgresError.self) { let _: Timestamp = try last.get(0) }
  }

  @Test(arguments: [(Int32(0), "1970-01-01"), (-1, "1969-12-31"), (18320, "2020-02-28"), (.max, "infinity"), (.min, "-infinity")])
  func dateMeansTheSameDayOnBothSides(_ days: Int32, _ text: String) throws {
    var connection = try TestServer.connect()
    let row = try connection.query("SELECT $1 = $2::date, $2::date", .date(DayNumber(days: days)), .text(text)).one()
    #expect(try row.get(0) == true)
    #expect(try row.get(1) == DayNumber(days: days))
  }

  @Test func enumsAreReadAsTheirText() throws {
    try TestServer.withSchema { schema in
      var connection = try schema.connect()
      try connection.execute(script: "CREATE TYPE stage AS ENUM ('idea', 'pilot'); CREATE TABLE project (stage stage)")
      try connection.query("INSERT INTO project SELECT $1::stage", .text("pilot"))
      let row = try connection.query("SELECT stage, array[stage] AS stages FROM project").one()
      #expect(try row.get(0) == "pilot")
      #expect(try row.get("stages") == ["pilot"])
    }
  }

  @Test func nullNeedsAnOptional() throws {
    var connection = try TestServer.connect()
    let row = try connection.query("SELECT $1 AS note, $2 AS number, $3 AS nothing", .text(nil), .int8(nil), .null).one()
    #expect(try row.get("note", as: String?.self) == nil)
    #expect(try row.get("number", as: Int64?.self) == nil)
    #expect(row.isNull(2))
    #expect(throws: PostgresError.decoding(column: "note", reason: "NULL, where String is wanted")) { let _: String = try row.get("note") }
    #expect(throws: PostgresError.decoding(column: "note", reason: "NULL, where bytes is wanted")) { try row.withBytes("note") { _ in } }
  }

  @Test func unknownColumnsAreErrors() throws {
    var connection = try TestServer.connect()
    let row = try connection.query("SELECT 1 AS one").one()
    #expect(throws: PostgresError.self) { let _: Int = try row.get("on") }
    #expect(throws: PostgresError.self) { let _: Int = try row.get("ones") }
    #expect(throws: PostgresError.self) { let _: Int = try row.get(1) }
    #expect(try row.get("one") == 1)
  }
}
