internal import AMQP
internal import Contracts

/// Where a produced message goes: events to their exchange, a marker to the lane's own queue, an outcome also to `reply_to`.
struct Routing {
  private let settings: LaneSettings

  init(_ settings: LaneSettings) { self.settings = settings }

  func outgoing(_ produced: [ProducedMessage], replyTo: String?, _ correlationID: String?, _ traceparent: String?) -> [Outgoing] {
    var outgoing: [Outgoing] = []
    for message in produced {
      if message.type == LaneMarker.type {
        outgoing.append(message.outgoing(exchange: "", routingKey: settings.queue, traceparent: traceparent))
        continue
      }
      let key = message.type.routingKey(region: message.region)
      outgoing.append(message.outgoing(exchange: Topology.events, routingKey: key, correlationID: correlationID, traceparent: traceparent))
      if message.answers, let replyTo {
        outgoing.append(message.outgoing(exchange: "", routingKey: replyTo, correlationID: correlationID, traceparent: traceparent))
      }
    }
    return outgoing
  }

  /// Queues that a producer may be answered on: its own, never one of ours.
  static func mayReply(to queue: String) -> Bool {
    ["amq.rabbitmq.reply-to.", "amq.gen-", "reply."].contains { queue.hasPrefix($0) }
  }
}
