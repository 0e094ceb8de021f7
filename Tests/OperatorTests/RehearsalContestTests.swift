import Contracts
import IntakeRules
import Programme
import Testing

@testable import Operator

/// The contest of `saruar rehearse`, decided by intake's own rules in memory.
struct RehearsalContestTests {
  @Test(arguments: [1, 2020, 987_654_321] as [UInt64])
  func everyOutcomeIsAsThePlanForesaw(seed: UInt64) throws {
    let held = try RehearsedContest(seed: seed, applications: 120)
    #expect(held.surprises == [])
    #expect(held.contest.omitted.isEmpty)
    #expect(held.commands.count == held.plan.steps.count)
  }

  @Test(arguments: [20, 57, 301])
  func aContestOfAnySizeIsAsThePlanForesaw(applications: Int) throws {
    let held = try RehearsedContest(seed: 5, applications: applications)
    #expect(held.surprises == [])
    #expect(held.contest.omitted.isEmpty)
  }

  @Test(arguments: [20, 33, 120])
  func exactlyAsManyApplicationsAsWantedComeInTime(applications: Int) throws {
    let held = try RehearsedContest(seed: 3, applications: applications)
    let opens = held.plan.calendar.zone.instant(of: held.plan.calendar.opensAt)
    let closes = held.plan.calendar.zone.instant(of: held.plan.calendar.closesAt)
    let inTime = zip(held.commands, held.instants).filter { $0.type == ApplicationSubmit.type && opens..<closes ~= $1 }
    #expect(Set(inTime.map(\.0.id)).count == applications)
  }

  @Test func theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws {
    let (first, second) = (try RehearsedContest(seed: 11, applications: 120), try RehearsedContest(seed: 11, applications: 120))
    #expect(first.commands.map(\.body) == second.commands.map(\.body))
    #expect(first.commands.map(\.id) == second.commands.map(\.id))
    #expect(try RehearsedContest(seed: 12, applications: 120).commands.map(\.body) != first.commands.map(\.body))
  }

  @Test func aContestOf120IsRefusedForEveryReasonThatEligibilityKnows() throws {
    let held = try RehearsedContest(seed: 1, applications: 120)
    let codes = Set(Fault.allCases.filter { !$0.isOfTheMessage }.map(\.code)).union(["duplicate", "late", "not-open-yet"])
    #expect(codes.subtracting(held.refusals) == [])
  }

  @Test(arguments: [1, 2020] as [UInt64])
  func theFunnelIsThatOf2020(seed: UInt64) throws {
    let held = try RehearsedContest(seed: seed, applications: 120)
    #expect(held.count { if case .admitted = $0 { true } else { false } } == 45)
    #expect(held.count { if case .registered = $0 { true } else { false } } == 85)
    #expect(held.count { if case .withdrawn = $0 { true } else { false } } == 4)
    #expect(held.count { if case .seasonClosed = $0 { true } else { false } } == 1)
    #expect(held.count { if case .commissionOverdue = $0 { true } else { false } } == 0)
    let alarms = held.count { if case .interviewOverdue = $0 { true } else { false } }
    #expect(alarms == held.plan.alarms)
    #expect(alarms >= 3)
  }

  @Test func everybodyIsDecidedOn() throws {
    let held = try RehearsedContest(seed: 8, applications: 240)
    var open: Set<ApplicationNumber> = []
    for fact in held.intake.facts {
      switch fact {
      case .registered(let event): open.insert(event.number)
      case .withdrawn(let event): open.remove(event.number)
      case .declined(let event): open.remove(event.number)
      case .admitted(let event): open.remove(event.number)
      case .notAdmitted(let event): open.remove(event.number)
      default: break
      }
    }
    #expect(open == [])
  }

  @Test func theFiveProjectsOfTheSourceAreAdmitted() throws {
    let held = try RehearsedContest(seed: 4, applications: 120)
    var admitted: Set<String> = []
    for case .admitted(let event) in held.intake.facts { admitted.insert(event.name) }
    #expect(Set(SourceProject.all.compactMap(\.project.name)).subtracting(admitted) == [])
    #expect(SourceProject.all.count == 5)
  }

  @Test(arguments: [
    ["ageMinimum": 21, "teamMinimum": 5, "risksMinimum": 8], ["summaryWords": 40, "presentationSlides": 5],
    ["interviewDays": 3, "commissionFinalWorkingDays": 12], ["teamMinimum": 1, "risksMinimum": 0, "commissionStartWorkingDays": 10],
    ["commissionFinalWorkingDays": 2, "interviewDays": 14], ["summaryWords": 2000],
  ])
  func theContestKeepsToAnotherPolicy(overrides: [String: Int]) throws {
    let held = try RehearsedContest(seed: 6, applications: 120, policy: try Policy(overrides: overrides))
    #expect(held.surprises == [])
    #expect(held.contest.omitted.isEmpty)
    #expect(held.count { if case .interviewOverdue = $0 { true } else { false } } == held.plan.alarms)
  }

  @Test func anotherRegionHasItsOwnSeason() throws {
    let held = try RehearsedContest(seed: 9, applications: 60, region: .mangystau)
    #expect(held.surprises == [])
    #expect(
      held.intake.facts.contains { if case .registered(let event) = $0 { event.number.description == "MAN-2020-0001" } else { false } })
  }

  @Test func bothLanguagesAllDirectionsAndAllPrinciplesAreThere() throws {
    let plan = try ContestPlan(seed: 1, applications: 120, region: .astana, policy: .standard)
    #expect(Set(plan.entrants.map(\.language)) == [.kk, .ru])
    #expect(Set(plan.entrants.compactMap(\.application.project.direction)) == Set(Direction.allCases.map(\.rawValue)))
    #expect(Set(plan.entrants.flatMap { $0.application.project.principles ?? [] }) == Set(Principle.allCases.map(\.rawValue)))
  }

  @Test func sharesAlwaysAddUp() {
    for applied in ContestPlan.sizes.lowerBound...400 {
      let shares = ContestShares(applied: applied, least: SourceProject.all.count)
      #expect(shares.entrants > shares.faulty)
      #expect(shares.faulty >= shares.corrected)
      #expect(shares.entrants + shares.duplicates + shares.corrected + shares.returning == applied)
    }
  }
}
