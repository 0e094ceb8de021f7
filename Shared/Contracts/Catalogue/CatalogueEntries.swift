/// One line of the catalogue's table of commands.
package struct CommandEntry: Sendable {
  package let payload: any Command.Type
  /// The one service that takes it.
  package let service: ServiceName
  /// The events that answer it when all is well; a refusal or rejection may answer every command.
  package let success: [MessageType]
  /// Other events that a success may bring about.
  package let consequences: [MessageType]

  package init(_ payload: any Command.Type, service: ServiceName, success: [MessageType], consequences: [MessageType] = []) {
    self.payload = payload
    self.service = service
    self.success = success
    self.consequences = consequences
  }

  package var type: MessageType { payload.type }
}

/// One line of the catalogue's table of events.
package struct EventEntry: Sendable {
  package let payload: any Event.Type
  /// The service that publishes it; nil for what every lane may publish (`message.rejected`, …).
  package let source: ServiceName?
  /// The services whose queues are bound to it.
  package let heardBy: Set<ServiceName>

  package init(_ payload: any Event.Type, source: ServiceName?, heardBy: Set<ServiceName> = []) {
    self.payload = payload
    self.source = source
    self.heardBy = heardBy
  }

  package var type: MessageType { payload.type }
}
