package import Contracts
internal import Lane
package import Programme
package import SettlementRules

/// Settlement as its lane sees it: the rules of section 6 of the rulebook with the region's secrets, and nothing of SQL.
package struct Settlement: LaneService {
  package let name = ServiceName.settlement
  package let noKeys = SettlementKeys()
  private let rules: SettlementRules

  package init(secrets: any SettlementSecrets) { rules = SettlementRules(secrets: secrets) }

  package func command(of envelope: Envelope) -> Result<SettlementCommand, SchemaProblems>? {
    SettlementCommand.payload(of: envelope.type).map { read($0, envelope) }
  }

  private func read<Message: SettlementMessage>(_ type: Message.Type, _ envelope: Envelope) -> Result<SettlementCommand, SchemaProblems> {
    envelope.decode(type).map { $0.command(from: envelope.source) }
  }

  package func command(of timer: DueTimer) -> SettlementCommand? { SettlementRules.command(of: timer) }
  package func orderingKey(of command: SettlementCommand) -> String? { SettlementRules.orderingKey(of: command) }

  package func touch(_ keys: inout SettlementKeys, by command: SettlementCommand, _ context: InputContext) {
    SettlementRules.touch(&keys, by: command)
  }

  package func decide(
    _ command: SettlementCommand, _ context: InputContext, at now: Instant, in state: SettlementState
  ) -> Decision<SettlementFact> {
    rules.decide(command, at: now, in: state)
  }

  package func evolve(_ state: inout SettlementState, by fact: SettlementFact, _ context: InputContext, at now: Instant) {
    SettlementRules.evolve(&state, by: fact)
  }
}
