import Contracts
import IntakeRules
import Programme
import Testing

@Suite("Rulebook 1.1: the season")
struct SeasonTests {
  @Test func rule1_1_localWindowBecomesInstantsByTheTzDatabase() throws {
    var desk = Desk()
    guard case .seasonAnnounced(let event)? = try desk.tell(announcement()).accepted().first else { throw Unexpected() }
    #expect(event.opensInstant == instant("2020-01-14T18:00:00Z"))
    #expect(event.closesInstant == instant("2020-02-28T12:00:00Z"))
    #expect(event.zone == "Asia/Almaty")
    #expect(event.organiser.name == Region.astana.organiser(on: day("2020-01-15")))
    #expect(event.announcedAt == desk.now)
  }

  @Test func rule1_1_theSameLocalTimeIsAnotherInstantSince2024() throws {
    var desk = Desk(at: "2025-01-10T04:00:00Z")
    var season = announcement()
    season.opensAt = local("2025-01-15T00:00")
    season.closesAt = local("2025-02-28T18:00")
    guard case .seasonAnnounced(let event)? = try desk.tell(season).accepted().first else { throw Unexpected() }
    #expect(event.closesInstant == instant("2025-02-28T13:00:00Z"))
  }

  @Test func rule1_1_policyIsFrozenWhole() throws {
    var desk = Desk()
    guard case .seasonAnnounced(let event)? = try desk.tell(announcement(policy: ["teamMinimum": 5])).accepted().first else {
      throw Unexpected()
    }
    #expect(event.policy.teamMinimum == 5)
    #expect(event.policy.summaryWords == 250)
    #expect(event.policy.passMark == 75)
  }

  @Test func rule1_1_everythingWrongWithAnAnnouncementIsToldAtOnce() throws {
    var desk = Desk()
    var season = announcement(policy: ["ageMinimum": 5, "teamMin": 3, "a/b": 1])
    season.zone = "UTC+6"
    season.numberPrefix = "ast 2020"
    season.title = LocalizedText(kk: " ", ru: "")
    season.closesAt = season.opensAt
    let answer = try desk.tell(season)
    #expect(answer.isRefused)
    #expect(
      Set(answer.told) == [
        "required /data/title/kk", "required /data/title/ru", "bad-prefix /data/numberPrefix", "unknown-zone /data/zone",
        "closes-before-opening /data/closesAt", "policy-out-of-range /data/policy/ageMinimum", "unknown-policy /data/policy/teamMin",
        "unknown-policy /data/policy/a~1b",
      ])
    #expect(desk.all.seasons.isEmpty)
  }

  @Test func rule1_1_numbersThatCannotBothHoldAreRefused() throws {
    var desk = Desk()
    try desk.tell(announcement(policy: ["passMark": 1000, "middleBandFrom": 100])).refused(
      "policy-contradiction /data/policy/middleBandFrom", "policy-out-of-range /data/policy/passMark")
  }

  @Test func rule1_1_theSameAnnouncementAgainChangesNothing() throws {
    var desk = try Desk.open()
    let number = try desk.register()
    let before = desk.all
    let answer = try desk.tell(announcement())
    #expect(answer.events == ["season.announced"])
    #expect(answer.timers.isEmpty)
    #expect(desk.all.seasons == before.seasons)
    #expect(try desk.register(application(2)) == ApplicationNumber(prefix: number.prefix, sequence: 2))
  }

  @Test func rule1_1_anotherAnnouncementOfASeasonIsRefused() throws {
    var desk = try Desk.open()
    try desk.tell(announcement(policy: ["teamMinimum": 2])).refused("already-announced /data/season")
    var moved = announcement()
    moved.closesAt = local("2020-03-15T18:00")
    try desk.tell(moved).refused("already-announced /data/season")
  }

  @Test func rule1_4_twoSeasonsDoNotShareNumbers() throws {
    var desk = try Desk.open()
    var other = announcement()
    other.season = "astana-2020-autumn"
    try desk.tell(other).refused("prefix-taken /data/numberPrefix")
    other.numberPrefix = "AST-2020A"
    try desk.tell(other).accepted()
  }

  @Test(arguments: [
    ("2020-01-15", "2020-02-28", "2020-02-12", "2020-03-06"),
    // 8 March 2020 was a Sunday, so Monday the 9th was free.
    ("2020-02-10", "2020-03-05", "2020-03-10", "2020-03-13"),
    // Nauryz, 21 to 23 March, with the days given for its Saturday and Sunday.
    ("2020-02-24", "2020-03-20", "2020-03-27", "2020-04-01"),
    // The day itself does not count, even if it is a working day; a weekend counts as little.
    ("2020-01-17", "2020-02-29", "2020-02-14", "2020-03-06"),
  ])
  func rule1_7_commissionDaysFollowTheWorkingCalendar(opens: String, closes: String, start: String, final: String) throws {
    var desk = Desk()
    var season = announcement()
    season.opensAt = local(opens + "T00:00")
    season.closesAt = local(closes + "T18:00")
    guard case .seasonAnnounced(let event)? = try desk.tell(season).accepted().first else { throw Unexpected() }
    #expect(event.reviewMayStartBy == day(start))
    #expect(event.finalSittingBy == day(final))
    #expect(event.calendarVersion == WorkingCalendar.current.version)
  }

  @Test func rule1_7_aYearTheCalendarDoesNotHoldIsRefused() throws {
    var desk = Desk()
    var season = announcement()
    season.opensAt = local("2090-01-15T00:00")
    season.closesAt = local("2090-02-28T18:00")
    try desk.tell(season).refused("calendar-lacks-year /data/opensAt", "calendar-lacks-year /data/closesAt")
  }
}

