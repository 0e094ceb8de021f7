import Lane
import Postgres

/// A lane's journal from beginning to end in the order of its decisions, some rows at a time.
struct JournalPages {
  static let size = 500

  /// Calls `body` for every row; memory holds one page.
  static func forEach(
    of lane: String, on store: inout PostgresConnection, _ body: (AuditedRow) throws(PostgresError) -> Void
  ) throws(PostgresError) {
    var (batch, ordinal, source, id): (Int64, Int, String, String) = (-1, 0, "", "")
    while true {
      let rows = try store.query(
        page.bind(.text(lane), .int8(batch), .int(ordinal), .text(source), .text(id), .int(Self.size)))
      for row in rows {
        let audited = try AuditedRow(row, lane: lane)
        (batch, ordinal, source, id) = (audited.batch, audited.ordinal, audited.source, audited.id)
        try body(audited)
      }
      guard rows.count == Self.size else { return }
    }
  }

  private static let page = Statement(
    """
    select source, message_id, type, fate, batch, ordinal, decided_at, produced from messaging.journal
    where consumer = $1 and batch >= $2 and (batch, ordinal, source, message_id) > ($2, $3, $4, $5)
    order by batch, ordinal, source, message_id limit $6
    """)
}
