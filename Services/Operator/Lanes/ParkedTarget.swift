import AMQP
import Contracts
import Programme

/// One order about parked messages of a lane: one with all that wait behind it, or all of them.
struct ParkedTarget {
  var lane: String
  var message: ParkedMessage?

  /// Its id as the contract wants it; an id that is none (blanks at the ends) cannot be named, only `--all` reaches it.
  var identifier: Identifier? { message.flatMap { Identifier($0.id) } }

  func concerns(_ other: ParkedMessage) -> Bool {
    guard other.lane == lane else { return false }
    guard let message else { return true }
    return other.number == message.number
      || message.orderingKey != nil && other.orderingKey == message.orderingKey && other.number > message.number
  }

  /// Puts the order into the lane's queue and waits for the answer that comes behind its effects.
  func carryOut(_ order: some Command, through desk: inout Correspondence, within patience: Duration) throws {
    if message != nil, identifier == nil {
      throw OperatorError(
        "the id '\(message?.id ?? "")' cannot be named in an order", advice: "Settle all of the lane: --all --lane \(lane).")
    }
    let control = try ControlMessage(order, region: Region(rawValue: String(lane.prefix { $0 != "." })) ?? .astana)
    let lost = try desk.send([control.outgoing(to: lane, replyTo: desk.replyQueue)])
    guard lost.isEmpty else { throw OperatorError("there is no queue '\(lane)'", advice: "Run `saruar topology`.") }
    let deadline = ContinuousClock.now + patience
    while let delivery = try desk.receive(within: max(.zero, ContinuousClock.now.duration(to: deadline))) {
      if delivery.correlationID == control.id { return }
    }
    throw OperatorError(
      "\(lane) has not answered within \(patience.shown)",
      advice: "Is its worker running (`saruar status`)? The order stays in its queue and is carried out when a worker comes to it.")
  }
}
