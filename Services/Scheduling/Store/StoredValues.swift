internal import Contracts
internal import Postgres
internal import Programme

/// The contract's values in columns: JSON for what has structure, the database's own types for the rest.
extension Column {
  func append(json value: some Encodable) throws { append(try ContractEncoder.encode(value)) }

  func append(json value: (some Encodable)?) throws {
    if let value { append(try ContractEncoder.encode(value)) } else { appendNull() }
  }

  func append(_ digest: Digest?) { append(digest.map(\.bytes)) }
  func append(_ date: LocalDate?) { append(date.map { DayNumber(days: Int32(clamping: $0.dayNumber)) }) }
}

extension Row {
  func json<Value: Decodable>(_ column: String, as type: Value.Type = Value.self) throws(PostgresError) -> Value {
    let bytes = try withBytes(column) { Array($0) }
    guard let root = try? JSONDocument(bytes, limits: .event).root, case .success(let value) = ContractDecoder.decode(type, from: root)
    else {
      throw .decoding(column: column, reason: "holds no \(type)")
    }
    return value
  }

  func jsonIfPresent<Value: Decodable>(_ column: String, as type: Value.Type = Value.self) throws(PostgresError) -> Value? {
    let text: String? = try get(column)
    return text == nil ? nil : try json(column, as: type)
  }

  func digest(_ column: String) throws(PostgresError) -> Digest {
    let bytes: [UInt8] = try get(column)
    return Digest(bytes: bytes)
  }

  func digestIfPresent(_ column: String) throws(PostgresError) -> Digest? {
    let bytes: [UInt8]? = try get(column)
    return bytes.map { Digest(bytes: $0) }
  }

  func date(_ column: String) throws(PostgresError) -> LocalDate? {
    let day: DayNumber? = try get(column)
    return day.map { LocalDate(dayNumber: Int($0.days)) }
  }

  /// A value that is text in the store and has rules of its own.
  func value<Value>(_ column: String, _ read: (String) -> Value?) throws(PostgresError) -> Value {
    let text: String = try get(column)
    guard let value = read(text) else { throw .decoding(column: column, reason: "'\(text)' is no \(Value.self)") }
    return value
  }

  func valueIfPresent<Value>(_ column: String, _ read: (String) -> Value?) throws(PostgresError) -> Value? {
    let text: String? = try get(column)
    return text.flatMap(read)
  }
}
