package import IntakeRules
internal import Lane
package import Postgres
package import Programme

/// All rows of a region, for the audit: what the events must rebuild.
package struct IntakeSnapshot: Sendable {
  package var seasons: [SeasonRow]
  package var applications: [ApplicationRow]
  package var interviews: [InterviewRow]
  package var concepts: [ConceptRow]
  package var documents: [DocumentRow]
  package var sittings: [SittingRow]

  package static func load(_ connection: inout PostgresConnection, region: Region) throws(PostgresError) -> IntakeSnapshot {
    let region = Parameter.text(region.rawValue)
    let results = try connection.run(
      [
        SeasonTable.all.bind(region), ApplicationTable.all.bind(region), InterviewTable.all.bind(region), ConceptTable.all.bind(region),
        DocumentTable.all.bind(region), SittingTable.all.bind(region),
      ])
    return IntakeSnapshot(
      seasons: try read(results[0], SeasonTable.read), applications: try read(results[1], ApplicationTable.read),
      interviews: try read(results[2], InterviewTable.read), concepts: try read(results[3], ConceptTable.read),
      documents: try read(results[4], DocumentTable.read), sittings: try read(results[5], SittingTable.read))
  }

  /// The rows that decide the way of one application: its own, its season's, its interviews, and the sittings of the season.
  package static func load(
    _ connection: inout PostgresConnection, about number: ApplicationNumber, in region: Region
  ) throws(PostgresError) -> IntakeSnapshot {
    let asked = Parameter.texts([number.description])
    let results = try connection.run(
      [
        SeasonTable.byKey.bind(.texts([]), .texts([]), asked), ApplicationTable.byNumber.bind(asked), InterviewTable.byNumber.bind(asked),
        SittingTable.all.bind(.text(region.rawValue)),
      ])
    return IntakeSnapshot(
      seasons: try read(results[0], SeasonTable.read), applications: try read(results[1], ApplicationTable.read),
      interviews: try read(results[2], InterviewTable.read), concepts: [], documents: [], sittings: try read(results[3], SittingTable.read))
  }

  /// Revisions in the order of their numbers, some hundreds at a time: their contents do not fit into memory together.
  package static func eachRevision(
    _ connection: inout PostgresConnection, region: Region, _ body: (RevisionRow) -> Void
  ) throws(PostgresError) {
    let size = 500
    var (number, revision) = ("", 0)
    while true {
      let page = RevisionTable.all.bind(.text(region.rawValue), .text(number), .int(revision), .int(size))
      let revisions = try read(try connection.query(page), RevisionTable.read)
      revisions.forEach(body)
      guard revisions.count == size, let last = revisions.last else { return }
      (number, revision) = (last.number.description, last.revision)
    }
  }

  private static func read<Value>(_ rows: Rows, _ read: (Row) throws(PostgresError) -> Value) throws(PostgresError) -> [Value] {
    var values: [Value] = []
    for row in rows { values.append(try read(row)) }
    return values
  }
}
