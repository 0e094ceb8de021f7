import Postgres
import Programme

/// Awards that have no certificate yet (rulebook 5): nobody is told of them by an event, so they are told here.
///
/// Those whose names cannot be drawn stand one by one, since somebody must issue each under another spelling; the others wait for an event that is
/// on its way, and are counted.
enum WaitingAwards {
  static func table(from store: inout PostgresConnection, _ region: Region?) throws(PostgresError) -> Table {
    var table = Table("region", "waitsFor", "awards", "since", "kind", "project", "holder")
    for row in try store.query(all.bind(.text(region?.rawValue))) {
      let name: String = try row.get("region")
      let letters: String? = try row.get("undrawable")
      table.add(
        .text(name), .text(letters.map { "a spelling without \($0)" } ?? "its season or project"), .number(try row.get("awards")),
        Cell(try row.get("since"), Region(rawValue: name)?.zone), Cell(try row.get("kind") as String?),
        Cell(try row.get("project") as String?),
        Cell(try row.get("holder") as String?))
    }
    return table
  }

  private static let all = Statement(
    """
    select region, undrawable, 1::int8 as awards, awarded_at as since, kind, nullif(project, '') as project,
      award #>> '{holder,fullName}' as holder
    from certificates.waiting where undrawable is not null and ($1::text is null or region = $1)
    union all
    select region, null, count(*), min(awarded_at), null, null, null
    from certificates.waiting where undrawable is null and ($1::text is null or region = $1) group by region
    order by region, since
    """)
}
