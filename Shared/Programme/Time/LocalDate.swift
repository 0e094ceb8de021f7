/// A day of the Gregorian calendar on somebody's wall, without a zone.
///
/// A birth date or a holiday is a day, not an instant; unreal dates (30 February) cannot be made. Dates that are read
/// lie in the years 1…9999, so their text has four digits of year and sorts like the date.
package struct LocalDate: Sendable, Hashable, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int

  package init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= Self.length(ofMonth: month, year: year) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that many days after 1970-01-01. (Howard Hinnant's `civil_from_days`: the year is counted from March.)
  package init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = shifted.floorDivided(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01, negative before it.
  package var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear.floorDivided(by: 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  package var weekday: Weekday {
    let sinceMonday = (dayNumber + 3) - (dayNumber + 3).floorDivided(by: 7) * 7
    return Weekday.allCases[sinceMonday]
  }

  package func adding(days: Int) -> LocalDate {
    LocalDate(dayNumber: dayNumber + days)
  }

  /// The same day some months later; where that month is too short, its last day (31 January + 1 month = 29 February 2020).
  package func adding(months: Int) -> LocalDate {
    let sinceYearZero = year * 12 + (month - 1) + months
    let year = sinceYearZero.floorDivided(by: 12)
    let month = sinceYearZero - year * 12 + 1
    let day = min(day, Self.length(ofMonth: month, year: year))
    guard let date = LocalDate(year: year, month: month, day: day) else {
      preconditionFailure("\(self) and \(months) months is outside the years 1…9999")
    }
    return date
  }

  /// Whole years lived on a day by somebody born on this one.
  ///
  /// Who was born on 29 February grows a year older on 1 March of a common year. Negative before the birth.
  package func fullYears(on date: LocalDate) -> Int {
    let hadBirthday = (date.month, date.day) >= (month, day)
    return date.year - year - (hadBirthday ? 0 : 1)
  }

  package static func < (left: LocalDate, right: LocalDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
