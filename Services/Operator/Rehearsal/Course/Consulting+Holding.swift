import Contracts
import Programme

/// What comes before an hour with an expert and behind it.
extension Consulting {
  /// The agenda in time, late or never; then the hour, and the four surveys.
  func prepare(_ meeting: inout Meeting, _ agenda: inout Agenda) {
    let (id, leader) = (meeting.id, meeting.project.leader)
    let questions = meeting.seed.pick(3, of: CoursePhrases.of(meeting.project.language).questions)
    let isReliable = meeting.seed.percent(meeting.project.fate.diligence)
    let before = isReliable ? season.policy.agendaDays + 1 : 1
    let sent = max(calendar.at(asked, 18), calendar.at(meeting.slot.day.adding(days: -before), 18))
    if isReliable || meeting.seed.percent(50) {
      send("agenda.submit", meeting, at: sent, &agenda) { _ in AgendaSubmit(consultation: id, questions: questions, by: leader) }
    }
    finish(&meeting, &agenda)
  }

  /// Written down in the evening of the day.
  private func finish(_ meeting: inout Meeting, _ agenda: inout Agenda) {
    let (id, expert, number) = (meeting.id, meeting.expert, meeting.number)
    let feedback = meeting.seed.pick(CoursePhrases.of(meeting.project.language).feedback)
    let evening = calendar.at(meeting.slot.day, 18)
    send("consultation.finish", meeting, at: evening, &agenda) {
      ConsultationFinish(consultation: id, by: $0.expert(expert), feedback: feedback)
    }
    let (seed, diligence, language) = (meeting.seed, meeting.project.fate.diligence, meeting.project.language)
    agenda.think(at: calendar.at(meeting.slot.day, 20)) { known, agenda in
      guard known.isIn(number) else { return }
      var seed = seed
      for survey in known.surveys[id] ?? [] { answer(survey, about: number, language, diligence, &seed, &agenda) }
    }
  }

  /// In the evening, or when it is too late, or never.
  private func answer(
    _ survey: SurveyOpened, about number: ApplicationNumber, _ language: Language, _ diligence: Int, _ seed: inout Seeded,
    _ agenda: inout Agenda
  ) {
    let language = survey.recipient.language ?? language
    let answers = CoursePhrases.of(language).survey.map { QuestionAnswer(question: $0.question, answer: seed.pick($0.answers)) }
    let command = SurveyAnswer(survey: survey.survey, role: survey.role, answers: answers)
    let key = "survey.answer/\(survey.survey)"
    if seed.percent(survey.role == .organiser ? 60 : diligence) {
      agenda.send(key, at: calendar.at(calendar.day(of: survey.opensAt), 20), about: number) { _ in command }
    } else if seed.percent(10) {
      let late = calendar.at(calendar.day(of: survey.closesAt).adding(days: 1), 12)
      agenda.send(key, at: late, about: number, expecting: .refused("late")) { _ in command }
    }
  }

  /// An expert invites three projects; three projects ask together, first without a reason.
  func planGroups(_ known: Register, _ timetable: inout Timetable, _ seed: inout Seeded, _ agenda: inout Agenda) {
    let projects = known.active.filter { $0.isPlanSigned && $0.mentor != nil && $0.fate.course == .defends }
    for (place, start) in [0, 3].enumerated() where projects.count >= start + 3 {
      let group = Array(projects[start..<start + 3])
      let numbers = group.map(\.number)
      guard let expert = season.faculty.consultants.last(where: { member in !group.contains { $0.mentor == member.id } })?.id,
        let mentor = group[0].mentor
      else { continue }
      let parties = [expert.value] + group.compactMap { $0.mentor?.value } + numbers.map(\.description)
      guard let slot = timetable.take(parties, part: 2, of: 4, using: &seed) else { continue }
      var meeting = Meeting(
        id: Identifier(stringLiteral: "group-\(place + 1)"), project: group[0], expert: expert, mentor: mentor, slot: slot,
        seed: seed.fork())
      request(meeting, numbers, byExpert: place == 0, &agenda)
      let (id, leader) = (meeting.id, group[0].leader)
      send("consultation.confirm", meeting, at: calendar.at(asked, 17), &agenda) {
        ConsultationConfirm(consultation: id, by: place == 0 ? leader : $0.expert(expert))
      }
      prepare(&meeting, &agenda)
    }
  }

  private func request(_ meeting: Meeting, _ numbers: [ApplicationNumber], byExpert: Bool, _ agenda: inout Agenda) {
    let start = calendar.local(meeting.slot.day, meeting.slot.hour)
    let motivation = CoursePhrases.of(meeting.project.language).groupMotivation
    let request = ConsultationRequest(
      consultation: meeting.id, numbers: numbers, expert: meeting.expert, start: start, initiator: byExpert ? .expert : .participant,
      motivation: byExpert ? nil : motivation)
    if !byExpert {
      send("consultation.request/bare", meeting, at: calendar.at(asked, 10), &agenda, expecting: .refused("group-needs-motivation")) { _ in
        var bare = request
        bare.motivation = nil
        return bare
      }
    }
    send("consultation.request", meeting, at: calendar.at(asked, 12), &agenda) { _ in request }
  }

  /// The same hour again; a confirmation by somebody else; an agenda for nobody's consultation.
  func planSlips(_ meeting: Meeting, _ agenda: inout Agenda) {
    let start = calendar.local(meeting.slot.day, meeting.slot.hour)
    let leader = meeting.project.leader
    send("consultation.request/same-hour", meeting, at: calendar.at(asked, 12), &agenda, expecting: .anything) { _ in
      ConsultationRequest(
        consultation: "c-same-hour", numbers: [meeting.number], expert: meeting.expert, start: start, initiator: .participant)
    }
    send("consultation.confirm/stranger", meeting, at: calendar.at(asked, 12), &agenda, expecting: .refused("expert-only")) { _ in
      ConsultationConfirm(consultation: meeting.id, by: leader)
    }
    send("agenda.submit/unknown", meeting, at: calendar.at(asked, 12), &agenda, expecting: .refused("unknown-consultation")) { _ in
      AgendaSubmit(consultation: "c-none", questions: ["?"], by: leader)
    }
  }
}
