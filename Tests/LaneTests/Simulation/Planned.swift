import Contracts
import Lane

/// One message of a history as a producer sends it, with what the oracle needs to know of it.
struct Planned {
  enum Meaning: Equatable {
    case command(ToyOperation, account: String)
    /// An event that the toy service hears.
    case heard(account: String)
    case rejected(RejectionCode)
    /// An event that it does not hear.
    case ignored
    case echo
    case order
  }

  var meaning: Meaning
  /// Under which the journal keeps it.
  var identity: MessageIdentity
  var exchange: String
  var routingKey: String
  var body: [UInt8]
  var messageID: String?
  var correlationID: String
  var replyTo: String?
  /// Sent before with the same content.
  var isCopy = false

  /// Leaves a row in the journal.
  var isJournaled: Bool {
    switch meaning {
    case .command, .heard, .rejected: true
    case .ignored, .echo, .order: false
    }
  }

  var mayBeAnswered: Bool { replyTo.map { $0.hasPrefix("reply.") && $0 != BrokerServer.vanishedQueue } ?? false }
}
