import AMQP
import Testing

@Suite(.enabled(if: Broker.isNamed)) struct BadNetworkTests {
  @Test func publisherNeverWaitsForABrokerThatDoesNotRead() throws {
    try Broker.withQueue { queue in
      let proxy = try Proxy()
      var publisher = try Publisher(url: proxy.url(heartbeat: .seconds(60)), name: queue)
      proxy.become(.deaf)
      let batch = (0..<100).map { _ in Outgoing(exchange: "", routingKey: queue, body: [UInt8](repeating: 1, count: 200_000)) }
      let start = ContinuousClock.now
      _ = try publisher.publish(contentsOf: batch)
      for _ in 0..<100 { _ = try publisher.poll() }
      #expect(ContinuousClock.now - start < .seconds(3))
      let (unwritten, wantsToWrite) = (publisher.unwritten, publisher.wantsToWrite)
      #expect(unwritten > 0)
      #expect(wantsToWrite)
      guard case .timeout? = failure({ _ = try publisher.settle(within: .milliseconds(300)) }) else {
        Issue.record("settled without a broker")
        return
      }
      proxy.become(.fair)
      #expect(try publisher.settle(within: .seconds(30)).isEmpty)
      #expect(try publisher.poll().settledThrough == 100)
    }
  }

  @Test func blockedBrokerIsAPause() throws {
    try Broker.withQueue { queue in
      let proxy = try Proxy()
      var publisher = try Publisher(url: proxy.url(heartbeat: .seconds(60)), name: queue)
      proxy.forge(method: (10, 60), [13] + Array("low on memory".utf8))
      let deadline = ContinuousClock.now + .seconds(10)
      while publisher.blockedReason == nil, ContinuousClock.now < deadline { _ = try publisher.poll() }
      _ = try publisher.publish(Outgoing(exchange: "", routingKey: queue, body: [1]))
      let (unwritten, wantsToWrite) = (publisher.unwritten, publisher.wantsToWrite)
      #expect(unwritten == 1)
      #expect(!wantsToWrite)
      #expect(failure { _ = try publisher.settle(within: .milliseconds(100)) } == .blocked("low on memory"))
      proxy.forge(method: (10, 61), [])
      #expect(try publisher.settle(within: .seconds(10)).isEmpty)
    }
  }

  @Test func brokerThatShutsDownSaysWhy() throws {
    try Broker.withQueue { queue in
      let proxy = try Proxy()
      var consumer = try Consumer(url: proxy.url(heartbeat: .seconds(60)), name: queue, queue: queue, prefetch: 1)
      proxy.forge(method: (10, 50), [0x01, 0x40, 3] + Array("bye".utf8) + [0, 0, 0, 0])
      let error = failure { _ = try consumer.next(timeout: .seconds(10)) }
      #expect(error == .closedByBroker(code: 320, text: "bye", method: ""))
      #expect(error?.isRetryable == true)
    }
  }

  @Test func silentBrokerIsGivenUpAfterTwoHeartbeats() throws {
    try Broker.withQueue { queue in
      let (left, right) = (try Proxy(), try Proxy())
      var consumer = try Consumer(url: left.url(heartbeat: .seconds(1)), name: queue, queue: queue, prefetch: 1)
      var publisher = try Publisher(url: right.url(heartbeat: .seconds(1)), name: queue)
      left.become(.mute)
      right.become(.mute)
      let start = ContinuousClock.now
      guard case .timeout? = failure({ _ = try consumer.next(timeout: .seconds(20)) }) else {
        Issue.record("the consumer noticed nothing")
        return
      }
      _ = try? publisher.publish(Outgoing(exchange: "", routingKey: queue, body: []))
      #expect(failure { _ = try publisher.settle(within: .seconds(20)) }?.isRetryable == true)
      #expect(ContinuousClock.now - start < .seconds(10))
    }
  }

  @Test func cutConnectionIsARetryableError() throws {
    try Broker.withQueue { queue in
      let proxy = try Proxy()
      var consumer = try Consumer(url: proxy.url(heartbeat: .seconds(60)), name: queue, queue: queue, prefetch: 1)
      proxy.become(.gone)
      guard case .socket? = failure({ _ = try consumer.next(timeout: .seconds(5)) }) else {
        Issue.record("the consumer noticed nothing")
        return
      }
    }
  }

  @Test func callThatIsNotAnsweredTimesOut() throws {
    let proxy = try Proxy()
    var topology = try TopologyChannel(url: proxy.url(heartbeat: .seconds(60)), name: "test", replyTimeout: .milliseconds(300))
    proxy.become(.mute)
    guard case .timeout? = failure({ _ = try topology.inspectQueue("amq.nothing") }) else {
      Issue.record("no timeout")
      return
    }
    #expect(failure { _ = try topology.inspectQueue("amq.nothing") }?.isRetryable == true)
  }
}
