package import Contracts
internal import Programme

extension IntakeRules {
  /// Adds what a command needs to see.
  package static func touch(_ keys: inout IntakeKeys, by command: IntakeCommand, _ context: InputContext) {
    switch command {
    case .announceSeason(let command):
      keys.seasons.insert(command.season)
      keys.prefixes.insert(command.numberPrefix.value)
    case .submit(let submission):
      keys.seasons.insert(submission.key.season)
      if submission.key.isComplete { keys.duplicates.insert(submission.key) }
    case .update(let command):
      keys.numbers.insert(command.number)
      keys.contents.insert(command.number)
      if command.changed.project?.name != nil { keys.applicantsOf.insert(command.number) }
    case .decideCommission(let command):
      keys.seasons.insert(command.season)
      keys.numbers.formUnion(command.decisions.map(\.number))
      keys.contents.formUnion(command.decisions.filter(\.admit).map(\.number))
    case .issueOrder(let command):
      keys.seasons.insert(command.season)
      keys.numbers.formUnion(command.numbers)
    case .heard(let event): keys.numbers.formUnion(event.numbers)
    case .marker(let marker): if let timer = IntakeTimer(payload: marker.purpose.value) { touch(&keys, by: timer) }
    case .timer(let timer): touch(&keys, by: timer)
    default: if let number = command.number { keys.numbers.insert(number) }
    }
  }

  private static func touch(_ keys: inout IntakeKeys, by timer: IntakeTimer) {
    switch timer {
    case .contestCloses(let season), .reviewStart(let season), .finalSitting(let season): keys.seasons.insert(season)
    case .interview(let number), .transitionCloses(let number): keys.numbers.insert(number)
    }
  }

  /// Commands with an equal key stay in order even when one of them is parked: those of one application, one season, or one applicant's project.
  package static func orderingKey(of command: IntakeCommand) -> String? {
    switch command {
    case .announceSeason(let command): "season \(command.season)"
    case .submit(let submission): submission.key.ordering
    case .decideCommission(let command): "season \(command.season)"
    case .issueOrder(let command): "season \(command.season)"
    case .heard(let event): event.numbers.count == 1 ? event.numbers.first?.description : event.season.map { "season \($0)" }
    case .marker(let marker): IntakeTimer(payload: marker.purpose.value)?.orderingKey
    case .timer(let timer): timer.orderingKey
    default: command.number?.description
    }
  }
}

extension IntakeTimer {
  fileprivate var orderingKey: String {
    switch self {
    case .contestCloses(let season), .reviewStart(let season), .finalSitting(let season): "season \(season)"
    case .interview(let number), .transitionCloses(let number): number.description
    }
  }
}

extension IntakeCommand {
  /// The application that a command names, where it names one.
  var number: ApplicationNumber? {
    switch self {
    case .update(let command): command.number
    case .withdraw(let command): command.number
    case .preselect(let command): command.number
    case .scheduleInterview(let command): command.number
    case .recordInterview(let command): command.number
    case .submitConcept(let command): command.number
    case .submitDocument(let command): command.number
    case .completeTask(let command): command.number
    case .exclude(let command): command.number
    case .applyForTransition(let command): command.number
    case .completeProject(let command): command.number
    case .announceSeason, .submit, .decideCommission, .issueOrder, .heard, .marker, .timer: nil
    }
  }
}
