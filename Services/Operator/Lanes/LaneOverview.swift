import Contracts
import Lane
import Postgres
import Programme

/// One lane as the store knows it.
struct LaneOverview {
  var name: String
  var owner: String?
  var epoch: Int
  /// Since its lease was renewed; nil when nobody holds it.
  var leaseAge: Duration?
  var handled: Int
  var unpublished: Int
  var parked: Int
  var rejected: Int
  var nextTimer: Instant?

  /// Nil for the lane of unrouted messages, which belongs to every region.
  var region: Region? { Region(rawValue: String(name.prefix { $0 != "." })) }

  static func read(from store: inout PostgresConnection, _ region: Region?) throws(PostgresError) -> [LaneOverview] {
    var lanes: [LaneOverview] = []
    for row in try store.query(all.bind(.text(region?.rawValue))) {
      let age: Int64? = try row.get("lease_age")
      lanes.append(
        LaneOverview(
          name: try row.get("name"), owner: try row.get("owner"), epoch: try row.get("epoch"), leaseAge: age.map { .microseconds($0) },
          handled: try row.get("handled"), unpublished: try row.get("unpublished"), parked: try row.get("parked"),
          rejected: try row.get("rejected"), nextTimer: try row.get("next_timer")))
    }
    return lanes
  }

  static func table(_ lanes: [LaneOverview]) -> Table {
    var table = Table("lane", "owner", "epoch", "leaseAge", "handled", "unpublished", "parked", "rejected", "nextTimer")
    for lane in lanes {
      table.add(
        .text(lane.name), Cell(lane.owner), .number(lane.epoch), Cell(lane.leaseAge), .number(lane.handled), .number(lane.unpublished),
        .number(lane.parked), .number(lane.rejected), Cell(lane.nextTimer, lane.region?.zone))
    }
    return table
  }

  /// The lane of unrouted messages belongs to every region.
  private static let all = Statement(
    """
    select l.name, l.owner, l.epoch, l.handled,
      (extract(epoch from clock_timestamp() - l.renewed_at) * 1000000)::int8 as lease_age,
      (select count(*) from messaging.batch b where b.lane = l.name and b.published_at is null) as unpublished,
      (select count(*) from messaging.parked p where p.consumer = l.name) as parked,
      (select count(*) from messaging.rejected r where r.consumer = l.name) as rejected,
      (select min(due) from messaging.timer t where t.lane = l.name) as next_timer
    from messaging.lane l
    where $1::text is null or starts_with(l.name, $1 || '.') or l.name = 'saruar.unrouted'
    order by l.name
    """)
}
