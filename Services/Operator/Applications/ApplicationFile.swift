import Contracts
import IntakeRules
import IntakeStore
import Lane
import Postgres
import Programme

/// Everything that the store holds about one application: what each service keeps of it, and what the journals tell of it, in order.
struct ApplicationFile {
  var number: ApplicationNumber
  var region: Region
  var application: ApplicationRow
  var season: SeasonRow
  /// The row as it is stored, for programs.
  var row: JSONValue
  var parts: [(section: FileSection, rows: JSONValue)]
  /// Why it left the programme; nil while it is in it, or has gone all the way.
  var departure: Departure?
  /// Every message that produced something about it, oldest first.
  var history: [JournalRow]

  /// Nil when nobody has that number.
  static func read(_ number: ApplicationNumber, from store: inout PostgresConnection) throws -> ApplicationFile? {
    guard let found = try store.query(stored.bind(.text(number.description))).first else { return nil }
    let name: String = try found.get("region")
    guard let region = Region(rawValue: name) else { throw OperatorError("the season of \(number) is in no known region: \(name)") }
    let snapshot = try IntakeSnapshot.load(&store, about: number, in: region)
    guard let application = snapshot.applications.first, let season = snapshot.seasons.first else { return nil }
    var parts: [(section: FileSection, rows: JSONValue)] = []
    for section in FileSection.all { parts.append((section, try section.read(number, in: region, from: &store))) }
    let history = try store.journal(history.bind(.text("\(region.rawValue)."), .text(number.description))).compactMap { $0.about(number) }
    return ApplicationFile(
      number: number, region: region, application: application, season: season,
      row: try found.withBytes("row") { JSONValue(text: Array($0)) } ?? .null, parts: parts,
      departure: Departure(application, in: SeasonFile(snapshot, season), absence: absence(in: history)), history: history)
  }

  /// Why the team did not appear, where that is on record.
  private static func absence(in history: [JournalRow]) -> String? {
    history.flatMap(\.produced).last { $0["type"]?.string == PresentationRecorded.type.cloudEventsType }?["data"]?["reason"]?.string
  }

  private static let stored = Statement(
    "select s.region, to_jsonb(a) as row from intake.application a join intake.season s using (season) where a.number = $1")

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
