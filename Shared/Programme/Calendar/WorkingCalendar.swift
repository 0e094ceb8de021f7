/// Which days are worked in Kazakhstan in a five-day week, by a numbered version of the official calendar (rulebook 1.7).
///
/// Public sources disagree and the government moves days late, so the days are data with sources, and whoever computes a deadline records
/// `version` with it. A year that is not held is an error, never a guess by the plain week.
package struct WorkingCalendar: Sendable {
  package let version: String
  package let years: [CalendarYear]
  private let held: Set<Int>
  private let freeDays: Set<Int>
  private let workedWeekends: Set<Int>

  package init(version: String, years: [CalendarYear]) {
    self.version = version
    self.years = years
    held = Set(years.map(\.year))
    var freeDays: Set<Int> = []
    var workedWeekends: Set<Int> = []
    for year in years {
      for entry in year.entries {
        switch entry {
        case .holiday(_, let day), .instead(_, let day): freeDays.insert(year.date(day).dayNumber)
        case .transferred(let off, let worked):
          freeDays.insert(year.date(off).dayNumber)
          workedWeekends.insert(year.date(worked).dayNumber)
        }
      }
    }
    // The day that is worked for a moved one may itself be free in place of a holiday (11 May 2020): then it is no longer.
    self.freeDays = freeDays.subtracting(workedWeekends)
    self.workedWeekends = workedWeekends
  }

  package func isWorkingDay(_ date: LocalDate) throws(WorkingCalendarError) -> Bool {
    guard held.contains(date.year) else { throw .yearNotHeld(date.year, version: version) }
    let number = date.dayNumber
    return date.weekday.isWeekend ? workedWeekends.contains(number) : !freeDays.contains(number)
  }

  /// The n-th working day after a date, which itself does not count, as terms run from the day after the event (Civil Code art. 173).
  ///
  /// With 0 the date itself, worked or not.
  package func date(adding n: Int, workingDaysTo start: LocalDate) throws(WorkingCalendarError) -> LocalDate {
    precondition(n >= 0, "terms run forwards")
    var date = start
    var left = n
    while left > 0 {
      date = date.adding(days: 1)
      if try isWorkingDay(date) { left -= 1 }
    }
    return date
  }

  /// How many working days lie after the first date up to and including the last; the inverse of `date(adding:workingDaysTo:)`.
  package func workingDays(from start: LocalDate, to end: LocalDate) throws(WorkingCalendarError) -> Int {
    var count = 0
    var date = start
    while date < end {
      date = date.adding(days: 1)
      if try isWorkingDay(date) { count += 1 }
    }
    return count
  }
}

/// Why a working calendar has no answer.
package enum WorkingCalendarError: Error, Sendable, Hashable {
  case yearNotHeld(Int, version: String)

  /// Not with this version; a newer one may hold the year.
  package var isRetryable: Bool { false }

  package var message: LocalizedText {
    switch self {
    case .yearNotHeld(let year, let version):
      LocalizedText(
        kk: "\(version) жұмыс күнтізбесінде \(year) жыл жоқ",
        ru: "в производственном календаре \(version) нет \(year) года")
    }
  }
}
