internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import SchedulingRules

/// `scheduling.expert`.
enum ExpertTable {
  static let named = Statement(
    """
    with consultation as (select * from scheduling.named($1, $2, $3))
    select e.* from scheduling.expert e
    where e.region = $1 and e.expert in (
      select unnest($5)
      union select expert from consultation
      union select jsonb_array_elements_text(mentors) from consultation
      union select mentor from scheduling.project where region = $1 and number = any ($4))
    """)

  static let all = Statement("select * from scheduling.expert where region = $1")

  private static let upsert = Statement(
    """
    insert into scheduling.expert (region, expert, person, expertises, formats, capacity, zone, registered_at, availability)
    select $1, * from unnest($2, $3, $4, $5, $6, $7, $8, $9)
    on conflict (region, expert) do update set
      person = excluded.person, expertises = excluded.expertises, formats = excluded.formats, capacity = excluded.capacity,
      zone = excluded.zone, availability = excluded.availability
    """)

  static func save(_ rows: [ExpertRow], _ region: Region) throws -> BoundStatement {
    let experts = Column(.text), people = Column(.jsonb), expertises = Column(.jsonb), formats = Column(.jsonb), capacities = Column(.int8)
    let zones = Column(.text), registered = Column(.timestamptz), availabilities = Column(.jsonb)
    for row in rows {
      experts.append(row.expert.value)
      try people.append(json: row.person)
      try expertises.append(json: row.expertises)
      try formats.append(json: row.formats)
      capacities.append(row.capacity)
      zones.append(row.zone.identifier)
      registered.append(row.registeredAt)
      try availabilities.append(json: row.availability)
    }
    return upsert.bind(
      .text(region.rawValue), .array(experts), .array(people), .array(expertises), .array(formats), .array(capacities), .array(zones),
      .array(registered), .array(availabilities))
  }

  static func read(_ row: Row) throws(PostgresError) -> ExpertRow {
    var expert = ExpertRow(
      expert: try row.value("expert") { Identifier($0) }, person: try row.json("person"), expertises: try row.json("expertises"),
      formats: try row.json("formats"), capacity: try row.get("capacity"), zone: try row.value("zone") { Zone(identifier: $0) },
      registeredAt: try row.get("registered_at"))
    expert.availability = try row.json("availability")
    return expert
  }
}
