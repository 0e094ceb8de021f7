import AMQP

/// What a broker may send to a consumer, over a real connection to a broker of our own that says nothing but that.
///
/// The first byte of an input tells how the rest is meant: even, as the bytes of the connection; odd, as frames (type, length in two bytes,
/// payload) that get a sound envelope, so that changes reach what is inside. A delivery that was understood is published, and what went over
/// the wire is delivered again: it must be the same message.
package final class FrameFuzz: FuzzTarget {
  package static let name = "amqp"
  package static let summary = "AMQP frames, methods, properties and tables through Consumer and Publisher; what came in goes out the same"
  package static let syntax = Syntax.binary

  private let source: ScriptedBroker
  private let sink: RecordingBroker
  private let echo: Echo

  package init() throws {
    source = try ScriptedBroker()
    sink = try RecordingBroker()
    echo = try Echo(sink)
  }

  package func seeds() -> [[UInt8]] { Wire.seeds }

  package func take(_ input: [UInt8]) throws -> String {
    guard let mode = input.first, input.count < 60_000 else { return "too short or too long" }
    let stream = mode % 2 == 0 ? Array(input.dropFirst()) : Wire.framed(input.dropFirst())
    let (deliveries, end) = try source.deliver(stream)
    for delivery in deliveries { try check(delivery) }
    let kinds = deliveries.map { "\($0.headers.count) \($0.replyTo != nil) \($0.messageID != nil) \(min($0.body.count, 2))" }
    return "\(kinds) \(end.map(Trace.shape) ?? "goes on")"
  }

  private func check(_ delivery: Delivery) throws {
    guard let recorded = try echo.publish(delivery) else { return }
    let (again, end) = try source.deliver(Wire.delivery(routingKey: delivery.routingKey, content: recorded))
    let other = try require(again.first, "what we publish cannot be consumed: \(end ?? "nothing came")")
    let isSame =
      other.body == delivery.body && other.messageID == delivery.messageID && other.replyTo == delivery.replyTo
      && other.correlationID == delivery.correlationID && other.contentType == delivery.contentType
      && FieldValue.table(other.headers).told == FieldValue.table(delivery.headers).told
    try require(isSame, "published, it is another message: \(delivery) became \(other)")
  }
}

/// Publishes over one long connection and hands out the frames of the content as they went over the wire.
private final class Echo {
  private let sink: RecordingBroker
  private var publisher: Publisher

  init(_ sink: RecordingBroker) throws {
    self.sink = sink
    publisher = try Publisher(url: sink.url, name: "fuzz")
  }

  /// Nil where AMQP cannot carry it: texts too long, headers too large for our limits.
  func publish(_ delivery: Delivery) throws -> [UInt8]? {
    var message = Outgoing(exchange: "", routingKey: delivery.routingKey, body: delivery.body, messageID: delivery.messageID)
    message.correlationID = delivery.correlationID
    message.replyTo = delivery.replyTo
    message.contentType = delivery.contentType
    message.headers = delivery.headers
    do throws(AMQPError) {
      _ = try publisher.publish(message)
    } catch {
      if case .invalidMessage = error { return nil }
      throw error
    }
    try require(try publisher.settle(within: .seconds(10)).isEmpty, "the publisher was not confirmed")
    return sink.takeContent()
  }
}

extension FieldValue {
  /// In the order of the keys, and NaN like NaN.
  fileprivate var told: String {
    switch self {
    case .table(let fields): "{\(fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.told)" })}"
    case .array(let values): "\(values.map(\.told))"
    default: "\(self)"
    }
  }
}
