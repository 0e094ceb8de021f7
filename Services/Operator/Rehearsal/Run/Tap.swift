import AMQP
import Contracts
import Lane
import Programme

/// Publishes the season's messages as any producer would, and listens to every event of the region on a queue of its own.
///
/// One thread uses it, and calls something of it every few seconds.
struct Tap: ~Copyable {
  let queue: String
  private var publisher: Publisher
  private var consumer: Consumer
  private var deliveries: [Delivery] = []

  /// The queue hears everything from now on; it goes when its consumer goes.
  init(region: Region, url: AMQPURL) throws(AMQPError) {
    var channel = try TopologyChannel(url: url, name: "saruar rehearse topology")
    let lifetime: [String: FieldValue] = ["x-expires": 60_000]
    let queue = try channel.declareQueue("", durable: true, autoDelete: true, arguments: lifetime).name
    try channel.bind(queue: queue, exchange: Topology.events, key: "\(region.rawValue).#")
    let consumer = try Consumer(url: url, name: "saruar rehearse tap", queue: queue, prefetch: 2000)
    channel.close()
    let publisher = try Publisher(url: url, name: "saruar rehearse")
    self.queue = queue
    self.consumer = consumer
    self.publisher = publisher
  }

  mutating func publish(_ messages: [Outgoing]) throws(AMQPError) {
    guard !messages.isEmpty else { return }
    _ = try publisher.publish(contentsOf: messages)
  }

  /// Takes what has come, and waits a moment if nothing has; messages that the broker did not take are told as failures.
  mutating func turn(waiting patience: Duration, _ hear: (Delivery) -> Void) throws(AMQPError) -> [ConfirmWindow.Failure] {
    let failures = try publisher.poll().failures
    try take(hear)
    if deliveries.isEmpty, failures.isEmpty, let delivery = try consumer.next(timeout: patience) {
      hear(delivery)
      try consumer.acknowledge(through: delivery.tag)
      try take(hear)
    }
    return failures
  }

  private mutating func take(_ hear: (Delivery) -> Void) throws(AMQPError) {
    deliveries.removeAll(keepingCapacity: true)
    try consumer.receive(atMost: 500, bytes: 16 << 20, into: &deliveries)
    for delivery in deliveries { hear(delivery) }
    if let last = deliveries.last { try consumer.acknowledge(through: last.tag) }
  }

  /// Messages that the broker has not confirmed yet.
  var unconfirmed: Int { publisher.unsettled }

  consuming func close() {
    publisher.close()
    consumer.close()
  }
}

extension RehearsalCommand {
  /// As the form at learnopen.kz publishes it (CONTRACTS, "Envelope").
  func outgoing(replyTo queue: String) -> Outgoing {
    var outgoing = Outgoing(exchange: Topology.commands, routingKey: routingKey, body: body, messageID: id)
    outgoing.type = type.cloudEventsType
    outgoing.contentType = ContentType.cloudEvents
    outgoing.mandatory = true
    if wantsReply {
      outgoing.replyTo = queue
      outgoing.correlationID = id
    }
    return outgoing
  }
}
