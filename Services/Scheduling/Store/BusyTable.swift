internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import SchedulingRules

/// `scheduling.busy`: who is taken when, guarded by an exclusion constraint.
enum BusyTable {
  /// Of the parties named, of the named projects' mentors and seasons, and of everybody in the named consultations.
  static let named = Statement(
    """
    with consultation as (select * from scheduling.named($1, $2, $3)),
      project as (select mentor, season from scheduling.project where region = $1 and number = any ($4))
    select b.* from scheduling.busy b
    where b.region = $1 and b.party in (
      select unnest($5)
      union select 'expert ' || mentor from project
      union select 'season ' || season from project
      union select 'expert ' || expert from consultation
      union select 'expert ' || jsonb_array_elements_text(mentors) from consultation
      union select 'team ' || jsonb_array_elements_text(numbers) from consultation
      union select 'season ' || season from consultation)
    """)

  static let all = Statement("select * from scheduling.busy where region = $1")

  private static let delete = Statement(
    """
    delete from scheduling.busy b using unnest($2, $3, $4) as freed (party, kind, occupant)
    where b.region = $1 and b.party = freed.party and b.kind = freed.kind and b.occupant = freed.occupant
    """)

  private static let insert = Statement(
    """
    insert into scheduling.busy (region, party, kind, occupant, starts_at, ends_at, exclusive)
    select $1, * from unnest($2, $3, $4, $5, $6, $7)
    """)

  /// What was taken before goes first, so that two who have changed places do not meet.
  static func save(_ keys: Set<BusyRow.Key>, of state: SchedulingState, _ region: Region) -> [BoundStatement] {
    let region = Parameter.text(region.rawValue)
    let sorted = keys.sorted { $0.order < $1.order }
    let freed = sorted.map { [$0.party.description, $0.occupant.kind.rawValue, $0.occupant.id] }
    let rows = sorted.compactMap { state.busy[$0.party]?[$0.occupant] }
    var statements = [delete.bind(region, .texts(freed.map { $0[0] }), .texts(freed.map { $0[1] }), .texts(freed.map { $0[2] }))]
    guard !rows.isEmpty else { return statements }
    let starts = Column(.timestamptz), ends = Column(.timestamptz), exclusive = Column(.bool)
    for row in rows {
      starts.append(row.slot.start)
      ends.append(row.slot.end)
      exclusive.append(row.isExclusive)
    }
    statements.append(
      insert.bind(
        region, .texts(rows.map(\.party.description)), .texts(rows.map(\.occupant.kind.rawValue)), .texts(rows.map(\.occupant.id)),
        .array(starts), .array(ends), .array(exclusive)))
    return statements
  }

  static func read(_ row: Row) throws(PostgresError) -> BusyRow {
    let kind = try row.value("kind") { Occupant.Kind(rawValue: $0) }
    return BusyRow(
      party: try row.value("party") { Party($0) }, occupant: Occupant(kind, try row.get("occupant")),
      slot: Slot(start: try row.get("starts_at"), end: try row.get("ends_at")), isExclusive: try row.get("exclusive"))
  }
}

extension BusyRow.Key {
  fileprivate var order: String { "\(party) \(occupant.kind.rawValue) \(occupant.id)" }
}
