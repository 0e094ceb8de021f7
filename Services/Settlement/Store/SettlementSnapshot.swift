package import Postgres
package import Programme
package import SettlementRules

/// All rows of a region that follow from public events, for the audit: a state as folding them must give it.
package enum SettlementSnapshot {
  package static func load(_ connection: inout PostgresConnection, region: Region) throws(PostgresError) -> SettlementState {
    let name = Parameter.text(region.rawValue)
    let results = try connection.run(
      [MarketTable.one.bind(name), AccountTable.all.bind(name), OfferTable.all.bind(name), PurchaseTable.all.bind(name)])
    var state = SettlementState(region: region)
    for row in results[0] { state.load(try MarketTable.read(row, region: region)) }
    for row in results[1] { state.load(try AccountTable.read(row)) }
    for row in results[2] { state.load(try OfferTable.read(row)) }
    for row in results[3] { state.load(try PurchaseTable.read(row)) }
    return state
  }

  /// The ledger from its first movement, some thousands at a time: it may be longer than memory.
  package static func eachMovement(
    _ connection: inout PostgresConnection, region: Region, _ body: (Movement) -> Void
  ) throws(PostgresError) {
    var last = 0
    while true {
      let rows = try connection.query(MovementTable.page.bind(.text(region.rawValue), .int(last), .int(5_000)))
      for row in rows {
        let movement = try MovementTable.read(row)
        body(movement)
        last = movement.number
      }
      guard rows.count == 5_000 else { return }
    }
  }
}
