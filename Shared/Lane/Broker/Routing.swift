internal import AMQP
internal import Contracts

/// Where a produced message goes: events to their exchange, a marker to the lane's own queue, an outcome also to `reply_to`, and what is not
/// for everyone only to its audience.
struct Routing {
  private let settings: LaneSettings

  init(_ settings: LaneSettings) { self.settings = settings }

  func outgoing(_ produced: [ProducedMessage], replyTo: String?, _ correlationID: String?, _ traceparent: String?) -> [Outgoing] {
    var outgoing: [Outgoing] = []
    route(produced, replyTo: replyTo, correlationID, traceparent, into: &outgoing)
    return outgoing
  }

  func route(
    _ produced: [ProducedMessage], replyTo: String?, _ correlationID: String?, _ traceparent: String?, into outgoing: inout [Outgoing]
  ) {
    let hasAskersForm = produced.contains { $0.audience == .asker }
    func send(_ message: ProducedMessage, to queue: String) {
      outgoing.append(message.outgoing(exchange: "", routingKey: queue, correlationID: correlationID, traceparent: traceparent))
    }
    for message in produced {
      switch message.audience {
      case .asker: if let replyTo { send(message, to: replyTo) }
      case .notifications: send(message, to: "\(message.region).\(ServiceName.notifications.rawValue)")
      case .everyone where message.type == LaneMarker.type:
        outgoing.append(message.outgoing(exchange: "", routingKey: settings.queue, traceparent: traceparent))
      case .everyone:
        let key = message.type.routingKey(region: message.region)
        outgoing.append(
          message.outgoing(exchange: Topology.events, routingKey: key, correlationID: correlationID, traceparent: traceparent))
        if message.answers, !hasAskersForm, let replyTo { send(message, to: replyTo) }
      }
    }
  }

  /// Queues that a producer may be answered on: its own, never one of ours.
  static func mayReply(to queue: String) -> Bool {
    ["amq.rabbitmq.reply-to.", "amq.gen-", "reply."].contains { queue.hasPrefix($0) }
  }
}
