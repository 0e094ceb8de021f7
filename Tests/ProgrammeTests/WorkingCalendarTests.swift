import Programme
import Testing

struct WorkingCalendarTests {
  private let calendar = WorkingCalendar.current

  @Test(arguments: [
    // 2020: transfers of resolution № 820, 11 May given for 8 May
    ("2020-01-02", false), ("2020-01-03", false), ("2020-01-05", true), ("2020-01-06", true), ("2020-01-07", false), ("2020-03-09", false),
    ("2020-03-24", false), ("2020-03-25", false), ("2020-05-08", false), ("2020-05-09", false), ("2020-05-11", true), ("2020-07-31", false),
    ("2020-08-31", false), ("2020-12-01", false), ("2020-12-17", false), ("2020-12-18", false), ("2020-12-19", false), ("2020-12-20", true),
    // 2021
    ("2021-01-04", false), ("2021-03-24", false), ("2021-05-03", false), ("2021-05-10", false), ("2021-07-03", true), ("2021-07-05", false),
    ("2021-07-20", false), ("2021-12-17", false),
    // 2022: Republic Day is new, the First President's Day and the second Independence Day are gone
    ("2022-01-04", false), ("2022-03-05", true), ("2022-03-07", false), ("2022-05-10", false), ("2022-08-27", true), ("2022-08-29", false),
    ("2022-10-22", true), ("2022-10-24", false), ("2022-10-25", false), ("2022-12-01", true), ("2022-12-19", true),
    // 2023: 7 January is a Saturday and brings no Monday
    ("2023-01-03", false), ("2023-01-09", true), ("2023-05-08", false), ("2023-06-28", false), ("2023-07-01", true), ("2023-07-07", false),
    ("2023-12-18", false),
    // 2024: Kurban-ait on Sunday brings no Monday
    ("2024-03-25", false), ("2024-05-04", true), ("2024-05-08", false), ("2024-06-17", true), ("2024-07-08", false),
    // 2025
    ("2025-01-03", false), ("2025-01-05", true), ("2025-06-06", false), ("2025-09-01", false), ("2025-10-27", false),
    // 2026: no Constitution Day in this year
    ("2026-03-09", false), ("2026-03-16", true), ("2026-05-11", false), ("2026-05-27", false), ("2026-08-31", true), ("2026-10-26", false),
    // 2027: Constitution Day on 15 March
    ("2027-01-04", false), ("2027-03-15", false), ("2027-05-17", true), ("2027-08-30", true),
  ])
  func rule1_7_workingDaysFollowTheOfficialCalendarOfTheYear(day: String, worked: Bool) throws {
    #expect(try calendar.isWorkingDay(#require(LocalDate(iso: day))) == worked)
  }

  /// From the package `holidays` 0.109 and the transferred weekends; 2026 is the ministry's 246 and 31 August, which is worked after all.
  @Test(arguments: [(2020, 246), (2021, 245), (2022, 246), (2023, 246), (2024, 249), (2025, 246), (2026, 247), (2027, 247)])
  func eachYearHasAsManyWorkingDaysAsPublished(year: Int, days: Int) throws {
    let first = try #require(LocalDate(year: year, month: 1, day: 1))
    let last = try #require(LocalDate(year: year, month: 12, day: 31))
    // 1 January, from which the count starts without it, is always free.
    #expect(try calendar.workingDays(from: first, to: last) == days)
  }

  @Test func rule1_7_theCommissionOf2020BeganByTheTwentiethWorkingDayAndEndedByTheFifth() throws {
    let opened = try #require(LocalDate(iso: "2020-01-15"))
    let closed = try #require(LocalDate(iso: "2020-02-28"))
    let policy = Policy.standard
    #expect(try calendar.date(adding: policy.commissionStartWorkingDays, workingDaysTo: opened).iso == "2020-02-12")
    #expect(try calendar.date(adding: policy.commissionFinalWorkingDays, workingDaysTo: closed).iso == "2020-03-06")
  }

  @Test(arguments: [
    ("2020-03-06", 1, "2020-03-10"), ("2020-03-20", 1, "2020-03-26"), ("2020-05-06", 1, "2020-05-11"), ("2020-01-02", 1, "2020-01-05"),
    ("2020-12-15", 1, "2020-12-20"), ("2021-12-31", 1, "2022-01-05"), ("2020-03-08", 0, "2020-03-08"), ("2020-03-07", 2, "2020-03-11"),
  ])
  func aTermRunsFromTheDayAfterAndSkipsWhatIsNotWorked(start: String, days: Int, end: String) throws {
    #expect(try calendar.date(adding: days, workingDaysTo: #require(LocalDate(iso: start))).iso == end)
  }

