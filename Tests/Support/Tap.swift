package import AMQP
internal import Foundation
internal import Synchronization

/// A queue with a listener that keeps all it got: on the events of a whole system, or on the answers to one producer.
///
/// The listener runs on a thread of its own, acknowledges, and connects again when it loses the broker.
package final class Tap: Sendable {
  package let queue: String
  private let url: AMQPURL
  private let events = Mutex<[TapEvent]>([])
  private let marks = Mutex<Set<String>>([])
  private let isStopping = Atomic(false)

  /// Declares the queue, bound by the key to the exchange where one is given.
  package init(url: AMQPURL, queue: String, exchange: String? = nil, key: String = "#") throws {
    self.queue = queue
    self.url = url
    var channel = try TopologyChannel(url: url, name: "test \(queue)")
    _ = try channel.declareQueue(queue, arguments: ["x-queue-type": "classic"])
    if let exchange { try channel.bind(queue: queue, exchange: exchange, key: key) }
    channel.close()
    let thread = Thread { [self] in listen() }
    thread.stackSize = 4 << 20
    thread.start()
  }

  /// Ends the listener within a moment; the queue stays.
  package func stop() { isStopping.store(true, ordering: .relaxed) }

  private func listen() {
    while !isStopping.load(ordering: .relaxed) {
      do {
        try consume()
      } catch {
        pass(.milliseconds(200))
      }
    }
  }

  private func consume() throws {
    var consumer = try Consumer(url: url, name: "test \(queue)", queue: queue, prefetch: 500)
    while !isStopping.load(ordering: .relaxed) {
      guard let delivery = try consumer.next(timeout: .milliseconds(50)) else { continue }
      if delivery.routingKey == Self.markKey {
        marks.withLock { _ = $0.insert(delivery.messageID ?? "") }
      } else if let event = TapEvent(delivery) {
        events.withLock { $0.append(event) }
      }
      try consumer.acknowledge(through: delivery.tag)
    }
    consumer.close()
  }

  /// A test's own message on the events' exchange: what was published before it has been heard when it has.
  package static let markKey = "test.mark"

  package func waitForMark(_ id: String, within time: Duration) throws {
    try wait(until: "mark \(id) on \(queue)", within: time, every: .milliseconds(5)) { marks.withLock { $0.contains(id) } }
  }

  /// Everything so far, in order of arrival.
  package var all: [TapEvent] { events.withLock { $0 } }

  package func all(_ type: String) -> [TapEvent] { all.filter { $0.type == type } }

  /// Everything that is an outcome of the command.
  package func outcomes(of command: String) -> [TapEvent] { all.filter { $0.outcomeOf == command } }

  /// The outcome of a command, or the first event of a type, once it is there.
  package func outcome(of command: String, within time: Duration = .seconds(20)) throws -> TapEvent {
    try wait(for: "the outcome of \(command) on \(queue)", within: time, every: .milliseconds(5)) { outcomes(of: command).first }
  }

  package func first(_ type: String, within time: Duration = .seconds(20)) throws -> TapEvent {
    try wait(for: "a \(type) on \(queue)", within: time, every: .milliseconds(5)) { all(type).first }
  }

  /// Returns when every one of the commands has an outcome.
  package func waitForOutcomes(of commands: some Sequence<String>, within time: Duration = .seconds(60)) throws {
    var missing = Set(commands)
    var seen = 0
    do {
      try wait(until: "all outcomes on \(queue)", within: time, every: .milliseconds(20)) {
        let events = all
        for event in events[seen...] { if let command = event.outcomeOf { missing.remove(command) } }
        seen = events.count
        return missing.isEmpty
      }
    } catch let error as NotInTime {
      throw NotInTime("\(error); missing \(missing.count): \(missing.sorted().prefix(5))")
    }
  }
}
