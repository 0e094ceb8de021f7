import Programme

/// When applications come in: a few at first, more towards the end, and a rush on the last day.
struct Arrivals {
  private let calendar: ContestCalendar
  private let days: [(day: LocalDate, weight: Int)]

  init(_ calendar: ContestCalendar) {
    self.calendar = calendar
    let (first, last) = (calendar.opensAt.date, calendar.closesAt.date)
    days = (0...(last.dayNumber - first.dayNumber)).map { place in
      let day = first.adding(days: place)
      let left = last.dayNumber - day.dayNumber
      let season = left == 0 ? 110 : left < 4 ? 36 : left < 10 ? 16 : left < 21 ? 9 : place < 3 ? 12 : 6
      return (day, day.weekday.isWeekend ? max(1, season / 3) : season)
    }
  }

  /// A moment within the window, at least `margin` days before its last.
  func drawn(leaving margin: Int = 0, using seed: inout Seeded) -> Instant {
    let limit = calendar.closesAt.date.adding(days: -margin)
    let days = days.filter { $0.day <= limit }
    var place = seed.below(days.reduce(0) { $0 + $1.weight })
    for (day, weight) in days {
      if place < weight { return moment(of: day, using: &seed) }
      place -= weight
    }
    return moment(of: limit, using: &seed)
  }

  /// On the first day the very opening, too; on the last the evening is over at the deadline, to the second.
  private func moment(of day: LocalDate, using seed: inout Seeded) -> Instant {
    if day == calendar.opensAt.date, seed.percent(40) { return calendar.zone.instant(of: calendar.opensAt) }
    guard day == calendar.closesAt.date else { return calendar.instant(day, seed.pick(ContestCalendar.Moment.allCases)) }
    let (hour, minute, second) = seed.pick([(10, 0, 0), (13, 0, 0), (16, 0, 0), (17, 0, 0), (17, 30, 0), (17, 59, 59)])
    return calendar.instant(day, hour, minute, second)
  }
}