@Suite("Rulebook 1.1: the deadline")
struct DeadlineTests {
  @Test func rule1_1_beforeTheOpeningNothingIsTaken() throws {
    var desk = Desk()
    try desk.tell(announcement()).accepted()
    try desk.advance(to: instant("2020-01-14T18:00:00Z") - .microseconds(1))
    let answer = try desk.tell(application())
    answer.refused("not-open-yet -")
    #expect(answer.reasons[0].message.kk.contains("15.01.2020 00:00 (Asia/Almaty)"))
    try desk.advance(to: "2020-01-14T18:00:00Z")
    try desk.tell(application()).accepted()
  }

  @Test func rule1_1_whatStandsBeforeTheMarkerIsInTime() throws {
    var desk = try Desk.open()
    try desk.advance(to: "2020-02-28T12:00:00Z")
    #expect(desk.markers.count == 1)
    try desk.tell(application(1)).accepted()
    // A backlog of hours changes nothing: only the marker closes the door.
    try desk.advance(to: "2020-02-28T20:00:00Z")
    try desk.tell(application(2)).accepted()
    try desk.takeMarkers()
    let answer = try desk.tell(application(3))
    answer.refused("late -")
    #expect(answer.reasons[0].message.ru.contains("28.02.2020 18:00 (Asia/Almaty)"))
    #expect(try desk.season.isClosed)
    #expect(try desk.season.registered == 2)
  }

  @Test func rule1_1_theClosingIsToldOnce() throws {
    var desk = try Desk.open()
    _ = try desk.register()
    try desk.advance(to: "2020-02-28T12:00:00Z")
    let marker = try #require(desk.markers.first)
    let answer = try desk.tell(marker)
    #expect(
      answer.facts == [
        .seasonClosed(SeasonClosed(season: "astana-2020", closesAt: instant("2020-02-28T12:00:00Z"), registered: 1))
      ])
    #expect(try desk.tell(marker).accepted().isEmpty)
  }

  @Test func rule1_1_aMarkerBeforeTheInstantIsNotOurs() throws {
    var desk = try Desk.open()
    let forged = LaneMarker(
      purpose: "contest-closes astana-2020", season: "astana-2020", instant: instant("2020-02-03T09:00:00Z"))
    try desk.tell(forged).refused("not-due /data/instant")
    try desk.tell(application()).accepted()
  }

  @Test func rule1_1_theProducersTimeDoesNotCount() throws {
    var desk = try Desk.open()
    try desk.pass(to: "2020-02-28T12:00:00Z")
    try desk.tell(application()).refused("late -")
  }
}
