import Testing

@testable import AMQP

@Suite(.enabled(if: Broker.isNamed)) struct PublisherTests {
  @Test func returnedMessageIsAFailureThoughConfirmed() throws {
    try Broker.withQueue { queue in
      var publisher = try Publisher(url: Broker.url(), name: queue)
      var lost = Outgoing(exchange: "", routingKey: Broker.uniqueName(), body: [UInt8](repeating: 1, count: 200_000), messageID: "lost")
      lost.mandatory = true
      var silent = lost
      silent.mandatory = false
      var kept = Outgoing(exchange: "", routingKey: queue, body: [1], messageID: "kept")
      kept.mandatory = true
      let sequence = try publisher.publish(contentsOf: [kept, silent, lost, kept])
      let failures = try publisher.settle(within: .seconds(10))
      #expect(failures == [.init(sequence: sequence.lowerBound + 2, messageID: "lost", outcome: .returned(code: 312, text: "NO_ROUTE"))])
    }
  }

  @Test func fullQueueRefuses() throws {
    try Broker.withQueue(["x-max-length": 2, "x-overflow": "reject-publish"]) { queue in
      var publisher = try Publisher(url: Broker.url(), name: queue)
      var outcomes: [ConfirmWindow.Outcome] = []
      for id in 0..<5 {
        _ = try publisher.publish(Outgoing(exchange: "", routingKey: queue, body: [1], messageID: "\(id)"))
        outcomes += try publisher.settle(within: .seconds(10)).map(\.outcome)
      }
      #expect(outcomes == [.nacked, .nacked, .nacked])
    }
  }

  @Test func sequenceNumbersFollowTheOrderOfPublishing() throws {
    try Broker.withQueue(["x-queue-type": "quorum"]) { queue in
      var publisher = try Publisher(url: Broker.url(), name: queue)
      var message = Outgoing(exchange: "", routingKey: queue, body: [1])
      message.expiration = .seconds(60)
      #expect(try publisher.publish(message) == 1)
      #expect(try publisher.publish(contentsOf: Array(repeating: message, count: 2000)) == 2..<2002)
      #expect(try publisher.publish(contentsOf: []) == 2002..<2002)
      #expect(try publisher.settle(within: .seconds(20)).isEmpty)
      #expect(try publisher.poll() == ConfirmProgress(settledThrough: 2001, unsettled: 0, failures: []))
    }
  }

  @Test func whatAMQPCannotCarryIsRefusedWithoutHarm() throws {
    try Broker.withQueue { queue in
      var publisher = try Publisher(url: Broker.url(), name: queue)
      let good = Outgoing(exchange: "", routingKey: queue, body: [1])
      var longID = good
      longID.messageID = String(repeating: "ы", count: 128)
      var longHeader = good
      longHeader.headers = ["h": .string(String(repeating: "x", count: 9000))]
      for bad in [longID, longHeader] {
        guard case .invalidMessage? = failure({ _ = try publisher.publish(contentsOf: [good, bad]) }) else {
          Issue.record("an impossible message was accepted")
          return
        }
      }
      #expect(publisher.unsettled == 0)
      #expect(try publisher.publish(good) == 1)
      #expect(try publisher.settle(within: .seconds(10)).isEmpty)
    }
  }

  @Test func manyMixedSizesArriveInOrder() throws {
    try Broker.withQueue { queue in
      var random = Seeded(11)
      let sizes = (0..<400).map { _ in Int.random(in: 0...3, using: &random) == 0 ? Int.random(in: 0...200_000, using: &random) : 600 }
      let bodies = sizes.enumerated().map { index, size in [UInt8](repeating: UInt8(truncatingIfNeeded: index), count: size) }
      try Broker.send(bodies, to: queue)
      var consumer = try Broker.consumer(queue, prefetch: 1000)
      for body in bodies {
        let delivery = try #require(try consumer.next(timeout: .seconds(10)))
        #expect(delivery.body == body)
      }
    }
  }
}
