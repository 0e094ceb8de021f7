import Contracts
import Postgres
import Programme

/// Settlement remembers what its journal has let go; an id that is in both (a row put back by hand, or of a version that wrote both) must be the
/// same command in both (CONTRACTS, "Outcomes").
enum RememberedCommands {
  static func check(_ region: Region, on store: inout PostgresConnection, _ breaches: inout Breaches) throws(PostgresError) {
    let differing = try store.query(
      """
      select j.source, j.message_id, j.type from settlement.command c
      join messaging.journal j on j.consumer = $1 and j.source = c.source and j.message_id = c.message_id
      where c.region = $2 and j.fate <> 'parked' and (c.fingerprint, c.fate) <> (j.fingerprint, j.fate)
      """, .text("\(region.rawValue).\(ServiceName.settlement.rawValue)"), .text(region.rawValue))
    for row in differing {
      let (source, id, type): (String, String, String) = (try row.get(0), try row.get(1), try row.get(2))
      breaches.add(.ledger, "settlement.command \(source) \(id)", "this \(type) is remembered otherwise than the journal has it")
    }
  }
}
