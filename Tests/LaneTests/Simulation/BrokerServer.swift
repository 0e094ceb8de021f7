import AMQP
import Contracts
import Programme

@testable import Lane

/// What RabbitMQ holds for one lane: its queue with redelivery in order, what was published, and the answers in reply queues.
final class BrokerServer {
  static let vanishedQueue = "reply.gone"

  /// A message in the lane's queue.
  struct Queued {
    var number: Int
    var planned: Int?
    var message: Outgoing
    var deliveries = 0
  }

  struct Reply {
    var queue: String
    var correlationID: String?
    var id: String
    var body: [UInt8]
  }

  private var queue: [Queued] = []
  private var head = 0
  private var arrivals = 0
  /// Consumers in the order in which they came: only the first one gets messages (single active consumer).
  private var consumers: [BrokerConnection] = []
  /// Messages in the order of their first delivery.
  private(set) var firstDelivered: [Queued] = []
  /// Messages settled for good.
  private(set) var acknowledged = 0
  /// What arrived on the events exchange and as markers, in order.
  private(set) var events: [(id: String, body: [UInt8])] = []
  private(set) var replies: [Reply] = []

  var waiting: Int { queue.count - head }
  var isEmpty: Bool { waiting == 0 && consumers.allSatisfy(\.isIdle) }

  func enqueue(_ message: Outgoing, planned: Int?) {
    arrivals += 1
    queue.append(Queued(number: arrivals, planned: planned, message: message))
  }

  func attach(_ consumer: BrokerConnection) { consumers.append(consumer) }

  /// Takes a consumer off; what it had not acknowledged goes back in front, in order.
  func detach(_ consumer: BrokerConnection, unacknowledged: [Queued]) {
    consumers.removeAll { $0 === consumer }
    guard !unacknowledged.isEmpty else { return }
    let returned = unacknowledged.map { message in
      var message = message
      message.deliveries += 1
      return message
    }
    queue = returned + queue[head...]
    head = 0
  }

  func deliver(to consumer: BrokerConnection, atMost limit: Int) -> [Queued] {
    guard consumers.first === consumer, limit > 0 else { return [] }
    let end = min(queue.count, head + limit)
    let delivered = Array(queue[head..<end])
    head = end
    for message in delivered where message.deliveries == 0 { firstDelivered.append(message) }
    return delivered
  }

  func settle(_ count: Int) { acknowledged += count }

  /// Routes one published message; false when no queue takes it.
  func route(_ message: Outgoing, laneQueue: String) -> Bool {
    if message.exchange == Topology.events {
      events.append((message.messageID ?? "", message.body))
      return true
    }
    if message.routingKey == laneQueue {
      events.append((message.messageID ?? "", message.body))
      enqueue(message, planned: nil)
      return true
    }
    guard message.routingKey != Self.vanishedQueue else { return false }
    replies.append(Reply(queue: message.routingKey, correlationID: message.correlationID, id: message.messageID ?? "", body: message.body))
    return true
  }
}
