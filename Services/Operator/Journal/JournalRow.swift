import Contracts
import Lane
import Postgres
import Programme

/// One row of the journal, with what the message produced.
struct JournalRow {
  var lane: String
  var source: String
  var id: String
  var type: String
  var fate: String
  var decidedAt: Instant
  var recordedAt: Instant
  var produced: [JSONValue]

  static let columns = "consumer, source, message_id, type, fate, decided_at, recorded_at, produced"

  init(_ row: Row) throws(PostgresError) {
    lane = try row.get("consumer")
    source = try row.get("source")
    id = try row.get("message_id")
    type = try row.get("type")
    fate = try row.get("fate")
    decidedAt = try row.get("decided_at")
    recordedAt = try row.get("recorded_at")
    produced = try row.withBytes("produced") { $0.split(separator: UInt8(ascii: "\n")).compactMap { JSONValue(text: Array($0)) } }
  }

  /// The zone of the lane's region; nil for a lane of no region.
  var zone: Zone? { Region(rawValue: String(lane.prefix { $0 != "." }))?.zone }

  var outcome: JSONValue? { produced.last { $0["outcomeof"] != nil } }
}

extension PostgresConnection {
  mutating func journal(_ statement: BoundStatement) throws(PostgresError) -> [JournalRow] {
    var rows: [JournalRow] = []
    for row in try query(statement) { rows.append(try JournalRow(row)) }
    return rows
  }
}
