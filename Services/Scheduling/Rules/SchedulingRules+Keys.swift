package import Contracts
package import Programme

extension SchedulingRules {
  /// Adds what a command needs to see.
  package static func touch(_ keys: inout SchedulingKeys, by command: SchedulingCommand, _ context: InputContext) {
    switch command {
    case .registerExpert(let command):
      keys.latestSeason = true
      keys.experts.formUnion(ExpertIdentity.candidates(for: command.person, from: context.source))
    case .setAvailability(let command): keys.experts.insert(command.expert)
    case .requestConsultation(let command):
      keys.numbers.formUnion(command.numbers)
      keys.experts.insert(command.expert)
      if let consultation = command.consultation { keys.consultations.insert(consultation) }
    case .answerSurvey(let command): keys.surveys.insert(command.survey)
    case .heard(let event):
      touch(&keys, by: event)
      touchCourse(&keys, by: event)
    case .timer(let timer): touch(&keys, by: timer)
    default: if let consultation = command.consultation { keys.consultations.insert(consultation) } else { touchCourse(&keys, by: command) }
    }
  }

  private static func touch(_ keys: inout SchedulingKeys, by event: SchedulingHeard) {
    if let season = event.season { keys.seasons.insert(season) }
    keys.numbers.formUnion(event.numbers)
    switch event {
    case .withdrawn(let event): keys.leaving.insert(event.number)
    case .excluded(let event): keys.leaving.insert(event.number)
    case .interviewScheduled(let event): keys.experts.formUnion(event.experts.flatMap { ExpertIdentity.candidates(for: $0) })
    case .interviewRecorded(let event): keys.experts.formUnion(event.experts.flatMap { ExpertIdentity.candidates(for: $0) })
    default: break
    }
  }

  private static func touch(_ keys: inout SchedulingKeys, by timer: SchedulingTimer) {
    switch timer {
    case .reminder(let consultation, _), .agendaReminder(let consultation), .agendaMissing(let consultation):
      keys.consultations.insert(consultation)
    case .course(let timer): touch(&keys, by: timer)
    }
  }

  /// Commands with an equal key stay in order even when one of them is parked: those of one consultation, one expert, one project.
  package static func orderingKey(of command: SchedulingCommand) -> String? {
    switch command {
    case .registerExpert(let command): ExpertIdentity.candidates(for: command.person).first.map { "expert \($0)" }
    case .setAvailability(let command): "expert \(command.expert)"
    case .requestConsultation(let command): command.consultation.map { "consultation \($0)" } ?? "expert \(command.expert)"
    case .answerSurvey(let command): "survey \(command.survey)"
    case .heard(let event): event.numbers.count == 1 ? event.numbers.first?.description : event.season.map { "season \($0)" }
    case .timer(.course(let timer)): timer.orderingKey
    default: command.consultation.map { "consultation \($0)" } ?? courseOrderingKey(of: command)
    }
  }
}

extension SchedulingCommand {
  /// The consultation that a command names, where it is about one.
  var consultation: Identifier? {
    switch self {
    case .requestConsultation(let command): command.consultation
    case .confirmConsultation(let command): command.consultation
    case .declineConsultation(let command): command.consultation
    case .moveConsultation(let command): command.consultation
    case .cancelConsultation(let command): command.consultation
    case .extendConsultation(let command): command.consultation
    case .finishConsultation(let command): command.consultation
    case .submitAgenda(let command): command.consultation
    case .timer(.reminder(let consultation, _)), .timer(.agendaReminder(let consultation)), .timer(.agendaMissing(let consultation)):
      consultation
    default: nil
    }
  }
}

extension SchedulingHeard {
  /// The projects that the event is about.
  package var numbers: [ApplicationNumber] {
    switch self {
    case .registered(let event): [event.number]
    case .preselected(let event): [event.number]
    case .interviewScheduled(let event): [event.number]
    case .interviewRecorded(let event): [event.number]
    case .admitted(let event): [event.number]
    case .withdrawn(let event): [event.number]
    case .excluded(let event): [event.number]
    case .orderIssued(let event): event.numbers
    case .completed(let event): [event.number]
    case .seasonAnnounced, .juryAppointed, .jurySubstituted: []
    }
  }

  package var season: Identifier? {
    switch self {
    case .seasonAnnounced(let event): event.season
    case .registered(let event): event.season
    case .preselected(let event): event.season
    case .interviewScheduled(let event): event.season
    case .interviewRecorded(let event): event.season
    case .admitted(let event): event.season
    case .withdrawn(let event): event.season
    case .excluded(let event): event.season
    case .juryAppointed(let event): event.season
    case .jurySubstituted(let event): event.season
    case .orderIssued(let event): event.season
    case .completed(let event): event.season
    }
  }
}
