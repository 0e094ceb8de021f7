import CRabbitMQ

extension FieldValue {
  /// Tables nested deeper than this come out as `void`: nobody sends them but to hurt.
  private static let depthLimit = 16

  static func table(_ table: amqp_table_t) -> [String: FieldValue] { decode(table, depth: 0) }

  private static func decode(_ table: amqp_table_t, depth: Int) -> [String: FieldValue] {
    var result: [String: FieldValue] = [:]
    for entry in UnsafeBufferPointer(start: table.entries, count: Int(table.num_entries)) {
      result[String(entry.key)] = decode(entry.value, depth: depth)
    }
    return result
  }

  private static func decode(_ field: amqp_field_value_t, depth: Int) -> FieldValue {
    let value = field.value
    switch amqp_field_value_kind_t(UInt32(field.kind)) {
    case AMQP_FIELD_KIND_BOOLEAN: return .bool(value.boolean != 0)
    case AMQP_FIELD_KIND_I8: return .int(Int64(value.i8))
    case AMQP_FIELD_KIND_U8: return .int(Int64(value.u8))
    case AMQP_FIELD_KIND_I16: return .int(Int64(value.i16))
    case AMQP_FIELD_KIND_U16: return .int(Int64(value.u16))
    case AMQP_FIELD_KIND_I32: return .int(Int64(value.i32))
    case AMQP_FIELD_KIND_U32: return .int(Int64(value.u32))
    case AMQP_FIELD_KIND_I64: return .int(value.i64)
    case AMQP_FIELD_KIND_U64: return .int(Int64(clamping: value.u64))
    case AMQP_FIELD_KIND_F32: return .double(Double(value.f32))
    case AMQP_FIELD_KIND_F64: return .double(value.f64)
    case AMQP_FIELD_KIND_UTF8: return .string(String(value.bytes))
    case AMQP_FIELD_KIND_BYTES: return .bytes(copied(value.bytes))
    case AMQP_FIELD_KIND_TIMESTAMP: return .timestamp(value.u64)
    case AMQP_FIELD_KIND_DECIMAL: return .double(scaled(value.decimal))
    case AMQP_FIELD_KIND_TABLE where depth < depthLimit: return .table(decode(value.table, depth: depth + 1))
    case AMQP_FIELD_KIND_ARRAY where depth < depthLimit:
      let entries = UnsafeBufferPointer(start: value.array.entries, count: Int(value.array.num_entries))
      return .array(entries.map { decode($0, depth: depth + 1) })
    default: return .void
    }
  }

  private static func copied(_ bytes: amqp_bytes_t) -> [UInt8] {
    [UInt8](UnsafeRawBufferPointer(start: bytes.bytes, count: bytes.len))
  }

  private static func scaled(_ decimal: amqp_decimal_t) -> Double {
    var value = Double(decimal.value)
    for _ in 0..<decimal.decimals { value /= 10 }
    return value
  }
}
