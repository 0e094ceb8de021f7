import Contracts
import Postgres
import Support
import Testing

/// A database of one test's own, and the operator's command on it.
struct StoreCopy: Sendable {
  let name: String
  let servers: Servers

  /// Every statement must change something: damage that was not done is found by nobody. What only alters the schema counts no rows.
  func plant(_ statements: [String]) throws {
    var store = try TestDatabase.connect(servers.postgres(database: name))
    for sql in statements {
      let changed = try store.query(sql, timeout: .seconds(20)).affected
      try #require(changed > 0 || sql.hasPrefix("alter ") || sql.hasPrefix("drop "), "nothing was changed by \(sql)")
    }
  }

  func audit() throws -> Verdict {
    let (exit, said) = try run(["audit", "--region", "astana", "--json"], within: .seconds(120))
    return try Verdict(exit, said)
  }

  func run(_ words: [String], within time: Duration = .seconds(60)) throws -> (exit: ChildProcess.Exit, said: String) {
    try OperatorProcess.run(words, environment: ["SARUAR_POSTGRES_URL": servers.postgres(database: name)], within: time)
  }

  /// What an audit said.
  struct Verdict {
    struct Breach: Equatable {
      var promise: String
      var place: String
      var problem: String
    }

    let exit: ChildProcess.Exit
    let json: JSONValue
    let breaches: [Breach]

    init(_ exit: ChildProcess.Exit, _ said: String) throws {
      guard let document = try? JSONDocument(Array(said.utf8)) else { throw NotInTime("the audit ended with \(exit) and said \(said)") }
      self.exit = exit
      json = JSONValue(document.root)
      breaches = (json["breaches"]?.elements ?? []).map {
        Breach(promise: $0["promise"]?.text ?? "", place: $0["place"]?.text ?? "", problem: $0["problem"]?.text ?? "")
      }
    }
  }
}
