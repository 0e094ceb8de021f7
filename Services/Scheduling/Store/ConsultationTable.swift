internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import SchedulingRules

/// `scheduling.consultation`.
enum ConsultationTable {
  static let named = Statement("select * from scheduling.named($1, $2, $3)")

  static let all = Statement("select * from scheduling.consultation where region = $1")

  private static let upsert = Statement(
    """
    insert into scheduling.consultation (region, consultation, season, numbers, expert, mentors, initiator, motivation, place, link, starts,
      starts_at, ends_at, status, sequence, is_invited, agenda, agenda_revision, agenda_is_missing, dropped_reminders, finished_at, feedback)
    select $1, * from unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
    on conflict (region, consultation) do update set
      numbers = excluded.numbers, starts = excluded.starts, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
      status = excluded.status, sequence = excluded.sequence, is_invited = excluded.is_invited, agenda = excluded.agenda,
      agenda_revision = excluded.agenda_revision, agenda_is_missing = excluded.agenda_is_missing,
      dropped_reminders = excluded.dropped_reminders, finished_at = excluded.finished_at, feedback = excluded.feedback
    """)

  private static let types: [PostgresType] = [
    .text, .text, .jsonb, .text, .jsonb, .text, .text, .text, .text, .text, .timestamptz, .timestamptz, .text, .int8, .bool, .jsonb, .int8,
    .bool, .jsonb, .timestamptz, .text,
  ]

  static func save(_ rows: [ConsultationRow], _ region: Region) throws -> BoundStatement {
    let columns = types.map { Column($0) }
    for row in rows { try append(row, to: columns) }
    return BoundStatement(statement: upsert, parameters: [.text(region.rawValue)] + columns.map { .array($0) })
  }

  private static func append(_ row: ConsultationRow, to c: [Column]) throws {
    c[0].append(row.consultation.value)
    c[1].append(row.season.value)
    try c[2].append(json: row.numbers)
    c[3].append(row.expert.value)
    try c[4].append(json: row.mentors)
    c[5].append(row.initiator.rawValue)
    c[6].append(row.motivation)
    c[7].append(row.place)
    c[8].append(row.link?.value)
    c[9].append(row.start.iso)
    c[10].append(row.slot.start)
    c[11].append(row.slot.end)
    c[12].append(row.status.rawValue)
    c[13].append(row.sequence)
    c[14].append(row.isInvited)
    try c[15].append(json: row.agenda)
    c[16].append(row.agendaRevision)
    c[17].append(row.agendaIsMissing)
    try c[18].append(json: row.droppedReminders)
    c[19].append(row.finishedAt)
    c[20].append(row.feedback)
  }

  static func read(_ row: Row) throws(PostgresError) -> ConsultationRow {
    var consultation = ConsultationRow(
      ConsultationRequested(
        consultation: try row.value("consultation") { Identifier($0) }, season: try row.value("season") { Identifier($0) },
        numbers: try row.json("numbers"), expert: try row.value("expert") { Identifier($0) }, mentors: try row.json("mentors"),
        start: try row.value("starts") { LocalDateTime(iso: $0) }, startsAt: try row.get("starts_at"), endsAt: try row.get("ends_at"),
        initiator: try row.value("initiator") { ConsultationSide(rawValue: $0) }, motivation: try row.get("motivation"),
        place: try row.get("place"), link: try row.valueIfPresent("link") { Link($0) }))
    consultation.status = try row.value("status") { ConsultationRow.Status(rawValue: $0) }
    consultation.sequence = try row.get("sequence")
    consultation.isInvited = try row.get("is_invited")
    consultation.agenda = try row.jsonIfPresent("agenda")
    consultation.agendaRevision = try row.get("agenda_revision")
    consultation.agendaIsMissing = try row.get("agenda_is_missing")
    consultation.droppedReminders = try row.json("dropped_reminders")
    consultation.finishedAt = try row.get("finished_at")
    consultation.feedback = try row.get("feedback")
    return consultation
  }
}
