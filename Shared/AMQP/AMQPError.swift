/// Everything that can go wrong between us and the broker.
///
/// One closed list, so that a lane decides by `isRetryable` and an operator reads one sentence. No text ever holds a password.
package enum AMQPError: Error, Equatable, Sendable {
  /// The URL cannot be understood; the text says which part.
  case invalidURL(String)
  /// No TCP or TLS connection came about: name not found, refused, unreachable.
  case cannotConnect(String)
  /// The broker's certificate is not signed by our authority or bears another host's name.
  case untrusted(String)
  /// User or password are wrong.
  case authenticationFailed(String)
  /// The user may not do that (403).
  case accessRefused(String)
  /// No such queue, exchange or virtual host (404).
  case notFound(String)
  /// Somebody else holds the queue exclusively (405).
  case resourceLocked(String)
  /// It exists with other arguments, or a tag is unknown (406).
  case preconditionFailed(String)
  /// The broker closed channel or connection for another reason; `method` is the call it complains about, empty if none.
  case closedByBroker(code: Int, text: String, method: String)
  /// The broker cancelled the consumer: its queue was deleted or moved to another node.
  case consumerCancelled(queue: String)
  /// The connection broke.
  case socket(String)
  /// The broker did not answer, or did not read, in time.
  case timeout(String)
  /// The broker paused publishers (an alarm of memory or disk) for longer than the caller would wait.
  case blocked(String)
  /// The delivery came over a connection that is gone, so it is another consumer's by now.
  case staleDelivery(String)
  /// AMQP cannot carry this message: a field is too long. It was not sent.
  case invalidMessage(String)
  /// One side does not follow the protocol: a bug, ours or theirs.
  case protocolViolation(String)

  /// Whether starting over with a new connection may succeed although nobody changes anything.
  package var isRetryable: Bool {
    switch self {
    case .cannotConnect, .consumerCancelled, .socket, .timeout, .blocked, .resourceLocked, .staleDelivery: true
    case .closedByBroker(let code, _, _): AMQPError.passingCodes.contains(code)
    // A queue whose node is away is "not found" too, and comes back by itself.
    case .notFound(let text): text.contains("down or inaccessible") || text.contains("not available")
    case .invalidURL, .untrusted, .authenticationFailed, .accessRefused, .preconditionFailed, .invalidMessage, .protocolViolation: false
    }
  }

  /// 311 content too large, 313 no consumers and the 5xx of syntax are ours to mend; these the broker gets over by itself:
  /// connection forced (320), resource error (506), internal error (541).
  private static let passingCodes: Set<Int> = [320, 506, 541]
}

extension AMQPError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .invalidURL(let text): "AMQP URL: \(text)"
    case .cannotConnect(let text): "cannot connect: \(text)"
    case .untrusted(let text): "broker is not trusted: \(text)"
    case .authenticationFailed(let text): "authentication failed: \(text)"
    case .accessRefused(let text), .notFound(let text), .resourceLocked(let text), .preconditionFailed(let text): text
    case .closedByBroker(let code, let text, let method):
      "closed by broker: \(code) \(text)" + (method.isEmpty ? "" : " (\(method))")
    case .consumerCancelled(let queue): "the broker cancelled the consumer of queue '\(queue)'"
    case .socket(let text): "connection lost: \(text)"
    case .timeout(let text): "timed out: \(text)"
    case .blocked(let text): "broker blocks publishers: \(text)"
    case .staleDelivery(let text): "stale delivery: \(text)"
    case .invalidMessage(let text): "message cannot be sent: \(text)"
    case .protocolViolation(let text): "protocol violation: \(text)"
    }
  }
}
