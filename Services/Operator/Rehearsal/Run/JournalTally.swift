import Contracts
import Lane
import Postgres
import Programme

/// What the journal of a region's lanes holds: every message it took, every event it produced.
struct JournalTally {
  struct Entry: Hashable {
    let source: String
    let id: String
  }

  /// Fates by message, timers left out.
  var fates: [Entry: String] = [:]
  /// Types of the events published to everyone, by their ids.
  var events: [String: MessageType] = [:]

  static func read(of region: Region, from store: inout PostgresConnection) throws(PostgresError) -> JournalTally {
    var tally = JournalTally()
    for row in try store.query(all.bind(.text(region.rawValue))) {
      let entry = Entry(source: try row.get("source"), id: try row.get("message_id"))
      if entry.source != "timer" { tally.fates[entry] = try row.get("fate") }
      let produced = ProducedMessage.read(try row.withBytes("produced") { Array($0) })
      for event in produced where event.type != LaneMarker.type && event.audience == .everyone { tally.events[event.id] = event.type }
    }
    return tally
  }

  private static let all = Statement(
    "select source, message_id, fate, produced from messaging.journal where starts_with(consumer, $1 || '.') order by batch, ordinal")
}
