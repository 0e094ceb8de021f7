package import Contracts
package import Postgres
package import Programme

/// The service behind the alternate exchange: it takes no command, so its lane answers every message `unrouted` (CONTRACTS, "Envelope").
package struct Unrouted: LaneService {
  package enum Nothing: ProducedFact {
    package var event: (any Event)? { nil }
    package var subject: String? { nil }
  }

  package let name = ServiceName.intake
  package let noKeys = NoKeys()

  package init() {}

  package func command(of envelope: Envelope) -> Result<Never, SchemaProblems>? { nil }
  package func command(of timer: DueTimer) -> Never? { nil }
  package func orderingKey(of command: Never) -> String? {}
  package func touch(_ keys: inout NoKeys, by command: Never, _ context: InputContext) {}
  package func decide(_ command: Never, _ context: InputContext, at now: Instant, in state: Void) throws -> Decision<Nothing> {}
  package func evolve(_ state: inout Void, by fact: Nothing, _ context: InputContext, at now: Instant) {}
}

package struct NoKeys: Sendable {}

/// Tables of a service without any.
package struct NoTables: LaneTables {
  package init() {}
  package func loads(_ keys: NoKeys) -> [BoundStatement] { [] }
  package func state(_ keys: NoKeys, from results: ArraySlice<Rows>) throws(PostgresError) {}
  package func saves(_ state: Void) throws -> [BoundStatement] { [] }
}
