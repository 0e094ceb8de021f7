internal import CertificatesRules
internal import Contracts
internal import Lane
internal import Postgres
internal import Programme

/// `certificates.project`.
enum ProjectTable {
  /// Those asked for, and those whose awards wait for the seasons.
  static let byNumber = Statement(
    """
    select * from certificates.project where region = $1 and (number = any ($2)
      or number in (select project from certificates.waiting where region = $1 and (season = any ($3) or season = '' and $3 <> '{}')))
    """)

  static let all = Statement("select * from certificates.project where region = $1")

  private static let insert = Statement(
    "insert into certificates.project (region, number, season, admitted_on) select $1, row.* from unnest($2, $3, $4) as row")

  static func save(_ rows: [ProjectRow], region: Region) -> BoundStatement {
    let numbers = Column(.text), seasons = Column(.text), days = Column(.date)
    for row in rows {
      numbers.append(row.number.description)
      seasons.append(row.season.value)
      days.append(row.admittedOn)
    }
    return insert.bind(.text(region.rawValue), .array(numbers), .array(seasons), .array(days))
  }

  static func read(_ row: Row) throws(PostgresError) -> ProjectRow {
    guard let day = try row.date("admitted_on") else { throw .decoding(column: "admitted_on", reason: "NULL") }
    return ProjectRow(
      number: try row.value("number") { ApplicationNumber($0) }, season: try row.value("season") { Identifier($0) }, admittedOn: day)
  }
}
