import Programme

/// The days of the season after the contest: they follow from the final sitting and from the policy (rulebook 3.1, 3.8).
struct SeasonCalendar {
  let contest: ContestCalendar
  /// The first day of pre-acceleration, a Monday, and the days of the defence at its end.
  let begins: LocalDate
  let defence: [LocalDate]
  /// When the protocol is closed.
  let protocolDay: LocalDate
  /// When the order is issued, and the first and last day of acceleration.
  let order: LocalDate
  let acceleration: ClosedRange<LocalDate>
  /// When experts assess, when the institute awards, and the forum in November.
  let assessment: LocalDate
  let awards: LocalDate
  let forum: LocalDate

  /// `projects` is how many will defend at most; a day of the jury has room for so many.
  init(_ contest: ContestCalendar, projects: Int) {
    let policy = contest.policy
    self.contest = contest
    begins = Self.monday(from: contest.finalSittingBy.adding(days: 7))
    let ends = begins.adding(months: policy.preAccelerationMonths).adding(days: -1)
    let perDay = Self.defences(aDayWith: policy)
    var days = [contest.workingDay(notAfter: ends)]
    while days.count * perDay < projects { days.append(contest.workingDay(after: days[days.count - 1])) }
    defence = days
    protocolDay = contest.workingDay(after: days[days.count - 1])
    order = contest.workingDay(after: protocolDay.adding(days: policy.transitionDays + 2))
    let first = Self.monday(from: order.adding(days: 5))
    acceleration = first...first.adding(months: policy.accelerationMonths).adding(days: -1)
    assessment = contest.workingDay(after: acceleration.upperBound.adding(days: 9))
    awards = contest.workingDay(after: acceleration.upperBound.adding(days: 28))
    forum = contest.workingDay(after: acceleration.upperBound.adding(days: 41))
  }

  /// How many projects fit into eight hours of a jury.
  static func defences(aDayWith policy: Policy) -> Int {
    max(1, 8 * 60 / max(1, policy.presentationMinutes + policy.questionMinutes) - 16)
  }

  private static func monday(from day: LocalDate) -> LocalDate {
    var day = day
    while day.weekday != .monday { day = day.adding(days: 1) }
    return day
  }
}

extension SeasonCalendar {
  var zone: Zone { contest.zone }

  /// When the rehearsal ends: the forum's purchases have run out.
  var over: Instant { at(forum.adding(days: 25), 10) }

  func at(_ day: LocalDate, _ hour: Int, _ minute: Int = 0) -> Instant { contest.instant(day, hour, minute, 0) }

  func local(_ day: LocalDate, _ hour: Int, _ minute: Int = 0) -> LocalDateTime {
    LocalDateTime(day, hour: hour, minute: minute, second: 0)
  }

  /// The working day on which so much of pre-acceleration is over.
  func course(perMille: Int) -> LocalDate { workingDay(perMille, of: begins...defence[0]) }

  /// The working day on which so much of acceleration is over.
  func module(perMille: Int) -> LocalDate { workingDay(perMille, of: acceleration) }

  /// The days of the six sessions of pre-acceleration, each behind the one before however short the course is (rulebook 3.1).
  var sessions: [LocalDate] { oneByOne([0, 60, 170, 220, 300, 930].map { course(perMille: $0) }) }

  /// When plans are drafted, and when consultations are asked for and work begins: both have signed by then (rulebook 3.2, 3.3).
  var planning: LocalDate { max(course(perMille: 330), contest.workingDay(after: sessions[4])) }
  var working: LocalDate { max(course(perMille: 400), contest.workingDay(after: planning.adding(days: 1))) }

  /// The days of the fifteen items (rulebook 3.8).
  var items: [LocalDate] { oneByOne((1...15).map { module(perMille: $0 * 60) }) }

  private func oneByOne(_ days: [LocalDate]) -> [LocalDate] {
    days.reduce(into: []) { days, day in days.append(days.last.map { max(day, contest.workingDay(after: $0)) } ?? day) }
  }

  func day(of instant: Instant) -> LocalDate { contest.day(of: instant) }

  private func workingDay(_ perMille: Int, of days: ClosedRange<LocalDate>) -> LocalDate {
    let length = days.upperBound.dayNumber - days.lowerBound.dayNumber
    let day = days.lowerBound.adding(days: length * perMille / 1000)
    return contest.isWorkingDay(day) ? day : min(contest.workingDay(after: day), days.upperBound)
  }

  /// Every working day of a part of pre-acceleration.
  func workingDays(from first: Int, to last: Int) -> [LocalDate] {
    let (first, last) = (course(perMille: first), course(perMille: last))
    return (first.dayNumber...max(first.dayNumber, last.dayNumber)).map { LocalDate(dayNumber: $0) }.filter { contest.isWorkingDay($0) }
  }

  /// The last day of every month that has begun by then.
  func months(from first: LocalDate, to last: LocalDate) -> [(from: LocalDate, to: LocalDate)] {
    var months: [(from: LocalDate, to: LocalDate)] = []
    var from = first
    while from <= last {
      let next = from.adding(days: 1 - from.day).adding(months: 1)
      months.append((from, min(next.adding(days: -1), last)))
      from = next
    }
    return months
  }
}
