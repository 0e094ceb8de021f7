package import AMQP

/// Publishes as any producer does: with confirms, mandatory, and no knowledge of what is behind the exchange.
package struct Producer: ~Copyable {
  private var publisher: Publisher

  package init(url: AMQPURL) throws { publisher = try Publisher(url: url, name: "test producer") }

  /// Returns when the broker has all of them; throws when it did not take one.
  package mutating func send(_ messages: [Outgoing], within time: Duration = .seconds(30)) throws {
    _ = try publisher.publish(contentsOf: messages)
    let failures = try publisher.settle(within: time)
    guard failures.isEmpty else { throw NotInTime("the broker did not take \(failures)") }
  }

  package consuming func close() { publisher.close() }
}
