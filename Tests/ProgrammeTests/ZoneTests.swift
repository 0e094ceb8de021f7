import Programme
import Testing

struct ZoneTests {
  @Test(arguments: [
    ("Asia/Almaty", "2020-02-28T18:00", "2020-02-28T12:00:00Z"), ("Asia/Almaty", "2024-02-29T18:00", "2024-02-29T12:00:00Z"),
    ("Asia/Almaty", "2024-03-02T18:00", "2024-03-02T13:00:00Z"), ("Asia/Almaty", "2026-02-28T18:00", "2026-02-28T13:00:00Z"),
    ("Asia/Qostanay", "2020-02-28T18:00", "2020-02-28T12:00:00Z"), ("Asia/Oral", "2020-02-28T18:00", "2020-02-28T13:00:00Z"),
    ("Asia/Qyzylorda", "2020-02-28T18:00", "2020-02-28T13:00:00Z"), ("UTC", "2020-02-28T18:00", "2020-02-28T18:00:00Z"),
  ])
  func rule1_1_aDeadlineIsJudgedByTheTimeZoneDatabase(zone: String, local: String, instant: String) throws {
    let zone = try #require(Zone(identifier: zone))
    let local = try #require(LocalDateTime(iso: local))
    #expect(zone.instant(of: local).rfc3339 == instant)
    #expect(zone.local(of: zone.instant(of: local)) == local)
  }

  @Test func rule1_1_astanaWasSixHoursAheadIn2020AndIsFiveSinceMarch2024() throws {
    let zone = Region.astana.zone
    #expect(zone.offset(at: try #require(Instant(rfc3339: "2020-02-28T12:00:00Z"))) == .hours(6))
    #expect(zone.offset(at: try #require(Instant(rfc3339: "2024-02-29T17:59:59Z"))) == .hours(6))
    #expect(zone.offset(at: try #require(Instant(rfc3339: "2024-02-29T18:00:00Z"))) == .hours(5))
    #expect(zone.offset(at: try #require(Instant(rfc3339: "2024-03-02T00:00:00Z"))) == .hours(5))
  }

  @Test func everyRegionHasBeenFiveHoursAheadSinceMarch2024() throws {
    let instant = try #require(Instant(rfc3339: "2024-03-02T00:00:00Z"))
    for region in Region.allCases {
      #expect(region.zone.offset(at: instant) == .hours(5), "\(region)")
    }
  }

  /// On 1 March 2024 at 00:00 clocks in Almaty went back to 23:00.
  @Test func aTimeThatIsShownTwiceIsTheFirstOfTheTwo() throws {
    let zone = try #require(Zone(identifier: "Asia/Almaty"))
    let twice = try #require(LocalDateTime(iso: "2024-02-29T23:30"))
    let first = zone.instant(of: twice)
    #expect(first.rfc3339 == "2024-02-29T17:30:00Z")
    #expect(zone.local(of: first) == twice)
    #expect(zone.local(of: first + .hours(1)) == twice)
  }

  /// On 29 March 2020 at 02:00 clocks in Berlin went forward to 03:00.
  @Test func aTimeThatIsNeverShownIsReadWithTheOffsetBeforeTheGap() throws {
    let zone = try #require(Zone(identifier: "Europe/Berlin"))
    let never = try #require(LocalDateTime(iso: "2020-03-29T02:30"))
    #expect(zone.instant(of: never).rfc3339 == "2020-03-29T01:30:00Z")
    #expect(zone.local(of: zone.instant(of: never)).iso == "2020-03-29T03:30")
  }

  @Test func theLocalDateTurnsAtLocalMidnight() throws {
    let zone = Region.astana.zone
    #expect(zone.date(of: try #require(Instant(rfc3339: "2020-02-28T17:59:59.999999Z"))).iso == "2020-02-28")
    #expect(zone.date(of: try #require(Instant(rfc3339: "2020-02-28T18:00:00Z"))).iso == "2020-02-29")
    #expect(zone.date(of: try #require(Instant(rfc3339: "1969-12-31T17:59:59Z"))).iso == "1969-12-31")
  }

  @Test(arguments: [
    "", "Asia/Nur-Sultan", "Astana", "+06:00", "UTC+6", "GMT+0600", "GMT+6", "Etc/GMT-6", "ALMT", "EST", "Asia/almaty/x", "/",
  ])
  func whatIsNoZoneOfTheDatabaseOrHidesAnOffsetIsRefused(identifier: String) {
    #expect(Zone(identifier: identifier) == nil)
  }

  @Test func theDatabaseIsNewEnoughForKazakhstan() {
    #expect(Zone.databaseVersion >= "2024a")
  }
}
