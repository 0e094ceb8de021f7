package import AMQP

/// How the broker can fail the lane. Any failure is a crash of the lane: it starts over by recovery.
package enum BrokerFailure: Error, Equatable {
  case unavailable(String)
  /// The broker refused or returned something that must not be lost.
  case notConfirmed(String)
}

/// The broker as a lane drives it: never blocking, one thread.
package protocol LaneBroker: AnyObject {
  /// What has arrived, in order, up to both limits; empty when nothing has.
  func receive(messages: Int, bytes: Int) throws(BrokerFailure) -> [Delivery]
  /// Settles every delivery up to and including this one.
  func acknowledge(through tag: DeliveryTag) throws(BrokerFailure)
  /// Sends in order and returns the sequence of the last message.
  func publish(_ messages: [Outgoing]) throws(BrokerFailure) -> UInt64
  /// The sequence up to which everything is confirmed.
  func confirmed() throws(BrokerFailure) -> UInt64
}

extension BrokerFailure: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unavailable(let reason): "broker: \(reason)"
    case .notConfirmed(let reason): "broker did not take a message: \(reason)"
    }
  }
}
