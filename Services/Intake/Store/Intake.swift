package import Contracts
package import IntakeRules
internal import Lane
package import Programme

/// Intake as its lane sees it: the rules of section 1 of the rulebook, and nothing of SQL.
package struct Intake: LaneService {
  package let name = ServiceName.intake
  package let noKeys = IntakeKeys()

  package init() {}

  package func command(of envelope: Envelope) -> Result<IntakeCommand, SchemaProblems>? {
    IntakeCommand.payload(of: envelope.type)?.command(of: envelope)
  }

  package func command(of timer: DueTimer) -> IntakeCommand? { IntakeRules.command(of: timer) }
  package func orderingKey(of command: IntakeCommand) -> String? { IntakeRules.orderingKey(of: command) }

  package func touch(_ keys: inout IntakeKeys, by command: IntakeCommand, _ context: InputContext) {
    IntakeRules.touch(&keys, by: command, context)
  }

  package func decide(
    _ command: IntakeCommand, _ context: InputContext, at now: Instant, in state: IntakeState
  ) throws -> Decision<IntakeFact> {
    try IntakeRules.decide(command, context, at: now, in: state)
  }

  package func evolve(_ state: inout IntakeState, by fact: IntakeFact, _ context: InputContext, at now: Instant) {
    IntakeRules.evolve(&state, by: fact, context, at: now)
  }
}
