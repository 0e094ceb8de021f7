import CRabbitMQ

extension Outgoing {
  /// The properties in the library's form, valid until the pool is recycled.
  func properties(in pool: inout LibraryPool) -> amqp_basic_properties_t {
    var result = amqp_basic_properties_t()
    var flags = self.flags
    func set(_ text: String?, _ field: inout amqp_bytes_t) {
      if let text { field = pool.bytes(text) }
    }
    set(messageID, &result.message_id)
    set(type, &result.type)
    set(contentType, &result.content_type)
    set(correlationID, &result.correlation_id)
    set(replyTo, &result.reply_to)
    set(appID, &result.app_id)
    set(expirationText, &result.expiration)
    result.delivery_mode = deliveryMode.rawValue
    let headers = allHeaders
    if !headers.isEmpty {
      flags |= AMQP_BASIC_HEADERS_FLAG
      result.headers = pool.table(headers)
    }
    result._flags = amqp_flags_t(flags)
    return result
  }

  /// Which properties it has, but for headers.
  var flags: Int32 {
    func flag(_ text: String?, _ flag: Int32) -> Int32 { text == nil ? 0 : flag }
    return AMQP_BASIC_DELIVERY_MODE_FLAG
      | flag(messageID, AMQP_BASIC_MESSAGE_ID_FLAG) | flag(type, AMQP_BASIC_TYPE_FLAG) | flag(contentType, AMQP_BASIC_CONTENT_TYPE_FLAG)
      | flag(correlationID, AMQP_BASIC_CORRELATION_ID_FLAG) | flag(replyTo, AMQP_BASIC_REPLY_TO_FLAG)
      | flag(appID, AMQP_BASIC_APP_ID_FLAG) | (expiration == nil ? 0 : AMQP_BASIC_EXPIRATION_FLAG)
  }

  /// AMQP wants an expiration as text in whole milliseconds.
  var expirationText: String? {
    guard let (seconds, attoseconds) = expiration?.components else { return nil }
    return String(seconds * 1000 + attoseconds / 1_000_000_000_000_000)
  }
}
