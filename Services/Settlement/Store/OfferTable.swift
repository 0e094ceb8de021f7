internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import SettlementRules

/// `settlement.offer`.
enum OfferTable {
  /// Offers by id ($2), and those of purchases ($3).
  static let touched = Statement(
    """
    select * from settlement.offer where region = $1 and offer in (
      select unnest($2) union select offer from settlement.purchase where region = $1 and purchase = any ($3))
    """)

  static let all = Statement("select * from settlement.offer where region = $1 order by offer")

  private static let insert = Statement(
    """
    insert into settlement.offer (region, offer, seller, beneficiary, proceeds, kind, title_kk, title_ru, price, offered, expires_at, stock,
      status)
    select $1, row.* from unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) as row
    """)

  private static let update = Statement(
    """
    update settlement.offer o set stock = row.stock, status = row.status
    from unnest($2, $3, $4) as row (offer, stock, status) where o.region = $1 and o.offer = row.offer
    """)

  static func add(_ rows: [OfferRow], region: Parameter) -> BoundStatement {
    let offers = Column(.text), sellers = Column(.int8), beneficiaries = Column(.int8), proceeds = Column(.text), kinds = Column(.text)
    let kazakh = Column(.text), russian = Column(.text), prices = Column(.int8), offered = Column(.int8), expires = Column(.timestamptz)
    let stocks = Column(.int8), statuses = Column(.text)
    for row in rows {
      offers.append(row.offer.value)
      sellers.append(row.seller.value)
      beneficiaries.append(row.beneficiary.value)
      proceeds.append(row.proceeds.rawValue)
      kinds.append(row.kind.rawValue)
      kazakh.append(row.title.kk)
      russian.append(row.title.ru)
      prices.append(row.price)
      offered.append(row.offered)
      expires.append(row.expiresAt)
      stocks.append(row.stock)
      statuses.append(row.status.rawValue)
    }
    return insert.bind(
      region, .array(offers), .array(sellers), .array(beneficiaries), .array(proceeds), .array(kinds), .array(kazakh), .array(russian),
      .array(prices), .array(offered), .array(expires), .array(stocks), .array(statuses))
  }

  static func change(_ rows: [OfferRow], region: Parameter) -> BoundStatement {
    let offers = Column(.text), stocks = Column(.int8), statuses = Column(.text)
    for row in rows.sorted(by: { $0.offer.value < $1.offer.value }) {
      offers.append(row.offer.value)
      stocks.append(row.stock)
      statuses.append(row.status.rawValue)
    }
    return update.bind(region, .array(offers), .array(stocks), .array(statuses))
  }

  static func read(_ row: Row) throws(PostgresError) -> OfferRow {
    var offer = OfferRow(
      offer: try row.value("offer") { Identifier($0) }, seller: try row.account("seller"), beneficiary: try row.account("beneficiary"),
      proceeds: try row.value("proceeds") { ProceedsKind(rawValue: $0) }, kind: try row.value("kind") { OfferKind(rawValue: $0) },
      title: LocalizedText(kk: try row.get("title_kk"), ru: try row.get("title_ru")), price: try row.get("price"),
      offered: try row.get("offered"), expiresAt: try row.get("expires_at"))
    offer.stock = try row.get("stock")
    offer.status = try row.value("status") { OfferRow.Status(rawValue: $0) }
    return offer
  }
}
