package import Contracts
internal import Postgres

/// What a store needs now and then, whoever works on it. Nothing that a lane does waits for it.
package enum Housekeeping {
  /// Next month's partition of the journal is made, months older than the window are forgotten, and the planner hears of tables that have grown
  /// since it last did: until autovacuum comes by, it takes a table that was empty a moment ago for one that still is.
  ///
  /// On a connection of its own; blocks for some seconds, or for as long as there are months to forget, by transactions of a moment each. Others
  /// that read or write go first: it gives up a lock after a second.
  package static func run(_ postgres: String, for service: ServiceName) throws {
    var session = SessionSettings()
    session.role = service.databaseRole
    session.lockTimeout = .seconds(1)
    session.statementTimeout = .seconds(20)
    let info = try ConnectionInfo(postgres, applicationName: "saruar.\(service.rawValue) housekeeping", session: session)
    var connection = try PostgresConnection.connect(info)
    for statement in [LaneStatements.followGrowth.bind(.text(service.rawValue)), LaneStatements.maintain.bind()] {
      _ = try connection.query(statement, timeout: .seconds(30))
    }
    while try connection.query(LaneStatements.forget.bind(), timeout: .seconds(30)).one().get(0) {}
  }
}

extension ServiceName {
  /// Has just the rights that the service needs (V003).
  var databaseRole: String { "saruar_\(rawValue)" }
}
