internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import SettlementRules

/// `settlement.purchase`.
enum PurchaseTable {
  static let touched = Statement("select * from settlement.purchase where region = $1 and purchase = any ($2)")

  static let all = Statement("select * from settlement.purchase where region = $1 order by purchase")

  private static let insert = Statement(
    """
    insert into settlement.purchase (region, purchase, offer, buyer, quantity, amount, held_until, status, paid_to)
    select $1, row.* from unnest($2, $3, $4, $5, $6, $7, $8, $9) as row
    """)

  private static let update = Statement(
    """
    update settlement.purchase p set status = row.status, paid_to = row.paid_to
    from unnest($2, $3, $4) as row (purchase, status, paid_to) where p.region = $1 and p.purchase = row.purchase
    """)

  static func add(_ rows: [PurchaseRow], region: Parameter) -> BoundStatement {
    let purchases = Column(.text), offers = Column(.text), buyers = Column(.int8), quantities = Column(.int8), amounts = Column(.int8)
    let held = Column(.timestamptz), statuses = Column(.text), paid = Column(.int8)
    for row in rows {
      purchases.append(row.purchase.value)
      offers.append(row.offer.value)
      buyers.append(row.buyer.value)
      quantities.append(row.quantity)
      amounts.append(row.amount)
      held.append(row.heldUntil)
      statuses.append(row.status.rawValue)
      paid.append(row.paidTo?.value)
    }
    return insert.bind(
      region, .array(purchases), .array(offers), .array(buyers), .array(quantities), .array(amounts), .array(held), .array(statuses),
      .array(paid))
  }

  static func change(_ rows: [PurchaseRow], region: Parameter) -> BoundStatement {
    let purchases = Column(.text), statuses = Column(.text), paid = Column(.int8)
    for row in rows.sorted(by: { $0.purchase.value < $1.purchase.value }) {
      purchases.append(row.purchase.value)
      statuses.append(row.status.rawValue)
      paid.append(row.paidTo?.value)
    }
    return update.bind(region, .array(purchases), .array(statuses), .array(paid))
  }

  static func read(_ row: Row) throws(PostgresError) -> PurchaseRow {
    var purchase = PurchaseRow(
      purchase: try row.value("purchase") { Identifier($0) }, offer: try row.value("offer") { Identifier($0) },
      buyer: try row.account("buyer"), quantity: try row.get("quantity"), amount: try row.get("amount"),
      heldUntil: try row.get("held_until"))
    purchase.status = try row.value("status") { PurchaseRow.Status(rawValue: $0) }
    purchase.paidTo = try row.accountIfPresent("paid_to")
    return purchase
  }
}
