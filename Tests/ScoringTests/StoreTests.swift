import Contracts
import Lane
import Postgres
import Programme
import ScoringRules
import ScoringStore
import Support
import Testing

/// A store of the test's own, used as a lane uses it: load what the keys ask for, decide, save what changed.
private struct Store: ~Copyable {
  var connection: PostgresConnection
  let tables = ScoringTables(region: .astana)

  /// One batch of commands, each of which may be refused.
  mutating func handle(_ commands: [ScoringCommand], at now: Instant) throws {
    var keys = ScoringKeys()
    for command in commands { ScoringRules.touch(&keys, by: command) }
    let results = try connection.run(tables.loads(keys))
    var state = try tables.state(keys, from: results[...])
    for command in commands {
      for fact in Answer(try ScoringRules.decide(command, at: now, in: state)).facts { ScoringRules.evolve(&state, by: fact) }
    }
    let statements = try tables.saves(state)
    guard !statements.isEmpty else { return }
    try connection.transaction { connection throws(PostgresError) in _ = try connection.run(statements) }
  }

  mutating func snapshot() throws -> ScoringState { try ScoringSnapshot.load(&connection, region: .astana) }
}

/// Real PostgreSQL: what is stored is what the rules have decided, and the database refuses what the rules would never do.
@Suite(.system, .enabled(if: Servers.shared != nil, "no servers: eval \"$(deploy/local env)\""))
struct StoreTests {
  private func withStore(_ body: (inout Store, String) throws -> Void) throws {
    let servers = try #require(Servers.shared)
    let name = TestName.make()
    try TestDatabase.create(name, [LaneMigrations.all, ScoringMigrations.all], on: servers)
    defer { try? TestDatabase.drop(name, on: servers) }
    var session = SessionSettings()
    session.role = "saruar_scoring"
    var store = Store(connection: try TestDatabase.connect(servers.postgres(database: name), session: session))
    try body(&store, servers.postgres(database: name))
  }

