internal import Contracts
package import Lane
package import Postgres
package import Programme
package import SettlementRules

/// How a batch's state is loaded and saved: one statement per table, set-wise; what a batch does not touch is not asked for.
package final class SettlementTables: LaneTables {
  /// One statement of a load, and how its rows enter the state.
  private struct Piece {
    var statement: BoundStatement
    var read: (Row, inout SettlementState) throws(PostgresError) -> Void
  }

  private let region: Region
  private let regionName: Parameter
  private let accounts = AccountTable()
  private let movements = MovementTable()
  private var pieces: [Piece] = []

  package init(region: Region) {
    self.region = region
    regionName = .text(region.rawValue)
  }

  package func loads(_ keys: SettlementKeys) -> [BoundStatement] {
    pieces = keys.isEmpty ? [] : [market()] + accounts(keys) + contacts(keys) + market(keys)
    return pieces.map(\.statement)
  }

  package func state(_ keys: SettlementKeys, from results: ArraySlice<Rows>) throws(PostgresError) -> SettlementState {
    var state = SettlementState(region: region)
    for (piece, rows) in zip(pieces, results) {
      for row in rows { try piece.read(row, &state) }
    }
    return state
  }

  package func saves(_ state: SettlementState) throws -> [BoundStatement] {
    let changes = state.changes
    var statements: [BoundStatement] = []
    let opened = changes.opened.compactMap { state.accounts[$0] }
    if !opened.isEmpty { statements.append(AccountTable.open(opened, region: regionName)) }
    let deltas = changes.deltas.filter { $0.value != 0 }
    if !deltas.isEmpty { statements.append(accounts.post(deltas, region: regionName)) }
    let changed = changes.accounts.sorted().compactMap { state.accounts[$0] }
    if !changed.isEmpty { statements.append(AccountTable.leave(changed, region: regionName)) }
    if !changes.owners.isEmpty { statements.append(OwnerTables.link(changes.owners, to: state.owners, region: regionName)) }
    if !changes.contacts.isEmpty { statements.append(try OwnerTables.note(changes.contacts, state.contacts, region: regionName)) }
    statements += offers(changes, of: state) + purchases(changes, of: state)
    if !changes.movements.isEmpty { statements.append(movements.add(changes.movements, region: regionName)) }
    if changes.market { statements.append(MarketTable.save(state.market, region: region)) }
    return statements
  }

  private func offers(_ changes: SettlementChanges, of state: SettlementState) -> [BoundStatement] {
    let added = changes.newOffers.compactMap { state.offers[$0] }
    let changed = changes.offers.subtracting(changes.newOffers).compactMap { state.offers[$0] }
    return (added.isEmpty ? [] : [OfferTable.add(added, region: regionName)])
      + (changed.isEmpty ? [] : [OfferTable.change(changed, region: regionName)])
  }

  private func purchases(_ changes: SettlementChanges, of state: SettlementState) -> [BoundStatement] {
    let added = changes.newPurchases.compactMap { state.purchases[$0] }
    let changed = changes.purchases.subtracting(changes.newPurchases).compactMap { state.purchases[$0] }
    return (added.isEmpty ? [] : [PurchaseTable.add(added, region: regionName)])
      + (changed.isEmpty ? [] : [PurchaseTable.change(changed, region: regionName)])
  }

  package func memories(of identities: [MessageIdentity]) -> BoundStatement? {
    identities.isEmpty ? nil : CommandTable.lookup(identities, region: regionName)
  }
}

extension SettlementTables {
  private func market() -> Piece {
    Piece(statement: MarketTable.one.bind(regionName)) { [region] row, state throws(PostgresError) in
      state.load(try MarketTable.read(row, region: region))
    }
  }

  /// With the ledger's own, whatever is asked.
  private func accounts(_ keys: SettlementKeys) -> [Piece] {
    func read(_ row: Row, _ state: inout SettlementState) throws(PostgresError) { state.load(try AccountTable.read(row)) }
    let numbers = keys.accounts.union([.platform, .holds, .retired])
    var pieces = [Piece(statement: AccountTable.byNumber.bind(regionName, .accounts(numbers)), read: read)]
    if !keys.owners.isEmpty {
      pieces.append(
        Piece(statement: AccountTable.byOwner.bind(regionName, .keys(keys.owners))) { row, state throws(PostgresError) in
          let account = try AccountTable.read(row)
          state.load(account)
          state.load(OwnerKey(stored: try row.get("key")), ownedBy: account.number)
        })
    }
    if !keys.offers.isEmpty || !keys.purchases.isEmpty {
      let asked = AccountTable.ofMarket.bind(regionName, .identifiers(keys.offers), .identifiers(keys.purchases))
      pieces.append(Piece(statement: asked, read: read))
    }
    return pieces
  }

  private func contacts(_ keys: SettlementKeys) -> [Piece] {
    guard !keys.contacts.isEmpty || !keys.purchases.isEmpty else { return [] }
    let asked = OwnerTables.contacts.bind(regionName, .keys(keys.contacts), .identifiers(keys.purchases))
    return [
      Piece(statement: asked) { row, state throws(PostgresError) in
        state.load(try row.json("person"), of: try row.account("account"))
      }
    ]
  }

  private func market(_ keys: SettlementKeys) -> [Piece] {
    var pieces: [Piece] = []
    let purchases = Parameter.identifiers(keys.purchases)
    if !keys.offers.isEmpty || !keys.purchases.isEmpty {
      pieces.append(
        Piece(statement: OfferTable.touched.bind(regionName, .identifiers(keys.offers), purchases)) { row, state throws(PostgresError) in
          state.load(try OfferTable.read(row))
        })
    }
    if !keys.purchases.isEmpty {
      pieces.append(
        Piece(statement: PurchaseTable.touched.bind(regionName, purchases)) { row, state throws(PostgresError) in
          state.load(try PurchaseTable.read(row))
        })
    }
    return pieces
  }
}
