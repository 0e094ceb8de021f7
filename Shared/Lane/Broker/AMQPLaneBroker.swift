package import AMQP
internal import Contracts
internal import Glibc
internal import Programme

/// The lane's broker over AMQP: consuming and publishing on separate connections. Used by the lane's thread only.
final class AMQPLaneBroker: LaneBroker {
  private let url: AMQPURL
  private let settings: LaneSettings
  private var publisher: Publisher
  private var consumer: Consumer?
  /// Sequences of messages to `reply_to` queues: a vanished one is counted, not failed.
  private var replies: Set<UInt64> = []
  private(set) var vanishedReplies = 0

  /// Connects the publisher and makes sure that the lane's queue is as the topology says (406 otherwise).
  init(url: String, settings: LaneSettings) throws {
    self.url = try AMQPURL(url)
    self.settings = settings
    var channel = try TopologyChannel(url: self.url, name: "\(settings.queue) topology")
    try Topology.of(region: settings.region).declare(on: &channel)
    channel.close()
    publisher = try Publisher(url: self.url, name: "\(settings.queue) publisher")
  }

  var publisherSocket: Int32 { publisher.socket }
  var publisherWantsToWrite: Bool { publisher.wantsToWrite }
  var consumerSocket: Int32 { consumer?.socket ?? -1 }
  var isBlocked: Bool { publisher.blockedReason != nil }

  /// Begins to consume: only after recovery has published what was left.
  func consume() throws {
    let prefetch = UInt16(clamping: settings.batchMessages * 2)
    consumer = try Consumer(url: url, name: "\(settings.queue) consumer", queue: settings.queue, prefetch: prefetch)
  }

  /// Leaves the queue without a word: acknowledgements go out, then our side of the connection ends, and the broker takes the rest back.
  ///
  /// Neither `basic.cancel` nor an orderly close: after those RabbitMQ 3.10 gives back what was under way in the order of a hash (tried: 34 of
  /// 36 times with messages under way), after a connection that just ends always in the order of the queue. Waits for the broker's end, for two
  /// seconds at most.
  func leave() {
    guard let socket = consumer?.socket, socket >= 0 else { return }
    shutdown(socket, Int32(SHUT_WR))
    let deadline = ContinuousClock.now + .seconds(2)
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while ContinuousClock.now < deadline {
      var descriptor = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, 100) > 0 else { continue }
      let count = recv(socket, &bytes, bytes.count, Int32(MSG_DONTWAIT))
      guard count > 0 || count < 0 && (errno == EAGAIN || errno == EINTR) else { break }
    }
    consumer = nil
  }

  func receive(messages: Int, bytes: Int) throws(BrokerFailure) -> [Delivery] {
    var deliveries: [Delivery] = []
    do throws(AMQPError) {
      try consumer?.receive(atMost: messages, bytes: bytes, into: &deliveries)
    } catch {
      throw .unavailable(error.description)
    }
    return deliveries
  }

  func acknowledge(through tag: DeliveryTag) throws(BrokerFailure) {
    do throws(AMQPError) {
      try consumer?.acknowledge(through: tag)
    } catch {
      throw .unavailable(error.description)
    }
  }

  func publish(_ messages: [Outgoing]) throws(BrokerFailure) -> UInt64 {
    do throws(AMQPError) {
      let sequences = try publisher.publish(contentsOf: messages)
      for place in messages.indices where messages[place].isReply { replies.insert(sequences.lowerBound + UInt64(place)) }
      return sequences.upperBound - 1
    } catch {
      throw .unavailable(error.description)
    }
  }

  func confirmed() throws(BrokerFailure) -> UInt64 {
    let progress: ConfirmProgress
    do throws(AMQPError) {
      progress = try publisher.poll()
    } catch {
      throw .unavailable(error.description)
    }
    for failure in progress.failures {
      guard replies.contains(failure.sequence) else { throw .notConfirmed("\(failure)") }
      vanishedReplies += 1
    }
    if !replies.isEmpty { replies = replies.filter { $0 > progress.settledThrough } }
    return progress.settledThrough
  }

  /// Publishes and waits for every confirm: for recovery, when nothing else may go on.
  func publishAndConfirm(_ messages: [Outgoing], within time: Duration) throws {
    guard !messages.isEmpty else { return }
    let sequences = try publisher.publish(contentsOf: messages)
    let lost = try publisher.settle(within: time).filter { !messages[Int($0.sequence - sequences.lowerBound)].isReply }
    guard lost.isEmpty else { throw BrokerFailure.notConfirmed("\(lost)") }
  }
}

extension Outgoing {
  /// To a producer's own queue, which may have vanished with the producer; a marker to the lane's queue must arrive.
  fileprivate var isReply: Bool { exchange.isEmpty && Routing.mayReply(to: routingKey) }
}

extension Topology {
  /// Declares all of it; what is there already with the same arguments stays as it is.
  package func declare(on channel: inout TopologyChannel) throws(AMQPError) {
    for exchange in exchanges {
      guard let kind = TopologyChannel.ExchangeType(rawValue: exchange.kind) else { continue }
      try channel.declareExchange(exchange.name, type: kind, arguments: exchange.arguments)
    }
    for queue in queues { _ = try channel.declareQueue(queue.name, arguments: queue.arguments) }
    for binding in bindings { try channel.bind(queue: binding.queue, exchange: binding.exchange, key: binding.key) }
  }
}
