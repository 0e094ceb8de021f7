import Contracts
import Programme

/// Draws the entrants: as many of each kind as the shares say, dealt out by chance.
struct Cast {
  let season: Identifier
  let policy: Policy
  let calendar: ContestCalendar
  let shares: ContestShares
  private let arrivals: Arrivals
  private var seed: Seeded

  init(season: Identifier, policy: Policy, calendar: ContestCalendar, shares: ContestShares, seed: Seeded) {
    self.season = season
    self.policy = policy
    self.calendar = calendar
    self.shares = shares
    self.seed = seed
    arrivals = Arrivals(calendar)
  }

  /// What is settled of an entrant before the form is filled in.
  private struct Lot {
    var faults: [Fault] = []
    var isCorrected = false
    var course: Entrant.Course?
    var returns = false
    var isOverdue = false
    var updates = 0
    var forgetsRisks = false
    var source: SourceProject?
  }

  /// Those in time come first; then the early and the late ones, who are never registered.
  mutating func entrants() -> [Entrant] {
    let inTime = lots().enumerated().map { index, lot in entrant(index, lot) }
    let early = (0..<shares.early).map { place in
      let day = calendar.opensAt.date.adding(days: -1)
      return entrant(inTime.count + place, Lot(), at: calendar.instant(day, .evening))
    }
    let late = (0..<shares.late).map { place in
      entrant(inTime.count + early.count + place, Lot(), at: lateArrival(place))
    }
    return inTime + early + late
  }

  /// A second, minutes, hours too late; and the day after.
  private func lateArrival(_ place: Int) -> Instant {
    let day = calendar.closesAt.date
    return switch place % 4 {
    case 0: calendar.instant(day, 18, 0, 1)
    case 1: calendar.instant(day, 18, 7, 0)
    case 2: calendar.instant(day, 21, 30, 0)
    default: calendar.instant(day.adding(days: 1), 10, 0, 0)
    }
  }
}

/// Dealing out.
extension Cast {
  private mutating func lots() -> [Lot] {
    var good = courses().map { Lot(course: $0) }
    let faulty = faultyLots(correctedFrom: &good)
    mark(&good, shares.returning, where: { $0.course == .isAdmitted && $0.faults.isEmpty }) { $0.returns = true }
    mark(&good, shares.overdue, where: { $0.course == .isAdmitted && !$0.returns && $0.faults.isEmpty }) { $0.isOverdue = true }
    mark(&good, shares.updated, where: { $0.course == .isAdmitted || $0.course == .isNotChosen }) { $0.updates += 1 }
    mark(&good, shares.updated / 3, where: { $0.updates == 1 }) { $0.updates += 1 }
    mark(&good, shares.tooFewRisks, where: { $0.course == .isAdmitted || $0.course == .isNotChosen }) { $0.forgetsRisks = true }
    let sources = SourceProject.all.map { Lot(course: .isAdmitted, source: $0) }
    return sources + seed.shuffled(good + faulty)
  }

  /// The courses of all who are registered, but for the projects of the source, who are admitted.
  private mutating func courses() -> [Entrant.Course] {
    let count = shares.entrants - shares.faulty + shares.corrected - SourceProject.all.count
    var courses: [Entrant.Course] = []
    func add(_ course: Entrant.Course, _ number: Int) {
      courses += Array(repeating: course, count: max(0, min(number, count - courses.count)))
    }
    add(.isAdmitted, shares.admitted - SourceProject.all.count)
    add(.declined, shares.declined)
    add(.failsInterview, shares.failed)
    add(.withdrawsEarly, shares.withdrawnEarly)
    add(.withdrawsPreselected, shares.withdrawnWhenPreselected)
    add(.withdrawsInterviewed, shares.withdrawnAfterInterview)
    add(.missesInterview, shares.missed)
    add(.handsInNoConcept, shares.conceptless)
    add(.isNotChosen, count)
    return seed.shuffled(courses)
  }

  /// Some of the good begin with a faulty application; the other faulty ones are never heard of again.
  private mutating func faultyLots(correctedFrom good: inout [Lot]) -> [Lot] {
    let drawn = Fault.drawn(shares.faulty, under: policy, using: &seed)
    var left = shares.corrected
    var places = seed.shuffled(Array(good.indices))
    var lost: [Lot] = []
    for faults in seed.shuffled(drawn) {
      if left > 0, faults.allSatisfy(\.canBeCorrected), let place = places.popLast() {
        good[place].faults = faults
        good[place].isCorrected = true
        left -= 1
      } else {
        lost.append(Lot(faults: faults))
      }
    }
    return lost
  }

  private mutating func mark(_ lots: inout [Lot], _ count: Int, where fits: (Lot) -> Bool, _ change: (inout Lot) -> Void) {
    for place in seed.pick(count, of: lots.indices.filter { fits(lots[$0]) }) { change(&lots[place]) }
  }
}

/// Making an entrant of it.
extension Cast {
  private mutating func entrant(_ index: Int, _ lot: Lot, at moment: Instant? = nil) -> Entrant {
    var own = seed.fork()
    let arrival = moment ?? arrival(of: lot, using: &own)
    let language = lot.source?.language ?? (own.percent(58) ? Language.kk : .ru)
    var form = Questionnaire(season: season, policy: policy, day: calendar.day(of: arrival), language: language, seed: own.fork())
    let application = lot.source.map { form.filled(in: $0, index) } ?? form.filled(in: index)
    var entrant = Entrant(index: index, arrival: arrival, application: application, language: language)
    entrant.faults = lot.faults
    entrant.correction = lot.isCorrected ? correction(after: arrival, using: &own) : nil
    entrant.returns = lot.returns
    entrant.course = lot.course
    entrant.isOverdue = lot.isOverdue
    entrant.updates = lot.updates
    entrant.forgetsRisks = lot.forgetsRisks
    entrant.isOfTheSource = lot.source != nil
    return entrant
  }

  /// Early enough for what comes after: a correction, a return, an interview beyond its time.
  private func arrival(of lot: Lot, using seed: inout Seeded) -> Instant {
    if let source = lot.source { return calendar.instant(calendar.opensAt.date.adding(days: source.arrivesAfter), .noon) }
    let margin = lot.isOverdue ? policy.interviewDays + 4 : lot.returns ? 4 : lot.isCorrected ? 1 : 0
    return arrivals.drawn(leaving: min(margin, 30), using: &seed)
  }

  /// Up to four days after the refusal, but in time.
  private func correction(after arrival: Instant, using seed: inout Seeded) -> Instant {
    let day = calendar.day(of: arrival)
    let last = calendar.closesAt.date
    let chosen = min(last, day.adding(days: seed.within(1...4)))
    return calendar.instant(chosen, chosen == last ? .afternoon : seed.pick(ContestCalendar.Moment.allCases))
  }
}
