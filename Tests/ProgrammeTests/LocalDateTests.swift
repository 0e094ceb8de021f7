import Foundation
import Programme
import Testing

struct LocalDateTests {
  @Test(arguments: [
    ("1970-01-01", 0, Weekday.thursday), ("2020-02-28", 18_320, .friday), ("2020-02-29", 18_321, .saturday),
    ("2000-02-29", 11_016, .tuesday),
    ("1969-12-31", -1, .wednesday), ("0001-01-01", -719_162, .monday), ("9999-12-31", 2_932_896, .friday),
  ])
  func aDateKnowsItsDayNumberAndWeekday(iso: String, number: Int, weekday: Weekday) throws {
    let date = try #require(LocalDate(iso: iso))
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect(LocalDate(dayNumber: number) == date)
    #expect(date.iso == iso)
  }

  @Test(arguments: [
    "2019-02-29", "1900-02-29", "2020-02-30", "2020-04-31", "2020-13-01", "2020-00-01", "2020-01-00", "2020-01-32", "0000-01-01",
    "2020-1-1", "20200101", "2020-01-01T00:00", "01.01.2020", "", "2020-01-1a", "-020-01-01",
  ])
  func rule1_3_aBirthDateMustBeReal(text: String) {
    #expect(LocalDate(iso: text) == nil)
  }

  @Test func everyDayOfFourHundredYearsFollowsTheOneBefore() throws {
    var date = try #require(LocalDate(iso: "1800-01-01"))
    for _ in 0..<146_097 {
      let next = date.adding(days: 1)
      let follows = next.day == date.day + 1 || (next.day == 1 && (next.month == date.month + 1 || (next.month == 1 && date.month == 12)))
      guard follows, date < next, next.dayNumber == date.dayNumber + 1, LocalDate(iso: next.iso) == next else {
        Issue.record("\(date) is followed by \(next)")
        return
      }
      date = next
    }
    #expect(date.iso == "2200-01-01")
  }

  @Test(arguments: [
    ("2020-01-31", 1, "2020-02-29"), ("2019-01-31", 1, "2019-02-28"), ("2020-03-31", -1, "2020-02-29"), ("2020-11-30", 2, "2021-01-30"),
    ("2020-03-15", 12, "2021-03-15"), ("2020-01-15", -1, "2019-12-15"), ("2020-03-15", 0, "2020-03-15"),
  ])
  func aMonthLaterIsTheSameDayOrTheLastOfAShorterMonth(iso: String, months: Int, expected: String) throws {
    #expect(try #require(LocalDate(iso: iso)).adding(months: months).iso == expected)
  }

  @Test(arguments: [
    ("2002-02-03", "2020-02-02", 17), ("2002-02-03", "2020-02-03", 18), ("2002-02-03", "2020-02-04", 18), ("2004-02-29", "2022-02-28", 17),
    ("2004-02-29", "2022-03-01", 18), ("2004-02-29", "2024-02-29", 20), ("2020-02-03", "2020-02-02", -1),
  ])
  func rule1_3_theAgeIsCountedInFullYearsOnTheDayOfSubmission(birth: String, day: String, years: Int) throws {
    #expect(try #require(LocalDate(iso: birth)).fullYears(on: #require(LocalDate(iso: day))) == years)
  }

  @Test(arguments: [
    ("2020-02-28T18:00", 64_800, "2020-02-28T18:00"), ("2020-02-28T18:00:00", 64_800, "2020-02-28T18:00"),
    ("2020-02-28T23:59:59", 86_399, "2020-02-28T23:59:59"), ("2020-02-28T00:00", 0, "2020-02-28T00:00"),
  ])
  func aLocalTimeIsReadWithOrWithoutSeconds(text: String, seconds: Int, written: String) throws {
    let local = try #require(LocalDateTime(iso: text))
    #expect(local.secondsOfDay == seconds)
    #expect(local.iso == written)
  }

  @Test(arguments: [
    "2020-02-30T18:00", "2020-02-28T24:00", "2020-02-28T18:60", "2020-02-28T18:00:60", "2020-02-28 18:00", "2020-02-28T18", "2020-02-28",
    "2020-02-28T18:00Z", "2020-02-28T18:00+06:00", "2020-02-28T18:00:00.5", "",
  ])
  func whatIsNoLocalTimeIsRefused(text: String) {
    #expect(LocalDateTime(iso: text) == nil)
  }

  @Test func timesAreCodedAsSingleStrings() throws {
    struct Times: Codable, Equatable {
      var birthDate: LocalDate
      var closesAt: LocalDateTime
      var receivedAt: Instant
      var zone: Zone
    }
    let text = #"{"birthDate":"1990-05-17","closesAt":"2020-02-28T18:00","receivedAt":"2020-02-28T12:00:00Z","zone":"Asia/Almaty"}"#
    let times = try JSONDecoder().decode(Times.self, from: Data(text.utf8))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    #expect(String(decoding: try encoder.encode(times), as: UTF8.self) == text)
    #expect(times.zone.instant(of: times.closesAt) == times.receivedAt)
    for wrong in ["1990-02-30", "2020-02-28T18:60", "yesterday", "+06:00"] {
      #expect(throws: DecodingError.self) { try JSONDecoder().decode([LocalDate].self, from: Data(#"["\#(wrong)"]"#.utf8)) }
      #expect(throws: DecodingError.self) { try JSONDecoder().decode([LocalDateTime].self, from: Data(#"["\#(wrong)"]"#.utf8)) }
      #expect(throws: DecodingError.self) { try JSONDecoder().decode([Instant].self, from: Data(#"["\#(wrong)"]"#.utf8)) }
      #expect(throws: DecodingError.self) { try JSONDecoder().decode([Zone].self, from: Data(#"["\#(wrong)"]"#.utf8)) }
    }
  }
}
