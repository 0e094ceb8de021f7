internal import Contracts
package import Programme

/// What other services tell: the policy of the season, and which projects there are (rulebook 6.5).
///
/// A project gets its account when it is admitted, and so does each of its people who can be told from others; the order and the completion
/// open what is still missing, should they come first. Delivered twice, or about a project that never was, an event changes nothing.
enum Heard {
  static func hear(_ event: HeardEvent, _ owners: Owners, at now: Instant, in state: SettlementState) -> SettlementRules.Decision {
    var facts: [SettlementFact] = [.heard(event)]
    if event.opensAccounts {
      for number in event.numbers { facts += owners.project(number, direction: event.direction, at: now, in: state) }
      var opened: Set<AccountNumber> = []
      for person in event.people {
        guard let found = owners.participant(person, from: nil, at: now, in: state), opened.insert(found.account).inserted else { continue }
        facts += found.facts
      }
    }
    return SettlementRules.Decision(.accepted(facts))
  }

  static func evolve(_ state: inout SettlementState, by event: HeardEvent) {
    switch event {
    case .seasonAnnounced(let season): follow(season, &state)
    case .withdrawn, .excluded:
      for number in event.numbers { state.account(of: number).map { account in state.change(account.number) { $0.hasLeft = true } } }
    case .admitted, .orderIssued, .completed: break
    }
  }

  /// The latest season's policy holds for the whole market.
  private static func follow(_ season: SeasonAnnounced, _ state: inout SettlementState) {
    guard let zone = Zone(identifier: season.zone) else { return }
    if let latest = state.market.announcedAt, latest >= season.announcedAt { return }
    state.change {
      $0.season = season.season
      $0.announcedAt = season.announcedAt
      $0.zone = zone
      $0.purchaseHoldDays = season.policy.purchaseHoldDays
      $0.coverageAlarmPercent = season.policy.coverageAlarmPercent
    }
  }
}

extension HeardEvent {
  /// The projects that the event is about.
  package var numbers: [ApplicationNumber] {
    switch self {
    case .seasonAnnounced: []
    case .admitted(let event): [event.number]
    case .withdrawn(let event): [event.number]
    case .excluded(let event): [event.number]
    case .orderIssued(let event): event.numbers
    case .completed(let event): [event.number]
    }
  }

  /// Everybody of the project.
  var people: [Person] {
    switch self {
    case .admitted(let event): event.people.map { $0.written(in: event.language) }
    case .completed(let event): event.people.map { $0.written(in: event.language) }
    case .seasonAnnounced, .withdrawn, .excluded, .orderIssued: []
    }
  }

  fileprivate var direction: Direction? {
    switch self {
    case .admitted(let event): event.direction
    case .completed(let event): event.direction
    case .seasonAnnounced, .withdrawn, .excluded, .orderIssued: nil
    }
  }

  fileprivate var opensAccounts: Bool {
    switch self {
    case .admitted, .orderIssued, .completed: true
    case .seasonAnnounced, .withdrawn, .excluded: false
    }
  }
}

extension ProjectPerson {
  /// As somebody to write to, in the project's language where the person has no own.
  fileprivate func written(in language: Language) -> Person {
    Person(person: person, fullName: fullName, email: email, phone: phone, language: self.language ?? language, birthDate: birthDate)
  }
}
