import AMQP

/// Asks over the broker and gets answers: a publisher with confirms and a private reply queue.
///
/// One thread uses it, and calls something of it every few seconds (`keepAlive` if there is nothing else), for the sake of the heartbeats.
struct Correspondence: ~Copyable {
  private var publisher: Publisher
  private var replies: ReplyQueue

  init(url: AMQPURL, label: String) throws(AMQPError) {
    let replies = try ReplyQueue(url: url, label: label)
    let publisher = try Publisher(url: url, name: label)
    self.replies = replies
    self.publisher = publisher
  }

  var replyQueue: String { replies.name }

  /// Publishes and waits for every confirm; returns what the broker refused or gave back, by its place in `messages`.
  mutating func send(_ messages: [Outgoing], within timeout: Duration = .seconds(30)) throws(AMQPError) -> [Int: ConfirmWindow.Outcome] {
    let sequences = try publisher.publish(contentsOf: messages)
    var failures: [Int: ConfirmWindow.Outcome] = [:]
    for failure in try publisher.settle(within: timeout) {
      failures[Int(failure.sequence - sequences.lowerBound)] = failure.outcome
    }
    return failures
  }

  /// The next answer, waiting for it at most so long; the publisher's connection is kept alive meanwhile.
  mutating func receive(within timeout: Duration) throws(AMQPError) -> Delivery? {
    let deadline = ContinuousClock.now + timeout
    while true {
      let left = max(.zero, ContinuousClock.now.duration(to: deadline))
      if let delivery = try replies.next(within: min(left, .seconds(2))) { return delivery }
      _ = try publisher.poll()
      if left <= .seconds(2), ContinuousClock.now >= deadline { return nil }
    }
  }

  mutating func keepAlive() throws(AMQPError) {
    _ = try publisher.poll()
    try replies.keepAlive()
  }

  consuming func close() {
    publisher.close()
    replies.close()
  }
}
