package import Contracts
package import Programme

/// The rules of sections 2 and 3 of the rulebook as a pure function: what follows from a command at an instant, given what is known.
///
/// No I/O, no clock, no randomness. This file only says which rule answers what; each rule stands in a file of its name. Sessions, pairs,
/// plans, conflicts, reports and the defence are part II, dispatched in `Courses/CourseRules.swift`.
package enum SchedulingRules {
  package typealias Decision = Contracts.Decision<SchedulingFact>

  package static func decide(
    _ command: SchedulingCommand, _ context: InputContext, at now: Instant, in state: SchedulingState
  ) -> Decision {
    switch command {
    case .registerExpert(let command): ExpertRegistration.register(command, context, at: now, in: state)
    case .setAvailability(let command): Availability.set(command, at: now, in: state)
    case .requestConsultation(let command): ConsultationRequests.request(command, at: now, in: state)
    case .confirmConsultation(let command): ConsultationAnswers.confirm(command, at: now, in: state)
    case .declineConsultation(let command): ConsultationAnswers.decline(command, at: now, in: state)
    case .moveConsultation(let command): ConsultationChanges.move(command, at: now, in: state)
    case .extendConsultation(let command): ConsultationChanges.extend(command, at: now, in: state)
    case .cancelConsultation(let command): ConsultationChanges.cancel(command, at: now, in: state)
    case .finishConsultation(let command): ConsultationEnd.finish(command, at: now, in: state)
    case .submitAgenda(let command): Agenda.submit(command, at: now, in: state)
    case .answerSurvey(let command): Surveys.answer(command, at: now, in: state)
    case .heard(let event): Heard.hear(event, at: now, in: state)
    case .timer(let timer): decide(timer, at: now, in: state)
    default: decideCourse(command, context, at: now, in: state)
    }
  }

  private static func decide(_ timer: SchedulingTimer, at now: Instant, in state: SchedulingState) -> Decision {
    switch timer {
    case .reminder(let consultation, let hours): Reminders.remind(consultation, hours: hours, in: state)
    case .agendaReminder(let consultation): Agenda.remind(consultation, in: state)
    case .agendaMissing(let consultation): Agenda.flag(consultation, in: state)
    case .course(let timer): decide(timer, at: now, in: state)
    }
  }

  /// Reads a timer that these rules have set.
  package static func command(of timer: DueTimer) -> SchedulingCommand? {
    SchedulingTimer(payload: timer.payload).map { .timer($0) }
  }
}
