import AMQP
import Glibc
import Testing

@Suite(.enabled(if: Broker.isNamed)) struct ConnectionTests {
  @Test func wrongPasswordIsAnErrorOfItsOwn() throws {
    let url = try Broker.url { $0.password = "certainly wrong" }
    guard case .authenticationFailed(let text)? = failure({ _ = try TopologyChannel(url: url, name: "test") }) else {
      Issue.record("no authentication error")
      return
    }
    #expect(!text.contains("certainly wrong"))
  }

  @Test func unknownVirtualHostIsNotFound() throws {
    let url = try Broker.url { $0.virtualHost = Broker.uniqueName() }
    guard case .notFound? = failure({ _ = try TopologyChannel(url: url, name: "test") }) else {
      Issue.record("no error for an unknown virtual host")
      return
    }
  }

  @Test func idleConnectionLivesWhileItIsPolled() throws {
    try Broker.withQueue { queue in
      let url = try Broker.url { $0.heartbeat = .seconds(1) }
      var consumer = try Consumer(url: url, name: queue, queue: queue, prefetch: 1)
      var publisher = try Publisher(url: url, name: queue)
      let end = ContinuousClock.now + .seconds(5)
      while ContinuousClock.now < end {
        #expect(try consumer.next(timeout: .milliseconds(100)) == nil)
        _ = try publisher.poll()
      }
      _ = try publisher.publish(Outgoing(exchange: "", routingKey: queue, body: [1]))
      #expect(try publisher.settle(within: .seconds(5)).isEmpty)
      #expect(try consumer.next(timeout: .seconds(5))?.body == [1])
    }
  }

  @Test func neglectedConnectionIsGivenUpByTheBroker() throws {
    let url = try Broker.url { $0.heartbeat = .seconds(1) }
    var publisher = try Publisher(url: url, name: "test.neglected")
    usleep(5_000_000)
    let error = failure { _ = try publisher.poll() }
    #expect(error?.isRetryable == true)
  }

  @Test func endedConnectionSaysSo() throws {
    var publisher = try Publisher(url: Broker.url(), name: "test.ended")
    _ = try publisher.publish(Outgoing(exchange: Broker.uniqueName(), routingKey: "", body: []))
    guard case .notFound? = failure({ _ = try publisher.settle(within: .seconds(5)) }) else {
      Issue.record("publishing to no exchange went well")
      return
    }
    guard case .socket? = failure({ _ = try publisher.publish(Outgoing(exchange: "", routingKey: "x", body: [])) }) else {
      Issue.record("a dead publisher took a message")
      return
    }
  }
}

@Suite(.enabled(if: Broker.isNamed)) struct SeveralNodesTests {
  /// Whichever the process goes to first: of these three connections one at least meets the dead node first.
  @Test(arguments: [false, true]) func nodeThatIsAwayIsPassedOver(listens: Bool) throws {
    let server = try SilentServer()
    let away = AMQPURL.Address(host: "127.0.0.1", port: listens ? server.port : 1)
    let last = try Broker.url {
      $0.others = [AMQPURL.Address(host: $0.host, port: $0.port)]
      ($0.host, $0.port) = (away.host, away.port)
      $0.connectionTimeout = .seconds(2)
    }
    let first = try Broker.url {
      $0.others = [away]
      $0.connectionTimeout = .seconds(2)
    }
    for url in [last, first, last] { try TopologyChannel(url: url, name: "test").close() }
  }

  @Test func wrongPasswordIsNotTriedEverywhere() throws {
    let url = try Broker.url {
      $0.password = "certainly wrong"
      $0.others = [AMQPURL.Address(host: $0.host, port: $0.port)]
    }
    guard case .authenticationFailed? = failure({ _ = try TopologyChannel(url: url, name: "test") }) else {
      Issue.record("no authentication error")
      return
    }
  }
}

@Suite struct UnreachableBrokerTests {
  @Test func nobodyAtAnyNodeIsRetryable() throws {
    let url = try AMQPURL("amqp://127.0.0.1:1,127.0.0.1:2,127.0.0.1:3/?connection_timeout=2000")
    guard case .cannotConnect? = failure({ _ = try TopologyChannel(url: url, name: "test") }) else {
      Issue.record("connected to ports 1 to 3")
      return
    }
  }

  @Test func refusedConnectionIsRetryable() throws {
    let url = try AMQPURL("amqp://127.0.0.1:1/?connection_timeout=2000")
    guard case .cannotConnect? = failure({ _ = try TopologyChannel(url: url, name: "test") }) else {
      Issue.record("connected to port 1")
      return
    }
  }

  @Test func serverThatSaysNothingIsNotWaitedForLong() throws {
    let server = try SilentServer()
    let url = try AMQPURL("amqp://127.0.0.1:\(server.port)/?connection_timeout=300")
    let start = ContinuousClock.now
    let error = failure { _ = try TopologyChannel(url: url, name: "test") }
    #expect(error?.isRetryable == true)
    #expect(ContinuousClock.now - start < .seconds(3))
  }
}
