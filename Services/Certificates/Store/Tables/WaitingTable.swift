internal import CertificatesRules
internal import Contracts
internal import Lane
internal import Postgres
internal import Programme

/// `certificates.waiting`.
enum WaitingTable {
  static let byKeys = Statement(
    """
    select * from certificates.waiting where region = $1 and (season = any ($2) or season = '' and $2 <> '{}'
      or project = any ($3) and project <> '' or project = '' and person = any ($4))
    """)

  static let all = Statement("select * from certificates.waiting where region = $1")

  private static let upsert = Statement(
    """
    insert into certificates.waiting (region, kind, season, project, person, award, awarded_at, undrawable)
    select $1, row.* from unnest($2, $3, $4, $5, $6, $7, $8) as row
    on conflict (region, kind, season, project, person) do update set undrawable = excluded.undrawable
    """)

  private static let delete = Statement(
    """
    delete from certificates.waiting w using unnest($2, $3, $4, $5) as gone (kind, season, project, person)
    where w.region = $1 and w.kind = gone.kind and w.season = gone.season and w.project = gone.project and w.person = gone.person
    """)

  static func save(_ rows: [WaitingRow], region: Region) throws -> BoundStatement {
    let keys = KeyColumns()
    let awards = Column(.jsonb), awarded = Column(.timestamptz), undrawable = Column(.text)
    for row in rows {
      keys.append(row.award.key)
      try awards.append(json: row.award)
      awarded.append(row.awardedAt)
      undrawable.append(row.undrawable)
    }
    return BoundStatement(
      statement: upsert,
      parameters: [.text(region.rawValue)] + keys.parameters + [.array(awards), .array(awarded), .array(undrawable)])
  }

  static func remove(_ gone: [AwardKey], region: Region) -> BoundStatement {
    let keys = KeyColumns()
    for key in gone { keys.append(key) }
    return BoundStatement(statement: delete, parameters: [.text(region.rawValue)] + keys.parameters)
  }

  static func read(_ row: Row) throws(PostgresError) -> WaitingRow {
    WaitingRow(award: try row.json("award"), awardedAt: try row.get("awarded_at"), undrawable: try row.get("undrawable"))
  }

  private struct KeyColumns {
    let columns = (0..<4).map { _ in Column(.text) }

    func append(_ key: AwardKey) {
      let words = [key.kind.rawValue, key.season?.value ?? "", key.project?.description ?? "", key.person]
      for (column, word) in zip(columns, words) { column.append(word) }
    }

    var parameters: [Parameter] { columns.map { .array($0) } }
  }
}
