package import NotificationsRules
package import Postgres
package import Programme

/// All rows of a region, for the audit: what the events must rebuild (but for what is deferred, which has no event yet).
package enum NotificationsSnapshot {
  package static func load(_ connection: inout PostgresConnection, region: Region) throws(PostgresError) -> NotificationsState {
    var state = NotificationsState(region: region)
    for row in try connection.query(LetterTable.all.bind(.text(region.rawValue))) { state.load(try LetterTable.read(row)) }
    return state
  }

  /// What operators look at, the newest first; of every status where none is named.
  package static func newest(
    _ statuses: [LetterRow.Status]?, limit: Int, of region: Region, _ connection: inout PostgresConnection
  ) throws(PostgresError) -> [LetterRow] {
    let names = (statuses ?? LetterRow.Status.allCases).map(\.rawValue)
    var letters: [LetterRow] = []
    for row in try connection.query(LetterTable.newest.bind(.text(region.rawValue), .texts(names), .int(limit))) {
      letters.append(try LetterTable.read(row))
    }
    return letters
  }
}
