import Contracts
import Lane
import Postgres
import Programme

/// A row of the journal as the audit reads it.
struct AuditedRow {
  var lane: String
  var source: String
  var id: String
  var type: String
  var fate: String
  var batch: Int64
  var ordinal: Int
  var decidedAt: Instant
  var produced: [AuditedEvent] = []
  /// What only the asker got: the outcome once more, with what is nobody else's business.
  var askersForms: [AuditedEvent] = []
  /// Lines of `produced` that hold no event.
  var unreadable: [Int] = []

  /// How a breach names it.
  var place: String { "\(lane) \(type) \(source) \(id)" }

  /// The command that it was, if it was one; a timer, marker or heard event has no outcome.
  var command: CommandEntry? { MessageType(name: type).flatMap { Catalogue.command($0) } }

  init(
    lane: String, source: String, id: String, type: String, fate: String, batch: Int64 = 1, ordinal: Int = 1,
    decidedAt: Instant = Instant(microseconds: 0), lines: [UInt8]
  ) {
    self.lane = lane
    self.source = source
    self.id = id
    self.type = type
    self.fate = fate
    self.batch = batch
    self.ordinal = ordinal
    self.decidedAt = decidedAt
    for (place, line) in lines.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let event = AuditedEvent(Array(line)) else {
        unreadable.append(place + 1)
        continue
      }
      if event.audience != .asker { produced.append(event) } else { askersForms.append(event) }
    }
  }

  init(_ row: Row, lane: String) throws(PostgresError) {
    self.init(
      lane: lane, source: try row.get("source"), id: try row.get("message_id"), type: try row.get("type"), fate: try row.get("fate"),
      batch: try row.get("batch"), ordinal: try row.get("ordinal"), decidedAt: try row.get("decided_at"),
      lines: try row.withBytes("produced") { Array($0) })
  }
}

/// An event in the journal.
struct AuditedEvent {
  let id: String
  let type: MessageType
  let time: Instant
  let outcomeOf: String?
  let causationID: String?
  let causationSource: String?
  let audience: Audience
  let data: JSONNode

  init?(_ line: [UInt8]) {
    guard let root = try? JSONDocument(line, limits: .file).root, let id = root["id"]?.string,
      let type = root["type"]?.string.flatMap({ MessageType(cloudEventsType: $0) }), let data = root["data"],
      let time = root["time"]?.string.flatMap({ Instant(rfc3339: $0) })
    else { return nil }
    self.id = id
    self.type = type
    self.time = time
    self.data = data
    outcomeOf = root["outcomeof"]?.string
    causationID = root["causationid"]?.string
    causationSource = root["causationsource"]?.string
    audience = root["audience"]?.string.flatMap(Audience.init) ?? .everyone
  }
}
