internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import SchedulingRules

/// `scheduling.characteristic`; a later word replaces an earlier one, so none is ever asked for.
enum CharacteristicTable {
  static let all = Statement("select * from scheduling.characteristic where region = $1")

  private static let upsert = Statement(
    """
    insert into scheduling.characteristic (region, number, role, author, submitted) select $1, * from unnest($2, $3, $4, $5)
    on conflict (region, number, role, author) do update set submitted = excluded.submitted
    """)

  static func save(_ rows: [CharacteristicRow], _ region: Region) throws -> BoundStatement {
    let numbers = Column(.text), roles = Column(.text), authors = Column(.text), submitted = Column(.jsonb)
    for row in rows.sorted(by: { ($0.key.number, $0.key.role.rawValue, $0.key.by) < ($1.key.number, $1.key.role.rawValue, $1.key.by) }) {
      numbers.append(row.key.number.description)
      roles.append(row.key.role.rawValue)
      authors.append(row.key.by)
      try submitted.append(json: row.submitted)
    }
    return upsert.bind(.text(region.rawValue), .array(numbers), .array(roles), .array(authors), .array(submitted))
  }

  static func read(_ row: Row) throws(PostgresError) -> CharacteristicRow {
    let key = CharacteristicRow.Key(
      number: try row.value("number") { ApplicationNumber($0) }, role: try row.value("role") { CharacteristicRole(rawValue: $0) },
      by: try row.get("author"))
    return CharacteristicRow(key: key, submitted: try row.json("submitted"))
  }
}
