package import Contracts
internal import Lane
package import Programme
package import SchedulingRules

/// Scheduling as its lane sees it: the rules of sections 2 and 3 of the rulebook, and nothing of SQL.
package struct Scheduling: LaneService {
  package let name = ServiceName.scheduling
  package let noKeys = SchedulingKeys()

  package init() {}

  package func command(of envelope: Envelope) -> Result<SchedulingCommand, SchemaProblems>? {
    SchedulingCommand.payload(of: envelope.type).map { read($0, envelope) }
  }

  private func read<Message: SchedulingMessage>(_ type: Message.Type, _ envelope: Envelope) -> Result<SchedulingCommand, SchemaProblems> {
    envelope.decode(type).map(\.schedulingCommand)
  }

  package func command(of timer: DueTimer) -> SchedulingCommand? { SchedulingRules.command(of: timer) }
  package func orderingKey(of command: SchedulingCommand) -> String? { SchedulingRules.orderingKey(of: command) }

  package func touch(_ keys: inout SchedulingKeys, by command: SchedulingCommand, _ context: InputContext) {
    SchedulingRules.touch(&keys, by: command, context)
  }

  package func decide(
    _ command: SchedulingCommand, _ context: InputContext, at now: Instant, in state: SchedulingState
  ) -> Decision<SchedulingFact> {
    SchedulingRules.decide(command, context, at: now, in: state)
  }

  package func evolve(_ state: inout SchedulingState, by fact: SchedulingFact, _ context: InputContext, at now: Instant) {
    SchedulingRules.evolve(&state, by: fact, context, at: now)
  }
}
