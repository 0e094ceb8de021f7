import Contracts
import Programme

/// A whole contest, decided before it begins: who applies, when, with what faults, and what becomes of it.
///
/// A pure function of seed, size, region and policy. Numbers are intake's to give, so the messages themselves are made as the contest goes
/// (`Contest`).
struct ContestPlan {
  let seed: UInt64
  let region: Region
  let policy: Policy
  let overrides: [String: Int]
  let calendar: ContestCalendar
  let shares: ContestShares
  let entrants: [Entrant]
  /// In the order in which they go to the queue.
  let steps: [PlannedStep]
  /// How many first interviews are held, or not, after their time (rulebook 1.5).
  let alarms: Int

  static let sizes = 20...20_000

  init(seed: UInt64, applications: Int, region: Region, policy: Policy) throws(WorkingCalendarError) {
    var draw = Seeded(seed: seed)
    let calendar = try ContestCalendar(zone: region.zone, policy: policy)
    let shares = ContestShares(applied: applications, least: SourceProject.all.count)
    var cast = Cast(season: Self.season(of: region), policy: policy, calendar: calendar, shares: shares, seed: draw.fork())
    let entrants = cast.entrants()
    var schedule = Schedule(calendar: calendar, policy: policy, shares: shares, entrants: entrants, seed: draw.fork())
    schedule.plan()
    self.seed = seed
    self.region = region
    self.policy = policy
    self.overrides = policy.overrides
    self.calendar = calendar
    self.shares = shares
    self.entrants = schedule.entrants
    steps = schedule.steps.sorted { ($0.at, $0.key) < ($1.at, $1.key) }
    alarms = schedule.alarms
  }

  var season: Identifier { Self.season(of: region) }
  var numberPrefix: Identifier { Identifier(stringLiteral: ApplicationNumber.defaultPrefix(region: region, year: 2020)) }
  /// Where the virtual clock stands before the first step.
  var begins: Instant { calendar.zone.instant(of: LocalDateTime(calendar.announcedAt.date, hour: 9, minute: 0, second: 0)) }
  var ends: Instant { max(calendar.over, (steps.last?.at ?? begins) + .hours(1)) }

  private static func season(of region: Region) -> Identifier { Identifier(stringLiteral: "\(region.rawValue)-2020") }
}
