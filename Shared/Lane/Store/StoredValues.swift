package import Contracts
package import Postgres
package import Programme

/// The contract's values in columns: JSON for what has structure, the database's own types for the rest.
extension Column {
  package func append(json value: some Encodable) throws { append(try ContractEncoder.encode(value)) }

  package func append(json value: (some Encodable)?) throws {
    if let value { append(try ContractEncoder.encode(value)) } else { appendNull() }
  }

  package func append(_ digest: Digest?) { append(digest.map(\.bytes)) }
  package func append(_ slice: ArraySlice<UInt8>) { slice.withUnsafeBytes { append($0) } }
  package func append(_ date: LocalDate?) { append(date.map { DayNumber(days: Int32(clamping: $0.dayNumber)) }) }
}

extension Parameter {
  package static func sources(of identities: [MessageIdentity]) -> Parameter {
    let sources = Column(.text, reserving: 64 * identities.count)
    for identity in identities { sources.append(identity.source) }
    return .array(sources)
  }

  package static func ids(of identities: [MessageIdentity]) -> Parameter {
    let ids = Column(.text, reserving: 48 * identities.count)
    for identity in identities { ids.append(identity.id) }
    return .array(ids)
  }
}

extension Row {
  /// The protocol of a large season is bigger than a message may be.
  package func json<Value: Decodable>(_ column: String, as type: Value.Type = Value.self) throws(PostgresError) -> Value {
    let bytes = try withBytes(column) { Array($0) }
    guard let root = try? JSONDocument(bytes, limits: .event).root, case .success(let value) = ContractDecoder.decode(type, from: root)
    else {
      throw .decoding(column: column, reason: "holds no \(type)")
    }
    return value
  }

  package func jsonIfPresent<Value: Decodable>(_ column: String, as type: Value.Type = Value.self) throws(PostgresError) -> Value? {
    let text: String? = try get(column)
    return text == nil ? nil : try json(column, as: type)
  }

  package func digest(_ column: String) throws(PostgresError) -> Digest {
    let bytes: [UInt8] = try get(column)
    return Digest(bytes: bytes)
  }

  package func digestIfPresent(_ column: String) throws(PostgresError) -> Digest? {
    let bytes: [UInt8]? = try get(column)
    return bytes.map { Digest(bytes: $0) }
  }

  package func date(_ column: String) throws(PostgresError) -> LocalDate? {
    let day: DayNumber? = try get(column)
    return day.map { LocalDate(dayNumber: Int($0.days)) }
  }

  /// A value that is text in the store and has rules of its own.
  package func value<Value>(_ column: String, _ read: (String) -> Value?) throws(PostgresError) -> Value {
    let text: String = try get(column)
    guard let value = read(text) else { throw .decoding(column: column, reason: "'\(text)' is no \(Value.self)") }
    return value
  }

  package func valueIfPresent<Value>(_ column: String, _ read: (String) -> Value?) throws(PostgresError) -> Value? {
    let text: String? = try get(column)
    return text.flatMap(read)
  }
}
