/// The one table of all message types: who answers a command, who publishes an event and who must hear it (CONTRACTS).
///
/// Topology, schemas, AsyncAPI document, help texts and tests read it, so a type that is not here does not exist.
package enum Catalogue {
  /// Commands that belong to a service; the lanes' own are in `laneCommands`.
  package static let commands: [CommandEntry] =
    intakeCommands + schedulingCommands + scoringCommands + certificatesCommands + settlementCommands

  /// Events with a payload of their own; the refusals are in `refusals`.
  package static let events: [EventEntry] =
    intakeEvents + schedulingEvents + scoringEvents + certificatesEvents + settlementEvents + messagingEvents

  /// One for every noun that has a command, in the order of the tables.
  package static let refusals: [RefusalEntry] = {
    let owners: [(MessageType, ServiceName?)] = commands.map { ($0.type, $0.service) } + laneCommands.map { ($0.type, nil) }
    var seen: Set<MessageType> = []
    return owners.compactMap { type, service in
      seen.insert(type.refused).inserted ? RefusalEntry(type: type.refused, source: service) : nil
    }
  }()

  /// Every type there is: the services' commands, the lanes' own, and all that is published.
  package static let types: [MessageType] = commands.map(\.type) + laneCommands.map(\.type) + published

  /// Everything that goes to the exchange of events.
  package static let published: [MessageType] = events.map(\.type) + refusals.map(\.type)

  package static func command(_ type: MessageType) -> CommandEntry? { commandsByType[type] }
  package static func laneCommand(_ type: MessageType) -> LaneCommandEntry? { laneCommandsByType[type] }
  package static func event(_ type: MessageType) -> EventEntry? { eventsByType[type] }
  package static func refusal(_ type: MessageType) -> RefusalEntry? { refusalsByType[type] }

  package static func payload(_ type: MessageType) -> (any Payload.Type)? {
    command(type)?.payload ?? laneCommand(type)?.payload ?? event(type)?.payload ?? refusal(type).map { _ in Refused.self }
  }

  /// The JSON Schema of a whole message; nil for a type that is not in the table.
  package static func schema(_ type: MessageType) -> JSONValue? {
    payload(type).map { JSONSchema.message(type, payload: $0) }
  }

  /// The events that may answer a command: its success, the refusal, and what may answer any.
  package static func outcomes(of command: MessageType) -> [MessageType] {
    guard let success = self.command(command)?.success ?? laneCommand(command).map({ [$0.success] }) else { return [] }
    return success + [command.refused, Rejected.type, Parked.type, Discarded.type]
  }

  private static let commandsByType = Dictionary(uniqueKeysWithValues: commands.map { ($0.type, $0) })
  private static let laneCommandsByType = Dictionary(uniqueKeysWithValues: laneCommands.map { ($0.type, $0) })
  private static let eventsByType = Dictionary(uniqueKeysWithValues: events.map { ($0.type, $0) })
  private static let refusalsByType = Dictionary(uniqueKeysWithValues: refusals.map { ($0.type, $0) })

  /// The five services with decisions of their own, less the one that tells: what it says it knows already.
  static func everyone(but teller: ServiceName) -> Set<ServiceName> {
    let deciding: Set<ServiceName> = [.intake, .scheduling, .scoring, .certificates, .settlement]
    return deciding.subtracting([teller])
  }
}
