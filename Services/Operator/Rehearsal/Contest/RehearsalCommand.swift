import Contracts
import Programme

/// One message of the rehearsal as it goes to the queue.
struct RehearsalCommand {
  /// The step of the plan that it is.
  let step: Int
  let id: String
  let type: MessageType
  let region: Region
  let body: [UInt8]
  let foreseen: Foreseen
  /// The same bytes went to the queue before.
  var isRedelivery = false

  var routingKey: String { type.routingKey(region: region.rawValue) }
}
