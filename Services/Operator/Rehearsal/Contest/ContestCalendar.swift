import Programme

/// The days of the rehearsed season, as local times of the region: the window of 2020 and what follows from the policy (rulebook 1.1, 1.7).
struct ContestCalendar {
  let zone: Zone
  let policy: Policy
  let announcedAt: LocalDateTime = LocalDateTime(Self.fixed("2020-01-10"), hour: 10, minute: 0, second: 0)
  let opensAt: LocalDateTime = LocalDateTime(Self.fixed("2020-01-15"), hour: 9, minute: 0, second: 0)
  let closesAt: LocalDateTime = LocalDateTime(Self.fixed("2020-02-28"), hour: 18, minute: 0, second: 0)
  /// The last day on which the commission may begin, and the last of its final sitting.
  let reviewMayStartBy: LocalDate
  let finalSittingBy: LocalDate
  private let working: WorkingCalendar

  init(zone: Zone, policy: Policy, working: WorkingCalendar = .current) throws(WorkingCalendarError) {
    self.zone = zone
    self.policy = policy
    self.working = working
    reviewMayStartBy = try working.date(adding: policy.commissionStartWorkingDays, workingDaysTo: opensAt.date)
    finalSittingBy = try working.date(adding: policy.commissionFinalWorkingDays, workingDaysTo: closesAt.date)
  }

  /// When people do things: four moments of every day, so that what happens at one of them goes to the queue together.
  enum Moment: Int, CaseIterable {
    case morning = 10
    case noon = 13
    case afternoon = 16
    case evening = 19
  }

  func instant(_ day: LocalDate, _ moment: Moment) -> Instant { instant(day, moment.rawValue, 0, 0) }

  func instant(_ day: LocalDate, _ hour: Int, _ minute: Int, _ second: Int) -> Instant {
    zone.instant(of: LocalDateTime(day, hour: hour, minute: minute, second: second))
  }

  func day(of instant: Instant) -> LocalDate { zone.date(of: instant) }

  /// The sittings are after office hours, behind everything else of the day.
  func sitting(on day: LocalDate) -> Instant { instant(day, 17, 0, 0) }

  /// The sittings' days: first, middle and final; the rules' latest days unless those leave nothing to decide on.
  var sittings: [LocalDate] {
    let final = workingDay(notAfter: finalSittingBy)
    let first = workingDay(notAfter: min(reviewMayStartBy, Self.fixed("2020-02-07")))
    let middle = workingDay(notAfter: Self.fixed("2020-02-21"))
    return [first, middle, final].reduce(into: []) { days, day in if (days.last ?? opensAt.date) < day { days.append(day) } }
  }

  /// When everything that the contest sets in motion has happened: behind the last deadline of the rules.
  var over: Instant { instant(finalSittingBy.adding(days: 1), 10, 0, 0) }

  func workingDay(after day: LocalDate) -> LocalDate {
    var next = day.adding(days: 1)
    while !isWorkingDay(next) { next = next.adding(days: 1) }
    return next
  }

  func workingDay(notAfter day: LocalDate) -> LocalDate {
    var last = day
    while !isWorkingDay(last) { last = last.adding(days: -1) }
    return last
  }

  /// Both years of the season are in the calendar; beyond it any weekday will do.
  func isWorkingDay(_ day: LocalDate) -> Bool {
    (try? working.isWorkingDay(day)) ?? !day.weekday.isWeekend
  }

  private static func fixed(_ iso: String) -> LocalDate {
    guard let day = LocalDate(iso: iso) else { preconditionFailure("\(iso) is no day") }
    return day
  }
}
