internal import Contracts
internal import Programme

/// The survey after a consultation, to participant, expert, mentor and organiser, open for twelve hours (rulebook 3.6).
enum Surveys {
  /// One for each of the four, and the mail that asks for it. Of a group every project and every mentor has one.
  static func open(after event: ConsultationFinished, of meeting: Meeting) -> [SchedulingFact] {
    respondents(of: meeting).flatMap { respondent -> [SchedulingFact] in
      let opened = SurveyOpened(
        survey: Notice.key("\(event.consultation):\(respondent.suffix)"), consultation: event.consultation, season: event.season,
        role: respondent.role, recipient: respondent.recipient.person, opensAt: event.finishedAt, closesAt: event.surveysCloseAt)
      let closes = meeting.season.zone.local(of: event.surveysCloseAt).iso
      return [.surveyOpened(opened)]
        + meeting.mail(
          .surveyOpened, to: [respondent.recipient], occasion: respondent.suffix,
          ["closesAt": closes, "survey": opened.survey.value, "role": respondent.role.rawValue])
    }
  }

  private struct Respondent {
    let role: SurveyRole
    let recipient: Recipient
    let suffix: String
  }

  private static func respondents(of meeting: Meeting) -> [Respondent] {
    let isOne = meeting.projects.count <= 1
    var respondents = meeting.projects.map { project in
      Respondent(role: .participant, recipient: .team(project), suffix: isOne ? "participant" : "participant:\(project.number)")
    }
    respondents.append(Respondent(role: .expert, recipient: .expert(meeting.expert), suffix: "expert"))
    respondents += meeting.mentors.map { mentor in
      Respondent(
        role: .mentor, recipient: .expert(mentor), suffix: meeting.mentors.count <= 1 ? "mentor" : "mentor:\(mentor.expert)")
    }
    respondents.append(Respondent(role: .organiser, recipient: .organiser(of: meeting.season), suffix: "organiser"))
    return respondents
  }

  static func answer(_ command: SurveyAnswer, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    guard let survey = state.surveys[command.survey] else { return .refused(.unknownSurvey(command.survey), at: "/data/survey") }
    var reasons = Reasons()
    reasons.expect(command.role == survey.role, .otherRole(survey.role), at: "/data/role")
    reasons.expect(survey.answeredAt == nil, .alreadyAnswered, at: "/data/survey")
    reasons.expect(now < survey.closesAt, .surveyClosed(local(survey.closesAt, of: survey, in: state)), at: "/data/survey")
    reasons.expect(!command.answers.isEmpty, .required(answers), at: "/data/answers")
    guard reasons.isEmpty else { return .refused(reasons.list) }
    return .accepted(
      .surveyAnswered(
        SurveyAnswered(
          survey: command.survey, consultation: survey.consultation, role: survey.role, answers: command.answers,
          by: command.by ?? survey.recipient, answeredAt: now)))
  }

  private static func local(_ instant: Instant, of survey: SurveyRow, in state: SchedulingState) -> LocalDateTime {
    (state.seasons[survey.season]?.zone ?? state.region.zone).local(of: instant)
  }

  static func evolve(_ state: inout SchedulingState, by event: SurveyOpened) {
    if state.surveys[event.survey] == nil { state.put(SurveyRow(event)) }
  }

  static func evolve(_ state: inout SchedulingState, by event: SurveyAnswered) {
    guard var survey = state.surveys[event.survey], survey.answeredAt == nil else { return }
    survey.answers = event.answers
    survey.by = event.by
    survey.answeredAt = event.answeredAt
    state.put(survey)
  }

  private static let answers = LocalizedText(kk: "Жауаптар", ru: "Ответы")
}
