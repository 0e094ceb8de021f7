import Programme
import Testing

struct InstantTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0),
    ("2020-02-28T12:00:00Z", 1_582_891_200_000_000),
    ("2020-02-28T18:00:00+06:00", 1_582_891_200_000_000),
    ("2020-02-28t12:00:00z", 1_582_891_200_000_000),
    ("2020-02-28T12:00:00.5Z", 1_582_891_200_500_000),
    ("2020-02-28T12:00:00.000001Z", 1_582_891_200_000_001),
    ("2020-02-28T12:00:00.123456789Z", 1_582_891_200_123_456),
    ("1969-12-31T23:59:59.999999Z", -1),
    ("2016-12-31T23:59:60Z", 1_483_228_800_000_000),
    ("2020-02-28T06:30:00-05:30", 1_582_891_200_000_000),
  ])
  func rfc3339IsReadAtAnyOffsetAndFraction(text: String, microseconds: Int64) {
    #expect(Instant(rfc3339: text)?.microseconds == microseconds)
  }

  @Test(arguments: [
    "", "2020-02-28", "2020-02-28T12:00:00", "2020-02-28 12:00:00Z", "2020-02-30T12:00:00Z", "2020-02-28T24:00:00Z", "2020-02-28T12:60:00Z",
    "2020-02-28T12:00:61Z", "2020-02-28T12:00:00.Z", "2020-02-28T12:00:00+06", "2020-02-28T12:00:00+0600", "2020-02-28T12:00:00+24:00",
    "2020-02-28T12:00Z", "2020-2-28T12:00:00Z", "2020-02-28T12:00:00Z ", " 2020-02-28T12:00:00Z", "２020-02-28T12:00:00Z",
    "0000-01-01T00:00:00Z",
    "2020-02-28T12:00:00,5Z", "+2020-02-28T12:00:00Z",
  ])
  func whatIsNotRFC3339IsRefused(text: String) {
    #expect(Instant(rfc3339: text) == nil)
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"),
    (1_582_891_200_000_000, "2020-02-28T12:00:00Z"),
    (1_582_891_200_500_000, "2020-02-28T12:00:00.5Z"),
    (1_582_891_200_000_001, "2020-02-28T12:00:00.000001Z"),
    (-1, "1969-12-31T23:59:59.999999Z"),
    (-62_135_596_800_000_000, "0001-01-01T00:00:00Z"),
    (253_402_300_799_999_999, "9999-12-31T23:59:59.999999Z"),
    (.min, "-290308-12-21T19:59:05.224192Z"),
    (.max, "294247-01-10T04:00:54.775807Z"),
  ])
  func anInstantIsWrittenInUTCWithAFractionOnlyWhenThereIsOne(microseconds: Int64, text: String) {
    #expect(Instant(microseconds: microseconds).rfc3339 == text)
  }

  @Test func writingAndReadingGiveTheSameInstant() {
    var random = Seeded(seed: 2020)
    for _ in 0..<2_000 {
      let instant = Instant(microseconds: .random(in: -62_135_596_800_000_000...253_402_300_799_999_999, using: &random))
      #expect(Instant(rfc3339: instant.rfc3339) == instant, "\(random) \(instant.microseconds)")
    }
  }

  @Test func instantsAndDurationsAddUp() throws {
    let deadline = try #require(Instant(rfc3339: "2020-02-28T12:00:00Z"))
    #expect((deadline + .hours(12)).rfc3339 == "2020-02-29T00:00:00Z")
    #expect((deadline - .microseconds(1)).rfc3339 == "2020-02-28T11:59:59.999999Z")
    #expect(deadline + .days(7) - deadline == .seconds(604_800))
    #expect(deadline - .milliseconds(1) < deadline)
    #expect((deadline + .nanoseconds(999)) == deadline)
  }

  @Test func secondsBeforeTheEpochRoundTowardsThePast() {
    #expect(Instant(microseconds: -1).secondsSince1970 == -1)
    #expect(Instant(microseconds: -1_000_000).secondsSince1970 == -1)
    #expect(Instant(microseconds: 1_999_999).secondsSince1970 == 1)
  }
}
