import CRabbitMQ

/// Memory for the C structures of one call, given back all at once.
///
/// librabbitmq brings the very allocator it uses itself, so strings and nested tables need no closures and no freeing one by one.
/// What it hands out is valid until `recycle()`.
struct LibraryPool: ~Copyable {
  private var pool = amqp_pool_t()

  init() { init_amqp_pool(&pool, 4096) }

  deinit {
    var pool = pool
    empty_amqp_pool(&pool)
  }

  mutating func recycle() { recycle_amqp_pool(&pool) }

  mutating func bytes(_ text: String) -> amqp_bytes_t {
    var text = text
    return text.withUTF8 { copy(UnsafeRawBufferPointer($0)) }
  }

  mutating func table(_ fields: [String: FieldValue]) -> amqp_table_t {
    var table = amqp_table_t()
    guard !fields.isEmpty else { return table }
    let entries = allocate(amqp_table_entry_t.self, fields.count)
    for (offset, field) in fields.enumerated() {
      entries[offset] = amqp_table_entry_t(key: bytes(field.key), value: value(field.value))
    }
    table.num_entries = Int32(fields.count)
    table.entries = entries
    return table
  }

  private mutating func value(_ field: FieldValue) -> amqp_field_value_t {
    var result = amqp_field_value_t()
    let kind: amqp_field_value_kind_t
    switch field {
    case .void: kind = AMQP_FIELD_KIND_VOID
    case .bool(let value): (kind, result.value.boolean) = (AMQP_FIELD_KIND_BOOLEAN, value ? 1 : 0)
    case .int(let value): (kind, result.value.i64) = (AMQP_FIELD_KIND_I64, value)
    case .double(let value): (kind, result.value.f64) = (AMQP_FIELD_KIND_F64, value)
    case .string(let value): (kind, result.value.bytes) = (AMQP_FIELD_KIND_UTF8, bytes(value))
    case .bytes(let value): (kind, result.value.bytes) = (AMQP_FIELD_KIND_BYTES, value.withUnsafeBytes { copy($0) })
    case .timestamp(let value): (kind, result.value.u64) = (AMQP_FIELD_KIND_TIMESTAMP, value)
    case .array(let values): (kind, result.value.array) = (AMQP_FIELD_KIND_ARRAY, array(values))
    case .table(let fields): (kind, result.value.table) = (AMQP_FIELD_KIND_TABLE, table(fields))
    }
    result.kind = UInt8(truncatingIfNeeded: kind.rawValue)
    return result
  }

  private mutating func array(_ values: [FieldValue]) -> amqp_array_t {
    var array = amqp_array_t()
    guard !values.isEmpty else { return array }
    let entries = allocate(amqp_field_value_t.self, values.count)
    for (offset, element) in values.enumerated() { entries[offset] = value(element) }
    array.num_entries = Int32(values.count)
    array.entries = entries
    return array
  }

  private mutating func copy(_ source: UnsafeRawBufferPointer) -> amqp_bytes_t {
    guard source.count > 0 else { return amqp_bytes_t() }
    let target = allocate(UInt8.self, source.count)
    UnsafeMutableRawPointer(target).copyMemory(from: source.baseAddress!, byteCount: source.count)
    return amqp_bytes_t(len: source.count, bytes: target)
  }

  private mutating func allocate<Element>(_ type: Element.Type, _ count: Int) -> UnsafeMutablePointer<Element> {
    guard let memory = amqp_pool_alloc(&pool, count * MemoryLayout<Element>.stride) else { fatalError("out of memory") }
    return memory.bindMemory(to: type, capacity: count)
  }
}
