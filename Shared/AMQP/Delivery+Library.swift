import CRabbitMQ

extension Delivery {
  init(_ method: amqp_basic_deliver_t, epoch: UInt64) {
    tag = DeliveryTag(epoch: epoch, value: method.delivery_tag)
    exchange = String(method.exchange)
    routingKey = String(method.routing_key)
    redelivered = method.redelivered != 0
  }

  mutating func read(_ properties: UnsafePointer<amqp_basic_properties_t>) {
    let flags = properties.pointee._flags
    func has(_ flag: Int32) -> Bool { flags & amqp_flags_t(flag) != 0 }
    func text(_ flag: Int32, _ bytes: amqp_bytes_t) -> String? { has(flag) ? String(bytes) : nil }
    messageID = text(AMQP_BASIC_MESSAGE_ID_FLAG, properties.pointee.message_id)
    correlationID = text(AMQP_BASIC_CORRELATION_ID_FLAG, properties.pointee.correlation_id)
    replyTo = text(AMQP_BASIC_REPLY_TO_FLAG, properties.pointee.reply_to)
    contentType = text(AMQP_BASIC_CONTENT_TYPE_FLAG, properties.pointee.content_type)
    type = text(AMQP_BASIC_TYPE_FLAG, properties.pointee.type)
    appID = text(AMQP_BASIC_APP_ID_FLAG, properties.pointee.app_id)
    if has(AMQP_BASIC_TIMESTAMP_FLAG) { timestamp = properties.pointee.timestamp }
    if has(AMQP_BASIC_HEADERS_FLAG) { headers = FieldValue.table(properties.pointee.headers) }
  }
}
