internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import SchedulingRules

/// `scheduling.report`.
enum ReportTable {
  private static let named = Statement(
    """
    select r.* from unnest($2, $3, $4, $5) as asked (kind, expert, number, month)
    join scheduling.report r on r.region = $1 and r.kind = asked.kind and r.expert = asked.expert and r.number = asked.number
      and r.month = asked.month
    """)

  static let all = Statement("select * from scheduling.report where region = $1")

  private static let upsert = Statement(
    """
    insert into scheduling.report (region, kind, expert, number, month, submitted, is_overdue)
    select $1, * from unnest($2, $3, $4, $5, $6, $7)
    on conflict (region, kind, expert, number, month) do update set submitted = excluded.submitted, is_overdue = excluded.is_overdue
    """)

  static func named(_ keys: Set<ReportRow.Key>, _ region: Parameter) -> BoundStatement {
    let columns = KeyColumns()
    for key in keys { columns.append(key) }
    return BoundStatement(statement: named, parameters: [region] + columns.parameters)
  }

  static func save(_ rows: [ReportRow], _ region: Region) throws -> BoundStatement {
    let columns = KeyColumns(), submitted = Column(.jsonb), overdue = Column(.bool)
    for row in rows.sorted(by: { $0.key.order < $1.key.order }) {
      columns.append(row.key)
      try submitted.append(json: row.submitted)
      overdue.append(row.isOverdue)
    }
    return BoundStatement(
      statement: upsert, parameters: [.text(region.rawValue)] + columns.parameters + [.array(submitted), .array(overdue)])
  }

  static func read(_ row: Row) throws(PostgresError) -> ReportRow {
    guard let month = try row.date("month") else { throw .decoding(column: "month", reason: "NULL") }
    var report = ReportRow(
      key: ReportRow.Key(
        kind: try row.value("kind") { ReportKind(rawValue: $0) }, expert: try row.value("expert") { Identifier($0) },
        number: try row.valueIfPresent("number") { ApplicationNumber($0) }, month: Month(of: month)))
    report.submitted = try row.jsonIfPresent("submitted")
    report.isOverdue = try row.get("is_overdue")
    return report
  }

  private struct KeyColumns {
    let kinds = Column(.text), experts = Column(.text), numbers = Column(.text), months = Column(.date)

    func append(_ key: ReportRow.Key) {
      kinds.append(key.kind.rawValue)
      experts.append(key.expert.value)
      numbers.append(key.number?.description ?? "")
      months.append(key.month.first)
    }

    var parameters: [Parameter] { [.array(kinds), .array(experts), .array(numbers), .array(months)] }
  }
}

extension ReportRow.Key {
  fileprivate var order: String { "\(kind.rawValue) \(expert) \(number?.description ?? "") \(month.name)" }
}
