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
}
