internal import Contracts
internal import Lane
internal import NotificationsRules
internal import Postgres
internal import Programme

/// `notifications.letter`.
enum LetterTable {
  static let byLetter = Statement("select * from notifications.letter where region = $1 and letter = any ($2)")
  static let all = Statement("select * from notifications.letter where region = $1 order by letter")

  static let newest = Statement(
    """
    select * from notifications.letter where region = $1 and status = any ($2)
    order by coalesce(settled_at, next_attempt) desc, key limit $3
    """)

  /// An outcome stands, so only what is deferred can change.
  private static let upsert = Statement(
    """
    insert into notifications.letter (region, letter, key, recipient, channel, person, template, status, attempts, problem, bounced,
      settled_at, next_attempt, request)
    select $1, row.* from unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) as row
    on conflict (region, letter) do update set
      status = excluded.status, attempts = excluded.attempts, problem = excluded.problem, bounced = excluded.bounced,
      settled_at = excluded.settled_at, next_attempt = excluded.next_attempt, request = excluded.request
    where letter.status = 'deferred'
    """)

  static func save(_ rows: [LetterRow], region: Region) throws -> BoundStatement {
    let letters = Column(.text), keys = Column(.text), recipients = Column(.text), channels = Column(.text), people = Column(.jsonb)
    let templates = Column(.text), statuses = Column(.text), attempts = Column(.int4), problems = Column(.text), bounced = Column(.bool)
    let settled = Column(.timestamptz), next = Column(.timestamptz), requests = Column(.jsonb)
    for row in rows {
      letters.append(row.letter.value)
      keys.append(row.key.value)
      recipients.append(LetterID.identity(of: row.recipient))
      channels.append(row.channel.rawValue)
      people.append(try ContractEncoder.encode(row.recipient))
      templates.append(row.template.value)
      statuses.append(row.status.rawValue)
      attempts.append(Int32(clamping: row.attempts))
      problems.append(row.problem)
      bounced.append(row.bounced)
      settled.append(row.settledAt)
      next.append(row.nextAttempt)
      if let request = row.request { requests.append(try ContractEncoder.encode(request)) } else { requests.appendNull() }
    }
    return upsert.bind(
      .text(region.rawValue), .array(letters), .array(keys), .array(recipients), .array(channels), .array(people), .array(templates),
      .array(statuses), .array(attempts), .array(problems), .array(bounced), .array(settled), .array(next), .array(requests))
  }

  static func read(_ row: Row) throws(PostgresError) -> LetterRow {
    LetterRow(
      letter: try value(row, "letter") { LetterID($0) }, key: try value(row, "key") { Identifier($0) },
      recipient: try json(row, "person"), channel: try value(row, "channel") { NotificationChannel(rawValue: $0) },
      template: try value(row, "template") { Identifier($0) }, status: try value(row, "status") { LetterRow.Status(rawValue: $0) },
      attempts: Int(try row.get("attempts", as: Int32.self)), problem: try row.get("problem"), bounced: try row.get("bounced"),
      settledAt: try row.get("settled_at"), nextAttempt: try row.get("next_attempt"),
      request: try row.get("request", as: String?.self) == nil ? nil : try json(row, "request"))
  }

  private static func value<Value>(_ row: Row, _ column: String, _ read: (String) -> Value?) throws(PostgresError) -> Value {
    let text: String = try row.get(column)
    guard let value = read(text) else { throw .decoding(column: column, reason: "'\(text)' is no \(Value.self)") }
    return value
  }

  private static func json<Value: Decodable>(_ row: Row, _ column: String) throws(PostgresError) -> Value {
    let bytes = try row.withBytes(column) { Array($0) }
    guard let root = try? JSONDocument(bytes).root, case .success(let value) = ContractDecoder.decode(Value.self, from: root) else {
      throw .decoding(column: column, reason: "holds no \(Value.self)")
    }
    return value
  }
}
