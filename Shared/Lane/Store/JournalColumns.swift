internal import Contracts
internal import Postgres
internal import Programme

/// The journal's columns for `unnest`; they keep their memory from batch to batch.
struct JournalColumns {
  private let ordinals = Column(.int4), sources = Column(.text), ids = Column(.text), types = Column(.text), fates = Column(.text)
  private let fingerprints = Column(.bytea), produced = Column(.text, reserving: 1 << 19)
  private let replies = Column(.text), correlations = Column(.text), traces = Column(.text), decided = Column(.timestamptz)
  private var lines: [UInt8] = []

  private var inOrder: [Column] { [ordinals, sources, ids, types, fates, fingerprints, produced, replies, correlations, traces, decided] }

  static func lookup(_ identities: [MessageIdentity], lane: String) -> BoundStatement {
    LaneStatements.journal.bind(.text(lane), .sources(of: identities), .ids(of: identities))
  }

  static func memories(_ rows: Rows) throws(PostgresError) -> [MessageIdentity: JournalMemory] {
    var memories: [MessageIdentity: JournalMemory] = [:]
    for row in rows {
      let identity = MessageIdentity(source: try row.get(0), id: try row.get(1))
      memories[identity] = JournalMemory(fingerprint: try row.get(2), produced: try row.withBytes(3) { Array($0) })
    }
    return memories
  }

  mutating func insert(_ entries: [JournalEntry], batch: Int64, lane: String) -> BoundStatement {
    fill(entries)
    return BoundStatement(
      statement: LaneStatements.insertJournal, parameters: [.text(lane), .int8(batch)] + inOrder.map { .array($0) })
  }

  mutating func settle(_ entries: [JournalEntry], batch: Int64, lane: String) -> [BoundStatement] {
    fill(entries)
    return [
      LaneStatements.settleJournal.bind(
        .text(lane), .int8(batch), .array(ordinals), .array(sources), .array(ids), .array(fates), .array(produced),
        .array(decided)),
      LaneStatements.unpark.bind(.text(lane), .array(sources), .array(ids)),
    ]
  }

  private mutating func fill(_ entries: [JournalEntry]) {
    for column in inOrder { column.removeAll() }
    // A span lends its elements, where a loop over the entries copies each of them.
    let lent = entries.span
    for place in lent.indices { append(lent[place], ordinal: place + 1) }
  }

  private mutating func append(_ entry: JournalEntry, ordinal: Int) {
    ordinals.append(Int32(ordinal))
    sources.append(entry.identity.source)
    ids.append(entry.identity.id)
    types.append(entry.type.name)
    fates.append(entry.fate.rawValue)
    fingerprints.append(entry.fingerprint)
    ProducedMessage.write(entry.produced, into: &lines)
    produced.append(lines)
    replies.append(entry.replyTo)
    correlations.append(entry.correlationID)
    traces.append(entry.traceparent)
    decided.append(entry.decidedAt)
  }
}
