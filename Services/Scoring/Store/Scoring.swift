package import Contracts
internal import Lane
package import Programme
package import ScoringRules

/// Scoring as its lane sees it: the rules of section 4 of the rulebook, and nothing of SQL.
package struct Scoring: LaneService {
  package let name = ServiceName.scoring
  package let noKeys = ScoringKeys()

  package init() {}

  package func command(of envelope: Envelope) -> Result<ScoringCommand, SchemaProblems>? {
    ScoringCommand.payload(of: envelope.type).map { read($0, envelope) }
  }

  private func read<Message: ScoringMessage>(_ type: Message.Type, _ envelope: Envelope) -> Result<ScoringCommand, SchemaProblems> {
    envelope.decode(type).map(\.command)
  }

  /// Scoring sets no timers.
  package func command(of timer: DueTimer) -> ScoringCommand? { nil }
  package func orderingKey(of command: ScoringCommand) -> String? { ScoringRules.orderingKey(of: command) }

  package func touch(_ keys: inout ScoringKeys, by command: ScoringCommand, _ context: InputContext) {
    ScoringRules.touch(&keys, by: command)
  }

  package func decide(
    _ command: ScoringCommand, _ context: InputContext, at now: Instant, in state: ScoringState
  ) throws -> Decision<ScoringFact> {
    try ScoringRules.decide(command, at: now, in: state)
  }

  package func evolve(_ state: inout ScoringState, by fact: ScoringFact, _ context: InputContext, at now: Instant) {
    ScoringRules.evolve(&state, by: fact)
  }
}
