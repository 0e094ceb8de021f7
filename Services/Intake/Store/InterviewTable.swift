internal import Contracts
internal import IntakeRules
internal import Lane
internal import Postgres
internal import Programme

/// `intake.interview`.
enum InterviewTable {
  static let byNumber = Statement("select * from intake.interview where number = any ($1)")

  static let all = Statement(
    """
    select i.* from intake.interview i join intake.application a using (number) join intake.season s using (season) where s.region = $1
    """)

  private static let upsert = Statement(
    """
    insert into intake.interview (number, round, starts, starts_at, place, link, experts, passed, marks, notes, recorded_at)
    select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    on conflict (number, round) do update set
      starts = excluded.starts, starts_at = excluded.starts_at, place = excluded.place, link = excluded.link, experts = excluded.experts,
      passed = excluded.passed, marks = excluded.marks, notes = excluded.notes, recorded_at = excluded.recorded_at
    """)

  static func save(_ rows: [InterviewRow]) throws -> BoundStatement {
    let numbers = Column(.text), rounds = Column(.int8), starts = Column(.text), startsAt = Column(.timestamptz), places = Column(.text)
    let links = Column(.text), experts = Column(.jsonb), passed = Column(.bool), marks = Column(.jsonb), notes = Column(.text)
    let recorded = Column(.timestamptz)
    for row in rows {
      numbers.append(row.key.number.description)
      rounds.append(row.key.round)
      starts.append(row.start.iso)
      startsAt.append(row.startsAt)
      places.append(row.place)
      links.append(row.link?.value)
      try experts.append(json: row.experts)
      passed.append(row.passed)
      try marks.append(json: row.marks)
      notes.append(row.notes)
      recorded.append(row.recordedAt)
    }
    return upsert.bind(
      .array(numbers), .array(rounds), .array(starts), .array(startsAt), .array(places), .array(links), .array(experts), .array(passed),
      .array(marks), .array(notes), .array(recorded))
  }

  static func read(_ row: Row) throws(PostgresError) -> InterviewRow {
    let key = InterviewRow.Key(number: try row.value("number") { ApplicationNumber($0) }, round: try row.get("round"))
    var interview = InterviewRow(
      key: key, start: try row.value("starts") { LocalDateTime(iso: $0) }, startsAt: try row.get("starts_at"),
      place: try row.get("place"), link: try row.valueIfPresent("link") { Link($0) }, experts: try row.json("experts"))
    interview.passed = try row.get("passed")
    interview.marks = try row.json("marks")
    interview.notes = try row.get("notes")
    interview.recordedAt = try row.get("recorded_at")
    return interview
  }
}
