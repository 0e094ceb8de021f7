/// One year of a working calendar: the days that differ from the plain week, and where we know them from.
package struct CalendarYear: Sendable {
  /// How sure the data are.
  package enum Status: String, Sendable {
    /// As published for that year, the government's transfers included.
    case announced
    /// By the law alone: transfers for that year may still be announced, and will come with a new version of the calendar.
    case provisional
  }

  /// One line of the data.
  package enum Entry: Sendable {
    /// A day that is free by law, whatever day of the week it is.
    case holiday(PublicHoliday, Day)
    /// The next working day after a holiday on a weekend, free in its place (Labour Code art. 85 §2).
    case instead(PublicHoliday, Day)
    /// A day of rest that the government moved for the five-day week (Labour Code art. 85 §3): one day is free, another is worked for it.
    case transferred(off: Day, worked: Day)
  }

  /// A month and a day of the year at hand.
  package struct Day: Sendable, Hashable {
    let month: Int
    let day: Int
  }

  package let year: Int
  package let status: Status
  package let source: String
  package let entries: [Entry]

  /// A day of this year; a day that does not exist is an error in the data, which the tests find.
  package func date(_ day: Day) -> LocalDate {
    guard let date = LocalDate(year: year, month: day.month, day: day.day) else {
      preconditionFailure("the working calendar has no day \(day.month)/\(day.day) in \(year)")
    }
    return date
  }
}

extension CalendarYear.Day {
  static func jan(_ day: Int) -> Self { Self(month: 1, day: day) }
  static func mar(_ day: Int) -> Self { Self(month: 3, day: day) }
  static func may(_ day: Int) -> Self { Self(month: 5, day: day) }
  static func jun(_ day: Int) -> Self { Self(month: 6, day: day) }
  static func jul(_ day: Int) -> Self { Self(month: 7, day: day) }
  static func aug(_ day: Int) -> Self { Self(month: 8, day: day) }
  static func sep(_ day: Int) -> Self { Self(month: 9, day: day) }
  static func oct(_ day: Int) -> Self { Self(month: 10, day: day) }
  static func dec(_ day: Int) -> Self { Self(month: 12, day: day) }
}
