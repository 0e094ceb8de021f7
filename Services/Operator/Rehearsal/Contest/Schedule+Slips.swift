import Contracts
import Programme

/// What organisers and applicants get wrong: steps too soon, twice, or about a number that nobody has.
extension Schedule {
  mutating func planSlips() {
    let accepted = seed.shuffled(steps.filter { if case .preselect(_, true) = $0.action { true } else { false } })
    var left = accepted.makeIterator()
    for _ in 0..<max(1, shares.applied / 120) {
      if let step = left.next() { preselectTwice(step) }
      if let step = left.next() { recordTooSoon(step) }
      if let step = left.next() { scheduleInThePast(step) }
      if let step = left.next() { updateTooSoon(step) }
    }
    withdrawTwice()
    recordTwice()
    let day = calendar.opensAt.date.adding(days: 5)
    add(calendar.instant(day, .noon), .withdrawUnknown, .refused("unknown-application"))
  }

  private mutating func preselectTwice(_ step: PlannedStep) {
    guard case .preselect(let entrant, _) = step.action else { return }
    add(step.at, .preselect(entrant: entrant, accept: false), .refused("already-decided"))
  }

  private mutating func recordTooSoon(_ step: PlannedStep) {
    guard case .preselect(let entrant, _) = step.action else { return }
    add(step.at, .record(entrant: entrant, passed: true), .refused("interview-not-scheduled"))
  }

  private mutating func scheduleInThePast(_ step: PlannedStep) {
    guard case .preselect(let entrant, _) = step.action else { return }
    let start = LocalDateTime(calendar.day(of: step.at), hour: 9, minute: 0, second: 0)
    add(step.at, .schedule(entrant: entrant, start: start), .refused("in-the-past"))
  }

  private mutating func updateTooSoon(_ step: PlannedStep) {
    guard case .preselect(let entrant, _) = step.action else { return }
    add(step.at, .update(entrant: entrant, baseRevision: 0), .refused("interview-first"))
  }

  private mutating func withdrawTwice() {
    for step in steps {
      guard case .withdraw(let entrant) = step.action, !entrants[entrant].returns else { continue }
      add(step.at, .withdraw(entrant: entrant), .refused("withdrawn"))
      return
    }
  }

  private mutating func recordTwice() {
    guard
      let step = steps.first(where: {
        if case .record(_, true) = $0.action, $0.foreseen == .done("interview.recorded") { true } else { false }
      }),
      case .record(let entrant, _) = step.action
    else { return }
    add(step.at, .record(entrant: entrant, passed: false), .refused("already-recorded"))
  }
}

/// What producers get wrong (CONTRACTS, "Outcomes"): the same again, an old id on something new, a misspelled type.
extension Schedule {
  mutating func planProducersSlips() {
    planDuplicates()
    let submissions = steps.filter { if case .submit = $0.action { true } else { false } }
    redeliver(seed.pick(shares.redelivered, of: submissions))
    if let concept = steps.first(where: { if case .submitConcept = $0.action { true } else { false } }) { redeliver([concept]) }
    reuse(seed.pick(shares.reused, of: submissions.filter { $0.foreseen == .done("application.registered") }))
    let day = calendar.opensAt.date.adding(days: 2)
    add(calendar.instant(day, .noon), .misspell(entrant: entrants.count - 1), .rejected("unrouted"))
  }

  /// Another id, the name spelled otherwise: still the same project of the same person.
  private mutating func planDuplicates() {
    let lasting: [Entrant.Course?] = [.isAdmitted, .isNotChosen, .declined, .failsInterview, .missesInterview]
    let limit = calendar.instant(calendar.closesAt.date.adding(days: -2), .evening)
    let registered = entrants.filter { entrant in
      lasting.contains(entrant.course) && !entrant.returns && entrant.registeredAt.map { $0 < limit } ?? false
    }
    let others = seed.shuffled(registered.filter { $0.index != 0 })
    for entrant in (registered.filter { $0.index == 0 } + others).prefix(shares.duplicates) {
      guard let registeredAt = entrant.registeredAt else { continue }
      let day = calendar.day(of: registeredAt).adding(days: 1)
      add(calendar.instant(day, .afternoon), .submit(entrant: entrant.index, .duplicate), .refused("duplicate"))
    }
  }

  /// The first comes after the contest has closed, and is answered as it was then; the others at once or the next day.
  private mutating func redeliver(_ originals: [PlannedStep]) {
    for (place, step) in originals.enumerated() {
      let after = calendar.instant(max(calendar.day(of: step.at), calendar.closesAt.date).adding(days: 1), .noon)
      let next = calendar.instant(calendar.day(of: step.at).adding(days: 1), .noon)
      add(place == 0 ? after : place % 2 == 0 ? next : step.at, .redeliver(step: step.key), step.foreseen)
    }
  }

  private mutating func reuse(_ originals: [PlannedStep]) {
    for step in originals {
      guard case .submit(let entrant, _) = step.action else { continue }
      let next = calendar.instant(calendar.day(of: step.at).adding(days: 1), .morning)
      add(next, .reuseID(step: step.key, entrant: entrant), .rejected("id-reused"))
    }
  }
}
