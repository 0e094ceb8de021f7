internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import SettlementRules

/// `settlement.market`: one row a region.
enum MarketTable {
  static let one = Statement("select * from settlement.market where region = $1")

  private static let upsert = Statement(
    """
    insert into settlement.market (region, size, root, circulation, offers, is_alarmed, checkpoint_size, season, announced_at, zone,
      purchase_hold_days, coverage_alarm_percent)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
    on conflict (region) do update set
      size = excluded.size, root = excluded.root, circulation = excluded.circulation, offers = excluded.offers,
      is_alarmed = excluded.is_alarmed, checkpoint_size = excluded.checkpoint_size, season = excluded.season,
      announced_at = excluded.announced_at, zone = excluded.zone, purchase_hold_days = excluded.purchase_hold_days,
      coverage_alarm_percent = excluded.coverage_alarm_percent
    """)

  static func save(_ row: MarketRow, region: Region) -> BoundStatement {
    upsert.bind(
      .text(region.rawValue), .int(row.size), .bytea(row.root), .int(row.circulation), .int(row.offers), .bool(row.isAlarmed),
      .int(row.checkpointSize), .text(row.season?.value), .instant(row.announcedAt), .text(row.zone.identifier), .int(row.purchaseHoldDays),
      .int(row.coverageAlarmPercent))
  }

  static func read(_ row: Row, region: Region) throws(PostgresError) -> MarketRow {
    var market = MarketRow(region: region)
    market.size = try row.get("size")
    market.root = try row.get("root")
    market.circulation = try row.get("circulation")
    market.offers = try row.get("offers")
    market.isAlarmed = try row.get("is_alarmed")
    market.checkpointSize = try row.get("checkpoint_size")
    market.season = try row.valueIfPresent("season") { Identifier($0) }
    market.announcedAt = try row.get("announced_at")
    market.zone = try row.value("zone") { Zone(identifier: $0) }
    market.purchaseHoldDays = try row.get("purchase_hold_days")
    market.coverageAlarmPercent = try row.get("coverage_alarm_percent")
    return market
  }
}
