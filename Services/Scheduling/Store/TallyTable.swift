internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import SchedulingRules

/// `scheduling.tally`.
enum TallyTable {
  static let named = Statement(
    """
    select t.* from scheduling.tally t
    where t.region = $1 and t.number in (
      select unnest($4) union select jsonb_array_elements_text(numbers) from scheduling.named($1, $2, $3))
    """)

  static let all = Statement("select * from scheduling.tally where region = $1")

  private static let upsert = Statement(
    """
    insert into scheduling.tally (region, expert, number, held) select $1, * from unnest($2, $3, $4)
    on conflict (region, expert, number) do update set held = excluded.held
    """)

  static func save(_ rows: [(TallyKey, Int)], _ region: Region) throws -> BoundStatement {
    let experts = Column(.text), numbers = Column(.text), held = Column(.int8)
    for (key, count) in rows {
      experts.append(key.expert.value)
      numbers.append(key.number.description)
      held.append(count)
    }
    return upsert.bind(.text(region.rawValue), .array(experts), .array(numbers), .array(held))
  }

  static func read(_ row: Row) throws(PostgresError) -> (TallyKey, Int) {
    let key = TallyKey(
      expert: try row.value("expert") { Identifier($0) }, number: try row.value("number") { ApplicationNumber($0) })
    return (key, try row.get("held"))
  }
}
