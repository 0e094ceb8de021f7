internal import AMQP

/// What is decided and committed together, in order.
struct Batch<Command: Sendable> {
  /// Where the inputs came from: it decides what else the commit has to write.
  enum Origin {
    case deliveries
    case timers
    /// A parked message read back for an operator; always alone.
    case parked
    /// A delivery that came back twice, under its key in `messaging.attempt`; always alone.
    case suspect(String)
    /// A timer that is due since before the last owner of the lane died, under its key in `messaging.attempt`; always alone.
    case suspectTimer(String)
  }

  var origin: Origin
  var inputs: [Input<Command>]
  /// Identities of ids that were used again with other content, found at the first load: they are looked up by a second one.
  var reused: [MessageIdentity] = []

  /// The last delivery that is settled by this batch's commit.
  var through: DeliveryTag? {
    switch origin {
    case .deliveries, .suspect: inputs.last?.delivery.tag
    case .timers, .suspectTimer, .parked: nil
    }
  }

  /// The key in `messaging.attempt` that this batch settles.
  var attempt: String? {
    switch origin {
    case .suspect(let key), .suspectTimer(let key): key
    case .deliveries, .timers, .parked: nil
    }
  }

  var isTimers: Bool {
    switch origin {
    case .timers, .suspectTimer: true
    case .deliveries, .suspect, .parked: false
    }
  }

  var isParked: Bool {
    if case .parked = origin { return true }
    return false
  }

  /// The two halves of a batch that failed; nil when a single message is to blame.
  var halves: (Batch, Batch)? {
    guard inputs.count > 1 else { return nil }
    let middle = inputs.count / 2
    return (part(inputs[..<middle]), part(inputs[middle...]))
  }

  private func part(_ half: ArraySlice<Input<Command>>) -> Batch { Batch(origin: origin, inputs: Array(half)) }
}
