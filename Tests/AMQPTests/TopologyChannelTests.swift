import Testing

@testable import AMQP

@Suite(.enabled(if: Broker.isNamed)) struct TopologyChannelTests {
  @Test func otherArgumentsAreAFailedPreconditionAndTheChannelGoesOn() throws {
    try Broker.withQueue(["x-queue-type": "quorum"]) { queue in
      var topology = try TopologyChannel(url: Broker.url(), name: queue)
      guard case .preconditionFailed(let text)? = failure({ _ = try topology.declareQueue(queue) }) else {
        Issue.record("a queue was declared with other arguments")
        return
      }
      #expect(text.contains("x-queue-type"))
      let same = try topology.declareQueue(queue, arguments: ["x-queue-type": "quorum"])
      #expect(same == .init(name: queue, messages: 0, consumers: 0))
    }
  }

  @Test func inspectingWhatIsMissingIsNotFound() throws {
    var topology = try TopologyChannel(url: Broker.url(), name: "test")
    for _ in 1...3 {
      guard case .notFound? = failure({ _ = try topology.inspectQueue(Broker.uniqueName()) }),
        case .notFound? = failure({ try topology.inspectExchange(Broker.uniqueName()) })
      else {
        Issue.record("found what does not exist")
        return
      }
    }
    try topology.keepAlive()
  }

  @Test func unroutedMessagesTakeTheAlternateExchange() throws {
    let name = Broker.uniqueName()
    var topology = try TopologyChannel(url: Broker.url(), name: name)
    try topology.declareExchange("\(name).unrouted", type: .fanout)
    try topology.declareExchange(name, type: .topic, arguments: ["alternate-exchange": .string("\(name).unrouted")])
    let wanted = try topology.declareQueue(name).name
    let unrouted = try topology.declareQueue("\(name).unrouted").name
    try topology.bind(queue: wanted, exchange: name, key: "astana.application.*")
    try topology.bind(queue: unrouted, exchange: "\(name).unrouted", key: "")
    var publisher = try Publisher(url: Broker.url(), name: name)
    for key in ["astana.application.submit", "astana.nonsense.submit"] {
      _ = try publisher.publish(Outgoing(exchange: name, routingKey: key, body: []))
    }
    #expect(try publisher.settle(within: .seconds(10)).isEmpty)
    #expect(try topology.inspectQueue(wanted).messages == 1)
    #expect(try topology.purgeQueue(unrouted) == 1)
    try topology.unbind(queue: wanted, exchange: name, key: "astana.application.*")
    #expect(try topology.deleteQueue(wanted) == 1)
    #expect(try topology.deleteQueue(unrouted) == 0)
    #expect(try topology.deleteQueue(unrouted) == 0)
    try topology.deleteExchange(name)
    try topology.deleteExchange("\(name).unrouted")
    topology.close()
  }

  @Test func brokerNamesAnExclusiveQueueThatNobodyElseMayUse() throws {
    var topology = try TopologyChannel(url: Broker.url(), name: "test")
    let queue = try topology.declareQueue("", durable: false, exclusive: true, autoDelete: true).name
    #expect(queue.hasPrefix("amq.gen-"))
    guard case .resourceLocked? = failure({ _ = try Broker.consumer(queue) }) else {
      Issue.record("consumed from another connection's exclusive queue")
      return
    }
  }
}
