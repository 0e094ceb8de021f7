internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import SchedulingRules

/// `scheduling.project`.
enum ProjectTable {
  static let named = Statement(
    """
    select p.* from scheduling.project p
    where p.region = $1 and p.number in (
      select unnest($4) union select jsonb_array_elements_text(numbers) from scheduling.named($1, $2, $3))
    """)

  static let all = Statement("select * from scheduling.project where region = $1")

  private static let upsert = Statement(
    """
    insert into scheduling.project (region, number, season, name, direction, language, applicant, people, track, mentor, acceleration)
    select $1, * from unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    on conflict (region, number) do update set
      name = excluded.name, direction = excluded.direction, language = excluded.language, applicant = excluded.applicant,
      people = excluded.people, track = excluded.track, mentor = excluded.mentor, acceleration = excluded.acceleration
    """)

  static func save(_ rows: [ProjectRow], _ region: Region) throws -> BoundStatement {
    let numbers = Column(.text), seasons = Column(.text), names = Column(.text), directions = Column(.text), languages = Column(.text)
    let applicants = Column(.jsonb), people = Column(.jsonb), tracks = Column(.text), mentors = Column(.text),
      accelerations = Column(.jsonb)
    for row in rows {
      numbers.append(row.number.description)
      seasons.append(row.season.value)
      names.append(row.name)
      directions.append(row.direction.rawValue)
      languages.append(row.language.rawValue)
      try applicants.append(json: row.applicant)
      try people.append(json: row.people)
      tracks.append(row.track.rawValue)
      mentors.append(row.mentor?.value)
      try accelerations.append(json: row.acceleration)
    }
    return upsert.bind(
      .text(region.rawValue), .array(numbers), .array(seasons), .array(names), .array(directions), .array(languages), .array(applicants),
      .array(people), .array(tracks), .array(mentors), .array(accelerations))
  }

  static func read(_ row: Row) throws(PostgresError) -> ProjectRow {
    var project = ProjectRow(
      number: try row.value("number") { ApplicationNumber($0) }, season: try row.value("season") { Identifier($0) },
      name: try row.get("name"), direction: try row.value("direction") { Direction(rawValue: $0) },
      language: try row.value("language") { Language(rawValue: $0) }, applicant: try row.json("applicant"))
    project.people = try row.json("people")
    project.track = try row.value("track") { Track(rawValue: $0) }
    project.mentor = try row.valueIfPresent("mentor") { Identifier($0) }
    project.acceleration = try row.jsonIfPresent("acceleration")
    return project
  }
}
