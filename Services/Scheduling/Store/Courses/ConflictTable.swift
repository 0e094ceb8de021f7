internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import SchedulingRules

/// `scheduling.conflict`.
enum ConflictTable {
  static let named = Statement("select * from scheduling.conflict where region = $1 and conflict = any ($2)")

  /// The projects that the conflicts are about.
  static let projects = Statement(
    """
    select p.* from scheduling.project p
    where p.region = $1 and p.number in (
      select jsonb_array_elements_text(reported -> 'numbers') from scheduling.conflict where region = $1 and conflict = any ($2))
    """)

  static let all = Statement("select * from scheduling.conflict where region = $1")

  private static let upsert = Statement(
    """
    insert into scheduling.conflict (region, conflict, reported, resolved) select $1, * from unnest($2, $3, $4)
    on conflict (region, conflict) do update set resolved = excluded.resolved
    """)

  static func save(_ rows: [ConflictRow], _ region: Region) throws -> BoundStatement {
    let conflicts = Column(.text), reported = Column(.jsonb), resolved = Column(.jsonb)
    for row in rows.sorted(by: { $0.conflict.value < $1.conflict.value }) {
      conflicts.append(row.conflict.value)
      try reported.append(json: row.reported)
      try resolved.append(json: row.resolved)
    }
    return upsert.bind(.text(region.rawValue), .array(conflicts), .array(reported), .array(resolved))
  }

  static func read(_ row: Row) throws(PostgresError) -> ConflictRow {
    var conflict = ConflictRow(reported: try row.json("reported"))
    conflict.resolved = try row.jsonIfPresent("resolved")
    return conflict
  }
}
