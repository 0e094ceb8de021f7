internal import Contracts
internal import Programme

extension ScoringRules {
  /// Adds what a command needs to see.
  package static func touch(_ keys: inout ScoringKeys, by command: ScoringCommand) {
    switch command {
    case .appointJury(let command): keys.seasons.insert(command.season)
    case .substitute(let command):
      keys.seasons.insert(command.season)
      if let number = command.number { keys.numbers.insert(number) }
    case .recordPresentation(let command): keys.numbers.insert(command.number)
    case .castBallot(let command):
      keys.seasons.insert(command.season)
      keys.numbers.insert(command.number)
    case .closeProtocol(let command):
      keys.seasons.insert(command.season)
      keys.wholeSeasons.insert(command.season)
    case .amendProtocol(let command): keys.protocols.insert(command.protocol)
    case .recordDiagnosis(let command):
      keys.numbers.insert(command.number)
      if let expert = command.expert { keys.experts.insert(expert) }
    case .assess(let command):
      keys.numbers.insert(command.number)
      keys.experts.insert(command.expert)
    case .award(let command): keys.numbers.insert(command.number)
    case .accredit(let command): touch(&keys, by: command)
    case .heard(let event): touch(&keys, by: event)
    }
  }

  private static func touch(_ keys: inout ScoringKeys, by command: MentorAccredit) {
    if let season = command.season { keys.seasons.insert(season) }
    if let person = command.person.person { keys.experts.insert(person) }
    keys.people.insert(PersonKey.of(command.person))
  }

  private static func touch(_ keys: inout ScoringKeys, by event: HeardEvent) {
    keys.numbers.formUnion(event.numbers)
    switch event {
    case .seasonAnnounced(let event): keys.seasons.insert(event.season)
    case .expertRegistered(let event): keys.experts.insert(event.expert)
    case .defenceScheduled(let event): keys.wholeSeasons.insert(event.season)
    default: break
    }
  }

  /// Commands with an equal key stay in order even when one of them is parked: those of one project, one season, one expert.
  package static func orderingKey(of command: ScoringCommand) -> String? {
    switch command {
    case .appointJury(let command): "season \(command.season)"
    case .substitute(let command): "season \(command.season)"
    case .closeProtocol(let command): "season \(command.season)"
    case .recordPresentation(let command): command.number.description
    case .castBallot(let command): command.number.description
    case .amendProtocol(let command): "protocol \(command.protocol)"
    case .recordDiagnosis(let command): command.number.description
    case .assess(let command): command.number.description
    case .award(let command): command.number.description
    case .accredit(let command): "person \(PersonKey.of(command.person))"
    case .heard(let event): orderingKey(of: event)
    }
  }

  private static func orderingKey(of event: HeardEvent) -> String? {
    switch event {
    case .seasonAnnounced(let event): "season \(event.season)"
    case .expertRegistered(let event): "expert \(event.expert)"
    case .defenceScheduled(let event): "season \(event.season)"
    default: event.numbers.count == 1 ? event.numbers.first?.description : nil
    }
  }
}
