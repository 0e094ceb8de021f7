import Contracts
import Programme

/// A whole season as far as people decide it beforehand: the contest, the days, who works in it, what becomes of whom.
///
/// A pure function of seed, size, region and policy.
struct SeasonPlan {
  let contest: ContestPlan
  let calendar: SeasonCalendar
  let faculty: Faculty
  /// By entrant, of those whom the commission will admit.
  let fates: [Int: Fate]
  let shares: FateShares

  init(seed: UInt64, applications: Int, region: Region, policy: Policy) throws(WorkingCalendarError) {
    contest = try ContestPlan(seed: seed, applications: applications, region: region, policy: policy)
    let admitted = contest.entrants.filter { $0.course == .isAdmitted }.map(\.index)
    var draw = Seeded(seed: seed ^ 0x5EA5_0000_2020)
    shares = FateShares(admitted: admitted.count)
    calendar = SeasonCalendar(contest.calendar, projects: admitted.count)
    faculty = Faculty(projects: admitted.count, policy: policy, seed: draw.fork())
    var fates = FateDraw(shares, seed: draw.fork())
    let source = contest.entrants.filter(\.isOfTheSource).map(\.index)
    self.fates = fates.fates(of: admitted, favoured: Set(source))
  }

  var season: Identifier { contest.season }
  var policy: Policy { contest.policy }

  /// A source of choices for one purpose: the same for the same seed and name, whatever else is drawn.
  func seed(_ name: String) -> Seeded { Seeded(seed: contest.seed &+ Self.hash(name)) }

  /// The id of the message of that name.
  func id(of key: String) -> String {
    var seed = seed("id " + key)
    return seed.uuid()
  }

  var phases: [any Phase] {
    [
      Staffing(self), Sessions(self), Pairing(self), Planning(self), Consulting(self), Working(self), Reporting(self), Leaving(self),
      DefenceDay(self), Deciding(self), Accelerating(self), Honours(self), Coins(self), Forum(self),
    ]
  }

  /// FNV-1a, since the standard library's hashes differ from run to run.
  private static func hash(_ name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
