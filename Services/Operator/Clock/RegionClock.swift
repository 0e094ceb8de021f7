import Contracts
import Lane
import Postgres
import Programme

/// The programme clock of a region: wall time, or a virtual instant that only goes forward (DESIGN, "The clock is in the store").
struct RegionClock {
  struct Reading: Equatable {
    var now: Instant
    var isVirtual: Bool
    /// The earliest timer of any lane of the region.
    var nextTimer: PendingTimer?
  }

  let region: Region

  init(_ region: Region) { self.region = region }

  func read(_ store: inout PostgresConnection) throws(PostgresError) -> Reading {
    let row = try store.query(Self.reading.bind(.text(region.rawValue))).one()
    var next: PendingTimer?
    if let due: Instant = try row.get("due") { next = PendingTimer(lane: try row.get("lane"), key: try row.get("key"), due: due) }
    return Reading(now: try row.get("now"), isVirtual: try row.get("is_virtual"), nextTimer: next)
  }

  /// Makes the clock virtual and puts it at an instant; never back, neither behind where it stands nor behind a decision of the region.
  func set(to instant: Instant, on store: inout PostgresConnection) throws {
    let before = try read(&store)
    if before.isVirtual, instant < before.now { throw ClockError.backwards(from: before.now, to: instant) }
    if let decided = try newestDecision(&store), instant < decided { throw ClockError.decisionsTaken(at: decided, after: instant) }
    _ = try store.query(Self.set.bind(.text(region.rawValue), .instant(instant)))
  }

  /// Gives the region wall time.
  func useWall(on store: inout PostgresConnection) throws(PostgresError) {
    _ = try store.query(Self.useWall.bind(.text(region.rawValue)))
  }

  /// One step of an advance: to the next timer of any lane, or to the target if that is earlier. The new instant.
  func step(towards target: Instant, on store: inout PostgresConnection) throws -> Instant {
    guard let row = try store.query(Self.step.bind(.text(region.rawValue), .instant(target))).first else {
      throw ClockError.runsOnWallTime(region)
    }
    return try row.get(0)
  }

  private func newestDecision(_ store: inout PostgresConnection) throws(PostgresError) -> Instant? {
    try store.query(Self.newestDecision.bind(.text(region.rawValue))).one().get(0)
  }
}

/// A timer of a lane that has not fired yet.
struct PendingTimer: Equatable {
  var lane: String
  var key: String
  var due: Instant
}

extension RegionClock {
  private static let reading = Statement(
    """
    select programme.now($1) as now, exists (select from programme.clock where region = $1 and virtual) as is_virtual, t.lane, t.key, t.due
    from (select) as one
    left join lateral (
      select lane, key, due from messaging.timer where starts_with(lane, $1 || '.') order by due, lane, key limit 1) t on true
    """)

  private static let set = Statement(
    """
    insert into programme.clock (region, virtual, instant) values ($1, true, $2)
    on conflict (region) do update set virtual = true, instant = excluded.instant
    """)

  private static let useWall = Statement(
    """
    insert into programme.clock (region, virtual, instant) values ($1, false, null)
    on conflict (region) do update set virtual = false, instant = null
    """)

  private static let step = Statement(
    """
    update programme.clock
    set instant = greatest(instant, least($2, (select min(due) from messaging.timer where starts_with(lane, $1 || '.'))))
    where region = $1 and virtual
    returning instant
    """)

  /// Of each lane the last decision of its journal; decisions are taken in the order of the clock.
  private static let newestDecision = Statement(
    """
    select max(last.decided_at)
    from messaging.lane l
    cross join lateral (
      select decided_at from messaging.journal
      where consumer = l.name and batch <= l.batch order by batch desc, ordinal desc limit 1) last
    where starts_with(l.name, $1 || '.')
    """)
}
