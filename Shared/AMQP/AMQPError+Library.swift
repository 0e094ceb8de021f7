import CRabbitMQ

extension AMQPError {
  /// A status of librabbitmq as our error; `doing` says what was tried.
  init(status: Int32, doing: String) {
    let text = "\(doing): \(String(cString: amqp_error_string2(status)))"
    switch status {
    case AMQP_STATUS_TIMEOUT.rawValue, AMQP_STATUS_HEARTBEAT_TIMEOUT.rawValue: self = .timeout(text)
    case AMQP_STATUS_SSL_PEER_VERIFY_FAILED.rawValue, AMQP_STATUS_SSL_HOSTNAME_VERIFY_FAILED.rawValue: self = .untrusted(text)
    case AMQP_STATUS_CONNECTION_CLOSED.rawValue, AMQP_STATUS_SOCKET_ERROR.rawValue, AMQP_STATUS_SOCKET_CLOSED.rawValue,
      AMQP_STATUS_TCP_ERROR.rawValue, AMQP_STATUS_SSL_ERROR.rawValue, AMQP_STATUS_SSL_CONNECTION_FAILED.rawValue:
      self = .socket(text)
    default: self = .protocolViolation(text)
    }
  }

  /// Why a call has failed: a status of the library, or the broker closing channel or connection.
  init(_ reply: amqp_rpc_reply_t, doing: String) {
    guard reply.reply_type == AMQP_RESPONSE_SERVER_EXCEPTION else {
      self.init(status: reply.library_error, doing: doing)
      return
    }
    self.init(closing: reply.reply)
  }

  /// `channel.close` or `connection.close` of the broker.
  init(closing method: amqp_method_t) {
    if method.id == AMQP_CONNECTION_CLOSE_METHOD {
      self.init(method.decoded.load(as: amqp_connection_close_t.self))
    } else {
      self.init(method.decoded.load(as: amqp_channel_close_t.self))
    }
  }

  /// The broker's reason for closing a channel or connection.
  init(code: Int, text: String, method: String) {
    switch code {
    case Int(AMQP_ACCESS_REFUSED): self = .accessRefused(text)
    case Int(AMQP_NOT_FOUND): self = .notFound(text)
    case Int(AMQP_RESOURCE_LOCKED): self = .resourceLocked(text)
    case Int(AMQP_PRECONDITION_FAILED): self = .preconditionFailed(text)
    default: self = .closedByBroker(code: code, text: text, method: method)
    }
  }

  private init(_ close: amqp_channel_close_t) {
    let method = methodName(UInt32(close.class_id) << 16 | UInt32(close.method_id))
    self.init(code: Int(close.reply_code), text: String(close.reply_text), method: method)
  }

  init(_ close: amqp_connection_close_t) {
    let method = methodName(UInt32(close.class_id) << 16 | UInt32(close.method_id))
    self.init(code: Int(close.reply_code), text: String(close.reply_text), method: method)
  }
}

/// `basic.publish` for librabbitmq's `AMQP_BASIC_PUBLISH_METHOD`; empty for none.
private func methodName(_ id: amqp_method_number_t) -> String {
  guard let name = amqp_method_name(id) else { return "" }
  let words = String(cString: name).lowercased().split(separator: "_").dropFirst().dropLast()
  guard let scope = words.first else { return "" }
  return scope + "." + words.dropFirst().joined(separator: "-")
}
