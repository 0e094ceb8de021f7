import Contracts
import Programme

/// Consultations: asked for, agreed, moved, declined, cancelled, held; agendas before them and surveys behind them (rulebook 3.3 to 3.6).
struct Consulting: Phase {
  let season: SeasonPlan
  var calendar: SeasonCalendar { season.calendar }

  init(_ season: SeasonPlan) { self.season = season }

  func plan(_ agenda: inout Agenda) {
    agenda.think(at: calendar.at(asked, 9)) { known, agenda in ask(known, &agenda) }
  }

  /// When all ask, and the days on which consultations are held: early enough for an agenda, and before the fourth session.
  var asked: LocalDate { calendar.working }
  private var days: [LocalDate] {
    let first = asked.adding(days: season.policy.agendaDays + 2)
    return calendar.workingDays(from: 450, to: 880).filter { $0 >= first }
  }

  private var sessions: Set<LocalDate> {
    let months = (0...season.policy.preAccelerationMonths).map { calendar.begins.adding(days: 1 - calendar.begins.day).adding(months: $0) }
    let weeks = months.flatMap { [$0, $0.adding(days: 21)] }
    return Set([calendar.course(perMille: 450)] + calendar.sessions + weeks.map { calendar.contest.workingDay(after: $0.adding(days: 1)) })
  }

  /// Two with the experts of the plan, a second one with the first, one with the mentor: four, each in its part of the days.
  private func ask(_ known: Register, _ agenda: inout Agenda) {
    var seed = season.seed("consultations")
    var timetable = Timetable(days, without: sessions)
    var first: Meeting?
    for project in known.active {
      guard project.isPlanSigned, let mentor = project.mentor, let plan = project.plan else { continue }
      let experts = plan.rows.flatMap(\.experts)
      let wanted = (experts.prefix(2) + experts.prefix(1) + [mentor]).enumerated()
      for (place, expert) in wanted {
        let parties = [expert.value, mentor.value, project.number.description]
        guard let slot = timetable.take(parties, part: place, of: 4, using: &seed) else { continue }
        let meeting = Meeting(
          id: Identifier(stringLiteral: "c-\(project.number.sequence)-\(place + 1)"), project: project, expert: expert, mentor: mentor,
          slot: slot, seed: seed.fork())
        first = first ?? meeting
        hold(meeting, &timetable, &agenda)
      }
    }
    planGroups(known, &timetable, &seed, &agenda)
    if let first { planSlips(first, &agenda) }
  }

  /// One hour with an expert, from the request to the last survey.
  struct Meeting {
    let id: Identifier
    let project: Register.Project
    let expert: Identifier
    let mentor: Identifier
    var slot: Timetable.Slot
    var seed: Seeded

    var number: ApplicationNumber { project.number }
  }

  private func hold(_ meeting: Meeting, _ timetable: inout Timetable, _ agenda: inout Agenda) {
    var meeting = meeting
    let (id, number) = (meeting.id, meeting.number)
    let start = calendar.local(meeting.slot.day, meeting.slot.hour)
    agenda.send("consultation.request/\(id)", at: calendar.at(asked, 10), about: number) { _ in
      ConsultationRequest(
        consultation: id, numbers: [number], expert: meeting.expert, start: start,
        initiator: meeting.expert == meeting.mentor ? .mentor : .participant, link: Link("https://meet.example.kz/\(id)"))
    }
    answer(&meeting, &timetable, &agenda)
  }

  /// The expert agrees within a day, or does not; later some are moved, made longer or called off.
  private func answer(_ meeting: inout Meeting, _ timetable: inout Timetable, _ agenda: inout Agenda) {
    let (id, expert, phrases) = (meeting.id, meeting.expert, CoursePhrases.of(meeting.project.language))
    let answered = calendar.at(asked, 17)
    if meeting.seed.percent(4) {
      let reason = meeting.seed.pick(phrases.declines)
      send("consultation.decline", meeting, at: answered, &agenda) {
        ConsultationDecline(consultation: id, by: $0.expert(expert), reason: reason)
      }
      return
    }
    send("consultation.confirm", meeting, at: answered, &agenda) { ConsultationConfirm(consultation: id, by: $0.expert(expert)) }
    switch meeting.seed.below(100) {
    case 0..<4: cancel(meeting, &agenda)
    case 4..<12:
      move(&meeting, &timetable, &agenda)
      prepare(&meeting, &agenda)
    case 12..<15:
      extend(meeting, &agenda)
      prepare(&meeting, &agenda)
    default: prepare(&meeting, &agenda)
    }
  }

  /// By the expert, two days before, into the last part of the days.
  private func move(_ meeting: inout Meeting, _ timetable: inout Timetable, _ agenda: inout Agenda) {
    let parties = [meeting.expert.value, meeting.mentor.value, meeting.number.description]
    guard let slot = timetable.take(parties, part: 3, of: 4, using: &meeting.seed), slot.day > meeting.slot.day else { return }
    let (id, expert, reason) = (meeting.id, meeting.expert, meeting.seed.pick(CoursePhrases.of(meeting.project.language).moves))
    let start = calendar.local(slot.day, slot.hour)
    send("consultation.move", meeting, at: calendar.at(meeting.slot.day.adding(days: -2), 18), &agenda) {
      ConsultationMove(consultation: id, by: $0.expert(expert), newStart: start, reason: reason)
    }
    meeting.slot = slot
  }

  private func cancel(_ meeting: Meeting, _ agenda: inout Agenda) {
    var seed = meeting.seed
    let (id, leader) = (meeting.id, meeting.project.leader)
    let reason = seed.pick(CoursePhrases.of(meeting.project.language).cancels)
    send("consultation.cancel", meeting, at: calendar.at(meeting.slot.day.adding(days: -1), 18), &agenda) { _ in
      ConsultationCancel(consultation: id, by: leader, reason: reason)
    }
  }

  private func extend(_ meeting: Meeting, _ agenda: inout Agenda) {
    let (id, expert) = (meeting.id, meeting.expert)
    send("consultation.extend", meeting, at: calendar.at(meeting.slot.day.adding(days: -1), 18), &agenda) {
      ConsultationExtend(consultation: id, by: $0.expert(expert), minutes: 30)
    }
  }

  /// About one consultation, and only while its project is there.
  func send(
    _ type: String, _ meeting: Meeting, at instant: Instant, _ agenda: inout Agenda,
    expecting expectation: PlannedMessage.Expectation = .success, _ write: @escaping (Register) -> (any Command)?
  ) {
    agenda.send("\(type)/\(meeting.id)", at: instant, about: meeting.number, expecting: expectation, write)
  }
}
