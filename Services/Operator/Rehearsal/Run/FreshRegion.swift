import Lane
import Postgres
import Programme

/// Clears what an earlier rehearsal left in a region, and puts the region's virtual clock back to where the next one begins.
///
/// A virtual clock never goes back while anything remembers the future, so everything goes in one transaction: it first takes the lanes away from
/// their workers (the epoch is fenced; they start over by themselves within a second), then empties the region, then sets the clock.
struct FreshRegion {
  /// What was there.
  struct Cleared: Equatable {
    var seasons = 0
    var applications = 0
    var journaled = 0
    var timers = 0
    var parked = 0
    var rejected = 0

    var isEmpty: Bool { self == Cleared() }
  }

  let region: Region
  /// The operator says that the region is for rehearsing.
  let isMeantFor: Bool

  /// Throws when the region has seasons on wall time and nobody said that they may go.
  func clear(settingClockTo instant: Instant, on store: inout PostgresConnection) throws -> Cleared {
    let cleared = try store.transaction { store throws(PostgresError) -> Cleared? in
      let region = Parameter.text(region.rawValue)
      _ = try store.query("set local lock_timeout = '10s'")
      let found = try store.query(Self.found.bind(region)).one()
      let (isVirtual, seasons): (Bool, Int) = (try found.get("is_virtual"), try found.get("seasons"))
      guard isVirtual || seasons == 0 || isMeantFor else { return nil }
      for statement in [Self.fence] + Self.deletes + Self.services { _ = try store.query(statement.bind(region)) }
      _ = try store.query(Self.setClock.bind(region, .timestamp(microseconds: instant.microseconds)))
      return Cleared(
        seasons: seasons, applications: try found.get("applications"), journaled: try found.get("journaled"),
        timers: try found.get("timers"), parked: try found.get("parked"), rejected: try found.get("rejected"))
    }
    guard let cleared else {
      throw OperatorError(
        "\(region.rawValue) runs on wall time and has seasons: a rehearsal would delete them",
        advice: """
          Rehearse in a store of its own (`deploy/local run` has one), or in a region without seasons. If all of \(region.rawValue) may go, \
          say so twice: SARUAR_REHEARSE=1 saruar rehearse --fresh
          """)
    }
    return cleared
  }

  /// Whether the region's lanes have decided anything since they were cleared.
  func isUntouched(on store: inout PostgresConnection) throws(PostgresError) -> Bool {
    let journaled: Int = try store.query(Self.found.bind(.text(region.rawValue))).one().get("journaled")
    return journaled == 0
  }
}

extension FreshRegion {
  private static let found = Statement(
    """
    select exists (select from programme.clock where region = $1 and virtual) as is_virtual,
      (select count(*) from intake.season where region = $1) as seasons,
      (select count(*) from intake.application a join intake.season s using (season) where s.region = $1) as applications,
      (select count(*) from messaging.journal where starts_with(consumer, $1 || '.')) as journaled,
      (select count(*) from messaging.timer where starts_with(lane, $1 || '.')) as timers,
      (select count(*) from messaging.parked where starts_with(consumer, $1 || '.')) as parked,
      (select count(*) from messaging.rejected where starts_with(consumer, $1 || '.')) as rejected
    """)

  /// Locks the lanes first, as every transaction does.
  private static let fence = Statement("update messaging.lane set epoch = epoch + 1 where starts_with(name, $1 || '.')")

  private static let applications = "(select a.number from intake.application a join intake.season s using (season) where s.region = $1)"
  private static let seasons = "(select season from intake.season where region = $1)"

  /// No service refers to another's rows. They come last: some keep what the journal lets go.
  private static let services = StoreSchemas.tables.map { Statement("delete from \($0) where region = $1") }

  /// Rows before what they refer to: intake's, whose tables know their region by the season, and the lanes'.
  private static let deletes = [
    "intake.document where number in \(applications)", "intake.concept where number in \(applications)",
    "intake.interview where number in \(applications)", "intake.revision where number in \(applications)",
    "intake.sitting where season in \(seasons)", "intake.application where season in \(seasons)", "intake.season where region = $1",
    "messaging.journal where starts_with(consumer, $1 || '.')", "messaging.batch where starts_with(lane, $1 || '.')",
    "messaging.timer where starts_with(lane, $1 || '.')", "messaging.parked where starts_with(consumer, $1 || '.')",
    "messaging.rejected where starts_with(consumer, $1 || '.')", "messaging.attempt where starts_with(consumer, $1 || '.')",
    "programme.clock where region = $1",
  ].map { Statement("delete from " + $0) }

  private static let setClock = Statement("insert into programme.clock (region, virtual, instant) values ($1, true, $2)")
}
