import Contracts
import Lane
import Postgres
import Programme

/// Everything that the store holds about one application: its rows, and what the journal tells of it, in order.
struct ApplicationFile {
  var number: ApplicationNumber
  var region: Region
  var application: JSONValue
  var season: JSONValue
  var revisions: JSONValue
  var interviews: JSONValue
  var concepts: JSONValue
  var documents: JSONValue
  /// Every message that produced something about it, oldest first.
  var history: [JournalRow]

  /// Nil when nobody has that number.
  static func read(_ number: ApplicationNumber, from store: inout PostgresConnection) throws -> ApplicationFile? {
    guard let row = try store.query(rows.bind(.text(number.description))).first else { return nil }
    let region: String = try row.get("region")
    guard let region = Region(rawValue: region) else { throw OperatorError("the season of \(number) is in no known region: \(region)") }
    let mentions = try store.journal(history.bind(.text("\(region.rawValue)."), .text(number.description)))
    return ApplicationFile(
      number: number, region: region, application: try value("application", of: row), season: try value("season", of: row),
      revisions: try value("revisions", of: row), interviews: try value("interviews", of: row), concepts: try value("concepts", of: row),
      documents: try value("documents", of: row), history: mentions.compactMap { $0.about(number) })
  }

  private static func value(_ column: String, of row: Row) throws(PostgresError) -> JSONValue {
    try row.withBytes(column) { JSONValue(text: Array($0)) } ?? .null
  }

  /// Without the bytes of revisions and concepts: they have a size and a hash here.
  private static let rows = Statement(
    """
    select s.region, to_jsonb(a) as application, to_jsonb(s) as season,
      (select coalesce(jsonb_agg(jsonb_build_object('revision', r.revision, 'contentHash', encode(r.content_hash, 'hex'),
         'receivedAt', r.received_at, 'bytes', length(r.content)) order by r.revision), '[]')
       from intake.revision r where r.number = a.number) as revisions,
      (select coalesce(jsonb_agg(to_jsonb(i) - 'number' order by i.round), '[]') from intake.interview i where i.number = a.number) as interviews,
      (select coalesce(jsonb_agg(jsonb_build_object('version', c.version, 'conceptHash', encode(c.concept_hash, 'hex'),
         'acceptedAt', c.accepted_at, 'bytes', length(c.content)) order by c.version), '[]')
       from intake.concept c where c.number = a.number) as concepts,
      (select coalesce(jsonb_agg(to_jsonb(d) - 'number' order by d.accepted_at), '[]') from intake.document d where d.number = a.number) as documents
    from intake.application a join intake.season s using (season) where a.number = $1
    """)

  /// Whatever mentions the number; the journal has no column for it, since it is looked at this way by people only.
  private static let history = Statement(
    """
    select \(JournalRow.columns) from messaging.journal
    where starts_with(consumer, $1) and strpos(produced, $2) > 0
    order by recorded_at, consumer, batch, ordinal
    """)
}

extension JournalRow {
  /// Only what it produced about this application; nil if that is nothing, as where the number stands inside a longer one.
  fileprivate func about(_ number: ApplicationNumber) -> JournalRow? {
    var row = self
    row.produced = produced.filter { $0.contains(number.description) }
    return row.produced.isEmpty ? nil : row
  }
}
