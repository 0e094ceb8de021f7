import CRabbitMQ

extension Outgoing {
  /// The properties in the library's form, valid until the pool is recycled.
  func properties(in pool: inout LibraryPool) -> amqp_basic_properties_t {
    var result = amqp_basic_properties_t()
    var flags = AMQP_BASIC_DELIVERY_MODE_FLAG
    func set(_ text: String?, _ flag: Int32, _ field: inout amqp_bytes_t) {
      guard let text else { return }
      field = pool.bytes(text)
      flags |= flag
    }
    set(messageID, AMQP_BASIC_MESSAGE_ID_FLAG, &result.message_id)
    set(type, AMQP_BASIC_TYPE_FLAG, &result.type)
    set(contentType, AMQP_BASIC_CONTENT_TYPE_FLAG, &result.content_type)
    set(correlationID, AMQP_BASIC_CORRELATION_ID_FLAG, &result.correlation_id)
    set(replyTo, AMQP_BASIC_REPLY_TO_FLAG, &result.reply_to)
    set(appID, AMQP_BASIC_APP_ID_FLAG, &result.app_id)
    set(expiration.map(milliseconds), AMQP_BASIC_EXPIRATION_FLAG, &result.expiration)
    result.delivery_mode = deliveryMode.rawValue
    let headers = allHeaders
    if !headers.isEmpty {
      flags |= AMQP_BASIC_HEADERS_FLAG
      result.headers = pool.table(headers)
    }
    result._flags = amqp_flags_t(flags)
    return result
  }
}

/// AMQP wants an expiration as text in whole milliseconds.
private func milliseconds(_ duration: Duration) -> String {
  let (seconds, attoseconds) = duration.components
  return String(seconds * 1000 + attoseconds / 1_000_000_000_000_000)
}
