import Contracts
import Lane
import Postgres
import Programme

/// A message set aside through a fault of ours, until an operator settles it.
struct ParkedMessage {
  var number: Int
  var lane: String
  var source: String
  var id: String
  var code: String
  var error: String
  var type: String
  var region: String
  var orderingKey: String?
  var parkedAt: Instant
  var seenAt: Instant?
  var body: [UInt8]

  private init(_ row: Row) throws(PostgresError) {
    number = try row.get("number")
    lane = try row.get("consumer")
    source = try row.get("source")
    id = try row.get("message_id")
    code = try row.get("code")
    error = try row.get("error")
    type = try row.get("type")
    region = try row.get("region")
    orderingKey = try row.get("ordering_key")
    parkedAt = try row.get("parked_at")
    seenAt = try row.get("seen_at")
    body = try row.get("body")
  }

  /// In the order of arrival.
  static func all(from store: inout PostgresConnection, lane: String?) throws(PostgresError) -> [ParkedMessage] {
    try read(all.bind(.text(lane)), &store)
  }

  /// By its number here or by its message id; an id that several sources use names none.
  static func find(_ which: String, in store: inout PostgresConnection) throws -> ParkedMessage {
    let found = try read(one.bind(.text(which), .int8(Int64(which))), &store)
    if let byNumber = found.first(where: { "\($0.number)" == which }) { return byNumber }
    guard let message = found.first else {
      throw OperatorError(
        "no parked message has the number or id '\(which)'",
        advice: "`saruar parked list` names them; `saruar outcome ID` tells what became of one.")
    }
    guard found.count == 1 else {
      throw OperatorError(
        "several parked messages have the id '\(which)'",
        advice: "Name one by its number: \(found.map { "\($0.number)" }.joined(separator: ", ")).")
    }
    return message
  }

  static func markSeen(_ numbers: [Int], in store: inout PostgresConnection) throws(PostgresError) {
    _ = try store.query(seen.bind(.integers(numbers.map(Int64.init))))
  }

  private static func read(_ statement: BoundStatement, _ store: inout PostgresConnection) throws(PostgresError) -> [ParkedMessage] {
    var messages: [ParkedMessage] = []
    for row in try store.query(statement) { messages.append(try ParkedMessage(row)) }
    return messages
  }

  private static let all = Statement("select * from messaging.parked where $1::text is null or consumer = $1 order by number")
  private static let one = Statement("select * from messaging.parked where message_id = $1 or number = $2 order by number")
  private static let seen = Statement("update messaging.parked set seen_at = coalesce(seen_at, clock_timestamp()) where number = any ($1)")
}
