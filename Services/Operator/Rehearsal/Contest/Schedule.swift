import Contracts
import Programme

/// Puts every message of the contest at its moment, with the outcome that the rules owe it.
struct Schedule {
  let calendar: ContestCalendar
  let policy: Policy
  let shares: ContestShares
  let entrants: [Entrant]
  var seed: Seeded
  private(set) var steps: [PlannedStep] = []
  private(set) var alarms = 0
  /// Whom the commission has before it, since when, and what it will decide.
  private(set) var candidates: [Candidate] = []

  struct Candidate {
    let entrant: Int
    /// Everything is in hand from then on.
    let ready: Instant
    let admit: Bool
  }

  init(calendar: ContestCalendar, policy: Policy, shares: ContestShares, entrants: [Entrant], seed: Seeded) {
    self.calendar = calendar
    self.policy = policy
    self.shares = shares
    self.entrants = entrants
    self.seed = seed
  }

  mutating func plan() {
    add(calendar.zone.instant(of: calendar.announcedAt), .announce, .done("season.announced"))
    for entrant in entrants { apply(entrant) }
    for entrant in entrants where entrant.course != nil { select(entrant) }
    planSittings()
    planSlips()
    planProducersSlips()
  }

  @discardableResult
  mutating func add(_ instant: Instant, _ action: PlannedStep.Action, _ foreseen: Foreseen) -> Int {
    steps.append(PlannedStep(at: instant, key: steps.count, action: action, foreseen: foreseen))
    return steps.count - 1
  }

  mutating func present(_ entrant: Entrant, ready: Instant, admit: Bool = false) {
    candidates.append(Candidate(entrant: entrant.index, ready: ready, admit: admit))
  }

  mutating func raiseAlarm() { alarms += 1 }
}

/// Handing in (rulebook 1.1 to 1.4).
extension Schedule {
  private mutating func apply(_ entrant: Entrant) {
    if entrant.arrival < calendar.zone.instant(of: calendar.opensAt) {
      add(entrant.arrival, .submit(entrant: entrant.index, .good), .refused("not-open-yet"))
    } else if entrant.arrival >= calendar.zone.instant(of: calendar.closesAt) {
      add(entrant.arrival, .submit(entrant: entrant.index, .good), .refused("late"))
    } else if entrant.faults.isEmpty {
      add(entrant.arrival, .submit(entrant: entrant.index, .good), .done("application.registered"))
    } else {
      add(entrant.arrival, .submit(entrant: entrant.index, .faulty(entrant.faults)), foreseen(entrant.faults))
    }
    if let correction = entrant.correction {
      add(correction, .submit(entrant: entrant.index, .good), .done("application.registered"))
    }
  }

  private func foreseen(_ faults: [Fault]) -> Foreseen {
    if let fault = faults.first(where: \.isOfTheMessage) { return .rejected(fault.code) }
    return .refused(faults.map(\.code).sorted())
  }
}
