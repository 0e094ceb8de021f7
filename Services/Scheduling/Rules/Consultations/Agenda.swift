internal import Contracts
internal import Programme

/// What the project wants to ask, at least three days before; a missing agenda is reminded and then flagged (rulebook 3.4).
enum Agenda {
  static func submit(_ command: AgendaSubmit, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    guard let meeting = state.meeting(command.consultation) else {
      return .refused(.unknownConsultation(command.consultation), at: "/data/consultation")
    }
    var reasons = Reasons()
    reasons.expect(meeting.row.isOpen, .consultationIs(meeting.row.status), at: "/data/consultation")
    reasons.expect(meeting.row.slot.start > now, .agendaTooLate, at: "/data/consultation")
    reasons.expect(!command.questions.isEmpty, .required(questions), at: "/data/questions")
    for (place, question) in command.questions.enumerated() { reasons.require(question, questions, at: "/data/questions/\(place)") }
    guard reasons.isEmpty else { return .refused(reasons.list) }
    let event = AgendaSubmitted(
      consultation: command.consultation, numbers: meeting.row.numbers, expert: meeting.row.expert, questions: command.questions,
      by: command.by, submittedAt: now, onTime: now <= meeting.agendaDueBy)
    let recipients = [.organiser(of: meeting.season)] + meeting.otherMentors + [Recipient.expert(meeting.expert)]
    let mails = meeting.mail(
      .agendaSubmitted, to: recipients, occasion: "agenda-\(meeting.row.agendaRevision + 1)",
      ["questions": command.questions.joined(separator: "\n")])
    return SchedulingRules.Decision(.accepted([.agendaSubmitted(event)] + mails), timers: meeting.agendaCleared)
  }

  static func remind(_ consultation: Identifier, in state: SchedulingState) -> SchedulingRules.Decision {
    guard let meeting = state.awaitingAgenda(consultation) else { return .nothing }
    return SchedulingRules.Decision(.accepted(meeting.mail(.agendaReminder, to: meeting.teams)))
  }

  static func flag(_ consultation: Identifier, in state: SchedulingState) -> SchedulingRules.Decision {
    guard let meeting = state.awaitingAgenda(consultation), !meeting.row.agendaIsMissing else { return .nothing }
    let event = AgendaMissing(
      consultation: consultation, numbers: meeting.row.numbers, expert: meeting.row.expert, dueBy: meeting.agendaDueBy,
      startsAt: meeting.row.slot.start)
    let recipients = meeting.teams + meeting.otherMentors + [.expert(meeting.expert), .organiser(of: meeting.season)]
    return SchedulingRules.Decision(.accepted([.agendaMissing(event)] + meeting.mail(.agendaMissing, to: recipients)))
  }

  static func evolve(_ state: inout SchedulingState, by event: AgendaSubmitted) {
    state.change(consultation: event.consultation) {
      $0.agenda = event.questions
      $0.agendaRevision += 1
    }
  }

  static func evolve(_ state: inout SchedulingState, by event: AgendaMissing) {
    state.change(consultation: event.consultation) { $0.agendaIsMissing = true }
  }

  private static let questions = LocalizedText(kk: "Сұрау салулар тізбесі", ru: "Перечень запросов")
}

extension SchedulingState {
  fileprivate func awaitingAgenda(_ consultation: Identifier) -> Meeting? {
    guard let meeting = meeting(consultation), meeting.row.isOpen, meeting.row.agenda == nil else { return nil }
    return meeting
  }
}
