import AMQP

/// A private queue for answers, named by the broker; it goes when its consumer goes.
///
/// Not exclusive, since consuming takes a connection of its own; an `amq.gen-…` name is one that lanes may answer to (DESIGN, "Nothing in
/// silence"). Should this process die before it consumes, the broker drops the queue after a minute.
struct ReplyQueue: ~Copyable {
  let name: String
  private var consumer: Consumer

  init(url: AMQPURL, label: String) throws(AMQPError) {
    var channel = try TopologyChannel(url: url, name: "\(label) replies")
    let lifetime: [String: FieldValue] = ["x-expires": 60_000]
    let name = try channel.declareQueue("", durable: true, autoDelete: true, arguments: lifetime).name
    let consumer = try Consumer(url: url, name: "\(label) replies", queue: name, prefetch: 1000)
    channel.close()
    self.name = name
    self.consumer = consumer
  }

  /// The next answer, waiting for it at most so long.
  mutating func next(within timeout: Duration) throws(AMQPError) -> Delivery? {
    guard let delivery = try consumer.next(timeout: timeout) else { return nil }
    try consumer.acknowledge(through: delivery.tag)
    return delivery
  }

  mutating func keepAlive() throws(AMQPError) {
    var none: [Delivery] = []
    try consumer.receive(atMost: 0, bytes: 0, into: &none)
  }

  consuming func close() { consumer.close() }
}
