import Contracts
import Postgres
import Programme

/// Settlement remembers every command that it answered for ever, so whatever its journal knows must be in its own log (CONTRACTS, "Outcomes").
enum RememberedCommands {
  static func check(_ region: Region, on store: inout PostgresConnection, _ breaches: inout Breaches) throws(PostgresError) {
    let types = Catalogue.commands.filter { $0.service == .settlement }.map(\.type.name)
    let forgotten = try store.query(
      """
      select j.source, j.message_id, j.type from messaging.journal j
      where j.consumer = $1 and j.type = any ($2) and j.fate <> 'parked' and not exists (
        select from settlement.command c where c.region = $3 and c.source = j.source and c.message_id = j.message_id)
      """, .text("\(region.rawValue).\(ServiceName.settlement.rawValue)"), .texts(types), .text(region.rawValue))
    for row in forgotten {
      let (source, id, type): (String, String, String) = (try row.get(0), try row.get(1), try row.get(2))
      breaches.add(.ledger, "settlement.command \(source) \(id)", "this \(type) was answered and is not remembered")
    }
  }
}
