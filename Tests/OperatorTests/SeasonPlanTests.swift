import Contracts
import Programme
import Testing

@testable import Operator

/// The season of `saruar rehearse` before it begins: who works in it, what becomes of whom, on which days.
struct SeasonPlanTests {
  @Test(arguments: [20, 120, 333, 1000])
  func everybodyAdmittedHasAFateAndTheSourcesProjectsDoWell(applications: Int) throws {
    let plan = try SeasonPlan(seed: 7, applications: applications, region: .astana, policy: .standard)
    let admitted = plan.contest.entrants.filter { $0.course == .isAdmitted }
    #expect(Set(plan.fates.keys) == Set(admitted.map(\.index)))
    for entrant in admitted where entrant.isOfTheSource {
      let fate = try #require(plan.fates[entrant.index])
      #expect(fate.course == .defends && fate.transition == .applies && fate.acceleration == .completes(.readyToScale))
    }
  }

  @Test func theFatesOf2020AreThoseOfAstana() throws {
    let plan = try SeasonPlan(seed: 2020, applications: 120, region: .astana, policy: .standard)
    let fates = Array(plan.fates.values)
    #expect(fates.count { $0.course == .defends } == 39)
    let goingOn = fates.filter { $0.course == .defends && $0.strength >= 600 && $0.transition == .applies }
    #expect(goingOn.count { if case .completes = $0.acceleration { true } else { false } } == 20)
    #expect(goingOn.count { $0.acceleration == .completes(.readyToScale) } == 17)
  }

  @Test func theSameSeedGivesTheSamePlan() throws {
    func plan(_ seed: UInt64) throws -> SeasonPlan { try SeasonPlan(seed: seed, applications: 60, region: .astana, policy: .standard) }
    #expect(try plan(5).fates == plan(5).fates)
    #expect(try plan(5).faculty.members.map(\.person) == plan(5).faculty.members.map(\.person))
    #expect(try plan(5).id(of: "order.issue") == plan(5).id(of: "order.issue"))
    #expect(try plan(5).id(of: "order.issue") != plan(6).id(of: "order.issue"))
  }

  @Test(arguments: [[:], ["mentorCapacity": 1], ["mentorCapacity": 9]] as [[String: Int]], [8, 45, 375])
  func mentorsHaveRoomForAllProjects(overrides: [String: Int], projects: Int) throws {
    let policy = try Policy(overrides: overrides)
    let faculty = Faculty(projects: projects, policy: policy, seed: Seeded(seed: 4))
    #expect(faculty.mentors.reduce(0) { $0 + ($1.capacity ?? policy.mentorCapacity) } >= projects)
    #expect(Set(faculty.members.map(\.id)).count == faculty.members.count)
    #expect(Set(faculty.members.map(\.person.fullName)).count == faculty.members.count)
    #expect(!faculty.consultants.isEmpty)
  }

  @Test(
    arguments: [
      [:], ["preAccelerationMonths": 1], ["preAccelerationMonths": 3, "accelerationMonths": 5], ["transitionDays": 10],
      ["presentationMinutes": 20, "questionMinutes": 10],
    ] as [[String: Int]])
  func theDaysOfTheSeasonFollowOneAnother(overrides: [String: Int]) throws {
    let policy = try Policy(overrides: overrides)
    let contest = try ContestCalendar(zone: Region.astana.zone, policy: policy)
    let calendar = SeasonCalendar(contest, projects: 45)
    let days =
      [contest.finalSittingBy] + calendar.sessions + calendar.defence
      + [
        calendar.protocolDay, calendar.protocolDay.adding(days: policy.transitionDays), calendar.order, calendar.acceleration.lowerBound,
        calendar.acceleration.upperBound, calendar.assessment,
        calendar.awards, calendar.forum,
      ]
    #expect(calendar.items.count == 15 && Set(calendar.items).count == 15 && calendar.items == calendar.items.sorted())
    #expect(days == days.sorted())
    #expect(Set(days.map(\.dayNumber)).count == days.count)
    #expect(calendar.defence.count * SeasonCalendar.defences(aDayWith: policy) >= 45)
  }

  @Test(arguments: 1...30)
  func marksAddUpToWhatTheProjectIsWorth(seed: UInt64) {
    var draw = Seeded(seed: seed)
    let strength = draw.within(0...1000)
    let sheet = MarkSheet(strength: strength, jurors: 7, policy: .standard, using: &draw)
    let marks = sheet.sheets.flatMap(\.values.values).map(\.value)
    #expect(marks.count == 35)
    #expect(marks.allSatisfy { 1...3 ~= $0 })
    #expect(marks.reduce(0, +) == 35 + 70 * strength / 1000)
  }

  @Test func aTimetableGivesNobodyTheSameHourTwice() throws {
    let contest = try ContestCalendar(zone: Region.astana.zone, policy: .standard)
    let days = SeasonCalendar(contest, projects: 45).workingDays(from: 450, to: 600)
    var timetable = Timetable(days, without: [])
    var seed = Seeded(seed: 12)
    var given: [String: [Timetable.Slot]] = [:]
    for place in 0..<200 {
      let parties = ["expert \(place % 3)", "team \(place % 11)"]
      guard let slot = timetable.take(parties, part: place % 4, of: 4, using: &seed) else { continue }
      for party in parties { given[party, default: []].append(slot) }
    }
    #expect(given.values.allSatisfy { Set($0).count == $0.count })
    #expect(given["expert 0"]?.count == days.count * Timetable.hours.count)
  }
}
