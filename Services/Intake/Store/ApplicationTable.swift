internal import Contracts
internal import IntakeRules
internal import Lane
internal import Postgres
internal import Programme

/// `intake.application`: rows as registration makes them, which is nearly all that are new, go through a statement of their own.
struct ApplicationTable {
  static let byNumber = Statement("select * from intake.application where number = any ($1)")

  static let all = Statement(
    "select a.* from intake.application a join intake.season s using (season) where s.region = $1 order by a.number")

  /// Who holds a key; a withdrawn application holds none.
  static let holders = Statement(
    """
    select asked.season, asked.applicant, asked.project, a.number
    from unnest($1, $2, $3) as asked (season, applicant, project)
    cross join lateral (select number from intake.application a where a.season = asked.season
      and a.facts ->> 'applicantKey' = asked.applicant and a.facts ->> 'projectKey' = asked.project and a.track <> 'withdrawn' offset 0) a
    """)

  static let ofSameApplicants = Statement(
    """
    select a.season, a.facts ->> 'applicantKey' as applicant, a.facts ->> 'projectKey' as project, a.number
    from intake.application named
    join intake.application a on a.season = named.season and a.facts ->> 'applicantKey' = named.facts ->> 'applicantKey'
      and a.track <> 'withdrawn'
    where named.number = any ($1)
    """)

  /// The other columns take their defaults.
  private static let register = Statement(
    """
    insert into intake.application (number, season, received_at, track, facts, revision, content_hash)
    select unnest($1), unnest($2), unnest($3), unnest($4), unnest($5), unnest($6), unnest($7)
    """)

  private static let upsert = Statement(
    """
    insert into intake.application (number, season, received_at, track, facts, revision, content_hash, interview_due_by, concept_version,
      concept_hash, admitted_revision, people, plan, done_tasks, attended_base_course, defence_ends_at, score, certificates,
      transition_due_by, order_id, acceleration, exit, withdrawal_reason, exclusion_reasons)
    select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
    on conflict (number) do update set
      track = excluded.track, facts = excluded.facts, revision = excluded.revision, content_hash = excluded.content_hash,
      interview_due_by = excluded.interview_due_by, concept_version = excluded.concept_version, concept_hash = excluded.concept_hash,
      admitted_revision = excluded.admitted_revision, people = excluded.people, plan = excluded.plan, done_tasks = excluded.done_tasks,
      attended_base_course = excluded.attended_base_course, defence_ends_at = excluded.defence_ends_at, score = excluded.score,
      certificates = excluded.certificates, transition_due_by = excluded.transition_due_by, order_id = excluded.order_id,
      acceleration = excluded.acceleration, exit = excluded.exit, withdrawal_reason = excluded.withdrawal_reason,
      exclusion_reasons = excluded.exclusion_reasons
    """)

  private let registered = [
    Column(.text), Column(.text), Column(.timestamptz), Column(.text), Column(.jsonb, reserving: 1 << 19), Column(.int8), Column(.bytea),
  ]
  private let changed = [
    Column(.text), Column(.text), Column(.timestamptz), Column(.text), Column(.jsonb), Column(.int8), Column(.bytea),
    Column(.timestamptz), Column(.int8), Column(.bytea), Column(.int8), Column(.jsonb), Column(.jsonb), Column(.jsonb), Column(.bool),
    Column(.timestamptz), Column(.jsonb), Column(.jsonb), Column(.timestamptz), Column(.text), Column(.jsonb), Column(.text),
    Column(.text), Column(.jsonb),
  ]

  /// The columns keep their memory from batch to batch.
  func save(_ rows: [ApplicationRow]) throws -> [BoundStatement] {
    for column in registered + changed { column.removeAll() }
    for row in rows {
      if row.isAsRegistered { try Self.append(row, to: registered) } else { try append(row) }
    }
    return [(Self.register, registered), (Self.upsert, changed)].filter { $0.1[0].count > 0 }.map { statement, columns in
      BoundStatement(statement: statement, parameters: columns.map { .array($0) })
    }
  }

  /// What registration knows.
  private static func append(_ row: ApplicationRow, to c: [Column]) throws {
    c[0].append(row.number.description)
    c[1].append(row.season.value)
    c[2].append(row.receivedAt)
    c[3].append(row.track.rawValue)
    try c[4].append(json: row.facts)
    c[5].append(row.revision)
    c[6].append(row.contentHash)
  }

  private func append(_ row: ApplicationRow) throws {
    let c = changed
    try Self.append(row, to: c)
    c[7].append(row.interviewDueBy)
    c[8].append(row.conceptVersion)
    c[9].append(row.conceptHash)
    c[10].append(row.admittedRevision)
    try c[11].append(json: row.people)
    try c[12].append(json: row.plan)
    try c[13].append(json: row.doneTasks)
    c[14].append(row.attendedBaseCourse)
    c[15].append(row.defenceEndsAt)
    try c[16].append(json: row.score)
    try c[17].append(json: row.certificates)
    c[18].append(row.transitionDueBy)
    c[19].append(row.order?.value)
    try c[20].append(json: row.acceleration)
    c[21].append(row.exit?.rawValue)
    c[22].append(row.withdrawalReason)
    try c[23].append(json: row.exclusionReasons)
  }

  static func read(_ row: Row) throws(PostgresError) -> ApplicationRow {
    var application = ApplicationRow(
      number: try row.value("number") { ApplicationNumber($0) }, season: try row.value("season") { Identifier($0) },
      receivedAt: try row.get("received_at"), facts: try row.json("facts"), revision: try row.get("revision"),
      contentHash: try row.digest("content_hash"))
    application.track = try row.value("track") { Track(rawValue: $0) }
    application.interviewDueBy = try row.get("interview_due_by")
    application.conceptVersion = try row.get("concept_version")
    application.conceptHash = try row.digestIfPresent("concept_hash")
    application.admittedRevision = try row.get("admitted_revision")
    application.people = try row.json("people")
    application.plan = try row.jsonIfPresent("plan")
    application.doneTasks = try row.json("done_tasks")
    application.attendedBaseCourse = try row.get("attended_base_course")
    application.defenceEndsAt = try row.get("defence_ends_at")
    application.score = try row.jsonIfPresent("score")
    application.certificates = try row.json("certificates")
    application.transitionDueBy = try row.get("transition_due_by")
    application.order = try row.valueIfPresent("order_id") { Identifier($0) }
    application.acceleration = try row.jsonIfPresent("acceleration")
    application.exit = try row.valueIfPresent("exit") { ExitKind(rawValue: $0) }
    application.withdrawalReason = try row.get("withdrawal_reason")
    application.exclusionReasons = try row.json("exclusion_reasons")
    return application
  }

  static func readKey(_ row: Row) throws(PostgresError) -> (DuplicateKey, ApplicationNumber) {
    let key = DuplicateKey(
      season: try row.value("season") { Identifier($0) }, applicant: try row.get("applicant"), project: try row.get("project"))
    return (key, try row.value("number") { ApplicationNumber($0) })
  }
}