  @Test func countingAndAddingAreInverse() throws {
    var random = Seeded(seed: 7)
    let first = try #require(LocalDate(iso: "2020-01-01"))
    for _ in 0..<500 {
      let start = first.adding(days: .random(in: 0..<2_500, using: &random))
      let n = Int.random(in: 1...60, using: &random)
      let end = try calendar.date(adding: n, workingDaysTo: start)
      #expect(try calendar.isWorkingDay(end))
      #expect(try calendar.workingDays(from: start, to: end) == n, "\(random) \(start) \(n)")
    }
  }

  @Test(arguments: ["2019-12-31", "2028-01-01", "1990-05-17"])
  func aYearThatIsNotHeldIsAnErrorAndNeverAGuess(day: String) throws {
    let day = try #require(LocalDate(iso: day))
    let expected = WorkingCalendarError.yearNotHeld(day.year, version: "KZ-2026.1")
    #expect(throws: expected) { try calendar.isWorkingDay(day) }
    #expect(throws: WorkingCalendarError.yearNotHeld(2028, version: "KZ-2026.1")) {
      try calendar.date(adding: 5, workingDaysTo: #require(LocalDate(iso: "2027-12-29")))
    }
    #expect(expected.message.ru.contains("\(day.year)") && !expected.isRetryable)
  }

  @Test func rule1_7_aRecordedVersionIsFoundAgain() {
    #expect(WorkingCalendar.version(calendar.version)?.version == "KZ-2026.1")
    #expect(WorkingCalendar.version("KZ-1999.1") == nil)
    #expect(calendar.years.map(\.year) == Array(2020...2027))
    #expect(calendar.years.filter { $0.status == .provisional }.map(\.year) == [2027])
    #expect(calendar.years.allSatisfy { !$0.source.isBlank })
  }
}

/// The data against the law: Labour Code art. 84 and 85, written down a second time here.
struct CalendarYearTests {
  @Test(arguments: WorkingCalendar.current.years)
  func everyHolidayOnAWeekendBringsTheNextWorkingDay(year: CalendarYear) {
    var taken: Set<LocalDate> = []
    var expected: Set<LocalDate> = []
    let holidays = holidays(of: year)
    taken.formUnion(holidays.map(\.date))
    for (holiday, date) in holidays where holiday.isCarriedOver && date.weekday.isWeekend {
      var next = date.adding(days: 1)
      while next.weekday.isWeekend || taken.contains(next) { next = next.adding(days: 1) }
      taken.insert(next)
      expected.insert(next)
    }
    let given = year.entries.compactMap { entry in
      if case .instead(_, let day) = entry { year.date(day) } else { nil }
    }
    #expect(Set(given) == expected)
    #expect(given.count == expected.count)
  }

  @Test(arguments: WorkingCalendar.current.years)
  func everyFixedHolidayIsThere(year: CalendarYear) {
    var expected = ["01-01", "01-02", "01-07", "03-08", "03-21", "03-22", "03-23", "05-01", "05-07", "05-09", "07-06", "12-16"]
    if year.year <= 2021 { expected += ["12-01", "12-17"] } else { expected += ["10-25"] }
    if year.year <= 2025 { expected += ["08-30"] }
    if year.year >= 2027 { expected += ["03-15"] }
    let fixed = holidays(of: year).filter { $0.holiday != .kurbanAit }.map { String($0.date.iso.dropFirst(5)) }
    #expect(Set(fixed) == Set(expected))
    #expect(fixed.count == expected.count)
    #expect(holidays(of: year).count { $0.holiday == .kurbanAit } == 1)
  }

  @Test(arguments: WorkingCalendar.current.years)
  func aTransferFreesADayThatWouldBeWorkedForOneThatWouldNot(year: CalendarYear) {
    let free = Set(
      year.entries.compactMap { entry in
        switch entry {
        case .holiday(_, let day), .instead(_, let day): year.date(day)
        case .transferred: nil
        }
      })
    for case .transferred(let off, let worked) in year.entries {
      #expect(!year.date(off).weekday.isWeekend && !free.contains(year.date(off)))
      #expect(year.date(worked).weekday.isWeekend || free.contains(year.date(worked)))
    }
  }

  private func holidays(of year: CalendarYear) -> [(holiday: PublicHoliday, date: LocalDate)] {
    year.entries.compactMap { entry in
      if case .holiday(let holiday, let day) = entry { (holiday, year.date(day)) } else { nil }
    }
  }
}
