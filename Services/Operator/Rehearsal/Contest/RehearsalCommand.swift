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
  /// Nil where others decide.
  let foreseen: Foreseen?
  /// The same bytes went to the queue before.
  var isRedelivery = false
  /// The id went to the queue before, with other content.
  var isReuse = false
  /// Only the asker gets all of the answer.
  var wantsReply = false

  var routingKey: String { type.routingKey(region: region.rawValue) }
}
