/// What one pipelined exchange still waits for; a plain value, so that its rules can be read apart from libpq.
struct Exchange {
  enum Step {
    case prepare(key: UInt64, Statement)
    case execute(Statement, Expectation)

    var statement: Statement {
      switch self {
      case .prepare(_, let statement), .execute(let statement, _): statement
      }
    }
  }

  /// The end of the transaction: held back until the counts are known, or on its way.
  enum Sync {
    case held
    case queued
    case sent
  }

  /// That of the names it prepares statements under.
  let generation: Int
  private(set) var steps: [Step] = []
  /// The step whose results come next.
  private(set) var position = 0
  private(set) var results: [Rows] = []
  private(set) var failure: PostgresError?
  var sync: Sync = .held
  /// How often libpq had nothing to say at the end; more than twice means that we have lost count of its results.
  var silence = 0

  var current: Step? { position < steps.count ? steps[position] : nil }

  /// COMMIT may have happened only if the server can have seen the Sync and had refused nothing before.
  var outcomeIfLost: PostgresError.Outcome { sync == .sent && failure == nil ? .outcomeUnknown : .rolledBack }

  private(set) var preparing: Set<UInt64> = []

  init(generation: Int) { self.generation = generation }

  func prepares(_ key: UInt64, generation: Int) -> Bool { self.generation == generation && preparing.contains(key) }

  mutating func add(_ step: Step) {
    if case .prepare(let key, _) = step { preparing.insert(key) }
    steps.append(step)
  }

  mutating func advance() { position += 1 }

  /// The first failure is the cause; what follows is its echo.
  mutating func fail(_ error: PostgresError) { failure = failure ?? error }

  mutating func take(_ rows: Rows, of statement: Statement, expecting expectation: Expectation) {
    if case .exactly(let expected) = expectation, rows.affected != expected {
      fail(.unexpectedRows(statement: statement.excerpt, expected: expected, got: rows.affected))
    }
    results.append(rows)
  }
}
