internal import AMQP
internal import Contracts

/// One delivery as the reader sees it, before any state is known.
enum Reading<Command: Sendable> {
  case input(Input<Command>)
  indirect case order(ParkedOrder<Command>)
  /// Came back after its consumer died: not even decoded before the attempt is on record.
  indirect case suspect(Delivery)
}

/// What may have killed the worker that had it.
enum Suspect {
  case delivery(Delivery)
  case timer(DueTimer)
}

/// An operator's order about parked messages: to try them again, or (`discard`) to give them up. `echo` answers it when it is carried out.
struct ParkedOrder<Command: Sendable> {
  var selection: ParkedSelection
  var discard: DiscardOrder?
  /// The key of its attempt, when the order itself came back after a consumer died.
  var attempt: String?
  var echo: Input<Command>
}

/// Who gives a parked message up, and why.
package struct DiscardOrder: Sendable, Equatable {
  package var by: String
  package var reason: String
}

/// What the lane has taken from the queue and not begun yet, in order.
struct Taken<Command: Sendable> {
  private var readings: [Reading<Command>] = []
  private var head = 0
  private(set) var bytes = 0

  var count: Int { readings.count - head }
  var isEmpty: Bool { count == 0 }

  mutating func append(_ reading: Reading<Command>) {
    readings.append(reading)
    bytes += reading.bodySize
  }

  /// The next piece of work is a run of plain inputs.
  var beginsWithInput: Bool { head < readings.count && readings[head].input != nil }

  /// The next piece of work: a run of plain inputs, or one order or suspect alone.
  mutating func next(limit: Int) -> [Reading<Command>] {
    var end = head
    while end < readings.count, end - head < limit, case .input = readings[end] { end += 1 }
    if end == head { end = min(head + 1, readings.count) }
    let next = Array(readings[head..<end])
    for reading in next { bytes -= reading.bodySize }
    head = end
    if head == readings.count {
      readings.removeAll(keepingCapacity: true)
      head = 0
    }
    return next
  }
}

extension Reading {
  var input: Input<Command>? {
    if case .input(let input) = self { input } else { nil }
  }

  var bodySize: Int {
    switch self {
    case .input(let input): input.delivery.body.count
    case .order(let order): order.echo.delivery.body.count
    case .suspect(let delivery): delivery.body.count
    }
  }
}
