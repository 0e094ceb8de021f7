import AMQP
import Testing

@Suite(.enabled(if: Broker.isNamed)) struct ConsumerTests {
  @Test(arguments: [0, 1, 7000, 131_064, 131_065, 300_000, 10_000_000])
  func bodiesOfEverySizeComeBackWhole(size: Int) throws {
    try Broker.withQueue { queue in
      let body = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
      try Broker.send([body, [1]], to: queue)
      var consumer = try Broker.consumer(queue)
      let delivery = try #require(try consumer.next(timeout: .seconds(20)))
      #expect(delivery.body == body)
      #expect(try consumer.next(timeout: .seconds(20))?.body == [1])
    }
  }

  @Test func everyPropertyAndHeaderComesBack() throws {
    try Broker.withQueue { queue in
      let message = fullMessage(to: queue)
      var publisher = try Publisher(url: Broker.url(), name: queue)
      _ = try publisher.publish(message)
      #expect(try publisher.settle(within: .seconds(10)).isEmpty)
      var consumer = try Broker.consumer(queue)
      let delivery = try #require(try consumer.next(timeout: .seconds(10)))
      #expect(delivery.messageID == message.messageID)
      #expect(delivery.type == message.type)
      #expect(delivery.contentType == message.contentType)
      #expect(delivery.correlationID == message.correlationID)
      #expect(delivery.replyTo == message.replyTo)
      #expect(delivery.appID == message.appID)
      #expect(delivery.exchange.isEmpty)
      #expect(delivery.routingKey == queue)
      #expect(delivery.traceparent == message.traceparent)
      #expect(delivery.headers["nested"] == message.headers["nested"])
      #expect(delivery.headers["blob"] == .bytes([0, 255]))
      #expect(!delivery.redelivered)
      #expect(delivery.deliveryCount == 0)
    }
  }

  private func fullMessage(to queue: String) -> Outgoing {
    var message = Outgoing(exchange: "", routingKey: queue, body: [], messageID: "0190b3d4-7b1e-7c39-9d3e-2b1f5f0a9c11")
    message.type = "kz.saruarlar.application.submit.v1"
    message.contentType = "application/cloudevents+json"
    message.correlationID = "Қазақ тілі"
    message.replyTo = "reply.me"
    message.appID = "test"
    message.traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    message.expiration = .seconds(60)
    message.headers = [
      "nested": .table(["a": .array([1, "two", true, .double(2.5), .void]), "at": .timestamp(1_580_000_000)]),
      "blob": .bytes([0, 255]),
    ]
    return message
  }

  @Test func headersNestedTooDeepAreCutOff() throws {
    try Broker.withQueue { queue in
      var header = FieldValue.int(1)
      for _ in 0..<900 { header = .table(["a": header]) }
      var message = Outgoing(exchange: "", routingKey: queue, body: [1])
      message.headers = ["deep": header, "x-delivery-count": 7]
      var publisher = try Publisher(url: Broker.url(), name: queue)
      _ = try publisher.publish(message)
      #expect(try publisher.settle(within: .seconds(10)).isEmpty)
      var consumer = try Broker.consumer(queue)
      let delivery = try #require(try consumer.next(timeout: .seconds(10)))
      #expect(delivery.deliveryCount == 0, "a sender cannot pretend")
      var depth = 0
      var value = try #require(delivery.headers["deep"])
      while case .table(let table) = value {
        depth += 1
        value = try #require(table["a"])
      }
      #expect(depth == 16)
      #expect(value == .void)
    }
  }

  @Test func receiveNeverWaitsAndKeepsItsLimits() throws {
    try Broker.withQueue { queue in
      try Broker.send(Array(repeating: [UInt8](repeating: 7, count: 1000), count: 50), to: queue)
      var consumer = try Broker.consumer(queue)
      var deliveries: [Delivery] = []
      try collect(20, from: &consumer, atMost: 20, into: &deliveries)
      #expect(deliveries.count == 20)
      var few: [Delivery] = []
      while few.isEmpty { try consumer.receive(atMost: 50, bytes: 2500, into: &few) }
      #expect(few.count <= 3)
      try consumer.receive(atMost: 0, bytes: .max, into: &few)
      #expect(few.count <= 3)
      try consumer.acknowledge(through: try #require(few.last).tag)
      #expect(consumer.settled == consumer.delivered)
      let start = ContinuousClock.now
      var rest: [Delivery] = []
      while rest.count + few.count < 30 { try consumer.receive(atMost: 50, bytes: .max, into: &rest) }
      for _ in 0..<1000 { try consumer.receive(atMost: 50, bytes: .max, into: &rest) }
      #expect(ContinuousClock.now - start < .seconds(5))
    }
  }

  private func collect(_ count: Int, from consumer: inout Consumer, atMost: Int, into deliveries: inout [Delivery]) throws {
    let end = ContinuousClock.now + .seconds(10)
    while deliveries.count < count, ContinuousClock.now < end {
      try consumer.receive(atMost: atMost - deliveries.count, bytes: .max, into: &deliveries)
    }
  }

  @Test func tagOfAnotherConnectionIsRefusedWithoutHarm() throws {
    try Broker.withQueue { queue in
      try Broker.send([[1]], to: queue)
      var first = try Broker.consumer(queue)
      let old = try #require(try first.next(timeout: .seconds(10)))
      first.close()
      var second = try Broker.consumer(queue)
      let again = try #require(try second.next(timeout: .seconds(10)))
      #expect(again.redelivered)
      #expect(again.tag != old.tag)
      guard case .staleDelivery? = failure({ try second.acknowledge(through: old.tag) }) else {
        Issue.record("a stale tag was acknowledged")
        return
      }
      #expect(second.settled == 0)
      try second.acknowledge(through: again.tag)
      guard case .staleDelivery? = failure({ try second.acknowledge(through: again.tag) }) else {
        Issue.record("a tag was acknowledged twice")
        return
      }
      #expect(try second.next(timeout: .milliseconds(200)) == nil)
      #expect(second.settled == second.delivered)
    }
  }

  @Test func deletedQueueIsAnErrorAndNotSilence() throws {
    try Broker.withQueue { queue in
      var consumer = try Broker.consumer(queue)
      try Broker.delete(queue)
      #expect(failure { _ = try consumer.next(timeout: .seconds(10)) } == .consumerCancelled(queue: queue))
    }
  }

  @Test func consumingFromNoQueueIsNotFound() throws {
    guard case .notFound? = failure({ _ = try Broker.consumer(Broker.uniqueName()) }) else {
      Issue.record("consumed from nothing")
      return
    }
  }

  @Test func quorumQueueCountsDeliveriesAndKeepsTheirOrder() throws {
    try Broker.withQueue(["x-queue-type": "quorum"]) { queue in
      try Broker.send([[1], [2], [3]], to: queue)
      for attempt in 0..<3 {
        var consumer = try Broker.consumer(queue)
        for body in 1...3 {
          let delivery = try #require(try consumer.next(timeout: .seconds(10)))
          #expect(delivery.body == [UInt8(body)])
          #expect(delivery.deliveryCount == attempt)
          #expect(delivery.redelivered == (attempt > 0))
        }
        consumer.close()
      }
    }
  }

  @Test func cancelGivesWhatWasUnderWayAndNoMore() throws {
    try Broker.withQueue { queue in
      try Broker.send(Array(repeating: [5], count: 300), to: queue)
      var consumer = try Broker.consumer(queue, prefetch: 200)
      var deliveries: [Delivery] = []
      try collect(10, from: &consumer, atMost: 10, into: &deliveries)
      try consumer.cancel()
      let isCancelled = consumer.isCancelled
      #expect(isCancelled)
      try consumer.receive(atMost: .max, bytes: .max, into: &deliveries)
      #expect(deliveries.count == Int(consumer.delivered))
      #expect(deliveries.count <= 200)
      try consumer.acknowledge(through: try #require(deliveries.last).tag)
      #expect(try consumer.next(timeout: .milliseconds(300)) == nil)
      consumer.close()
      var topology = try TopologyChannel(url: Broker.url(), name: queue)
      #expect(try topology.inspectQueue(queue).messages == 300 - deliveries.count)
    }
  }
}