  /// The same commands through the store in batches of any size, and in memory: the same rows.
  @Test(.timeLimit(.minutes(2)), arguments: [1, 2, 3])
  func whatIsStoredIsWhatTheRulesDecided(seed: UInt64) throws {
    var defence = try RandomDefence(seed: seed)
    try defence.run(steps: 400)
    var random = defence.random.fork()
    try withStore { store, _ in
      var rest = defence.desk.commands[...]
      while let first = rest.first {
        let batch = rest.prefix(Int.random(in: 1...40, using: &random)).prefix { $0.now == first.now }
        try store.handle(batch.map(\.command), at: first.now)
        rest = rest.dropFirst(batch.count)
      }
      let (stored, decided) = (try store.snapshot(), defence.desk.all)
      #expect(stored.seasons == decided.seasons)
      #expect(stored.projects == decided.projects)
      #expect(stored.ballots == decided.ballots)
      #expect(stored.protocols == decided.protocols)
      #expect(!decided.ballots.isEmpty)
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func everyRowComesBackAsItWasSaved() throws {
    var desk = try Desk.presented(1)
    var expert = ExpertRegistered.example
    expert.expert = "e-1"
    try desk.tell(expert).accepted()
    var completed = ProjectCompleted.example
    (completed.season, completed.number) = (astana2020, ast(1))
    try desk.tell(completed).accepted()
    var diagnosis = DiagnosisRecord.example
    (diagnosis.number, diagnosis.expert) = (ast(1), "e-1")
    try desk.tell(diagnosis).accepted()
    let marks = WordMap(Dictionary(uniqueKeysWithValues: AmbassadorCriterion.allCases.map { ($0, 3 as Mark) }))
    try desk.tell(AmbassadorAssess(number: ast(1), expert: "e-1", marks: marks, recommended: true)).accepted()
    try desk.tell(AmbassadorAward(number: ast(1), by: Fixture.director)).accepted()
    try desk.tell(MentorAccredit(person: expert.person, direction: .ecology, by: Fixture.director)).accepted()
    try desk.vote(1, 3)
    try desk.close().accepted()
    let record = try #require(desk.all.protocols.values.first)
    let change = ProtocolChange(number: ast(1), juror: "j-1", marks: [.teamRating: 1], text: "–")
    for mark in [1, 2] as [Mark] {
      var change = change
      change.marks = [.teamRating: mark]
      try desk.tell(
        ProtocolAmend(protocol: record.closed.protocol, change: change, reason: "–", signedBy: [Fixture.director])
      ).accepted()
    }
    try withStore { store, _ in
      for (command, now) in desk.commands { try store.handle([command], at: now) }
      let (stored, decided) = (try store.snapshot(), desk.all)
      #expect(stored.seasons == decided.seasons)
      #expect(stored.projects == decided.projects)
      #expect(stored.ballots == decided.ballots)
      #expect(stored.protocols == decided.protocols)
      #expect(stored.diagnoses == decided.diagnoses)
      #expect(stored.assessments == decided.assessments)
      #expect(stored.experts == decided.experts)
      #expect(stored.accreditations == decided.accreditations)
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func theProtocolOfALargeSeasonComesBackToo() throws {
    var state = try LargeSeason.state()
    try withStore { store, _ in
      _ = try store.connection.run(try store.tables.saves(state))
      try store.handle([LargeSeason.close], at: LargeSeason.day)
      let facts = Answer(try ScoringRules.decide(LargeSeason.close, at: LargeSeason.day, in: state)).facts
      for fact in facts { ScoringRules.evolve(&state, by: fact) }
      let stored = try store.snapshot()
      #expect(stored.protocols == state.protocols)
      #expect(stored.projects == state.projects)
      #expect(stored.protocols.count == 1)
    }
  }

  static let forbidden: [(sql: String, state: String)] = [
    ("update scoring.ballot set social_effect = 3", "42501"),
    ("delete from scoring.ballot", "42501"),
    ("update scoring.protocol set hash = hash", "42501"),
    ("delete from scoring.amendment", "42501"),
    ("insert into scoring.project (region, number, season) select region, 'AST-2020-0777', season from scoring.season", ""),
    (ballot("'AST-2020-0777', 'j-1', 1, true", marks: "4, 1, 1, 1, 1"), "23514"),
    (ballot("'AST-2020-0777', 'j-1', 1, true", marks: "1, 1, 0, 1, 1"), "23514"),
    (ballot("'AST-2020-0777', 'j-1', 1, true", marks: "1, 1, null, 1, 1"), "23502"),
    (ballot("'AST-2020-0777', 'j-1', 1, true", marks: "1, 1, 1, 1, 1"), ""),
    (ballot("'AST-2020-0777', 'j-1', 2, true", marks: "1, 1, 1, 1, 1"), "23505"),
    (ballot("'AST-2020-0777', 'j-1', 1, false", marks: "1, 1, 1, 1, 1"), "23505"),
    (ballot("'AST-2020-0778', 'j-1', 1, true", marks: "1, 1, 1, 1, 1"), "23503"),
    ("update scoring.season set closed = 'P'", ""),
    (ballot("'AST-2020-0777', 'j-2', 1, true", marks: "1, 1, 1, 1, 1"), "23514"),
  ]

  private static func ballot(_ key: String, marks: String) -> String {
    """
    insert into scoring.ballot (region, season, presentation, recorded_at, number, juror, version, is_current, social_effect,
      programme_fit, sustainability, team_ability, team_rating)
    values ('astana', 'astana-2020', 1, now(), \(key), \(marks))
    """
  }

  /// In order: what goes through prepares what must not.
  @Test(.timeLimit(.minutes(1)))
  func theDatabaseRefusesWhatTheRulesNeverDo() throws {
    var desk = Desk()
    try desk.tell(try Fixture.announced()).accepted()
    try withStore { store, _ in
      for (command, now) in desk.commands { try store.handle([command], at: now) }
      for (sql, state) in Self.forbidden {
        var refusal = ""
        do throws(PostgresError) {
          _ = try store.connection.query(sql)
        } catch {
          refusal = error.sqlState ?? "?"
        }
        #expect(refusal == state, "\(sql)")
      }
    }
  }
}
