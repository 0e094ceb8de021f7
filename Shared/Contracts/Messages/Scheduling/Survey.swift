package import Programme

/// One of the four answers the survey of a consultation, within twelve hours (rulebook 3.6).
package struct SurveyAnswer: Command, Equatable {
  package static let type: MessageType = "survey.answer"

  package var survey: Identifier
  package var role: SurveyRole
  package var answers: [QuestionAnswer]
  package var by: Person?

  package init(survey: Identifier, role: SurveyRole, answers: [QuestionAnswer], by: Person? = nil) {
    self.survey = survey
    self.role = role
    self.answers = answers
    self.by = by
  }
}

/// A survey is open for one of the four: participant, expert, mentor, organiser (rulebook 3.6).
package struct SurveyOpened: Event, Equatable {
  package static let type: MessageType = "survey.opened"

  package var survey: Identifier
  package var consultation: Identifier
  package var season: Identifier
  package var role: SurveyRole
  package var recipient: Person
  package var opensAt: Instant
  package var closesAt: Instant

  package init(
    survey: Identifier, consultation: Identifier, season: Identifier, role: SurveyRole, recipient: Person, opensAt: Instant,
    closesAt:
      Instant
  ) {
    self.survey = survey
    self.consultation = consultation
    self.season = season
    self.role = role
    self.recipient = recipient
    self.opensAt = opensAt
    self.closesAt = closesAt
  }
}

/// Who has answered is visible to the organiser (rulebook 3.6).
package struct SurveyAnswered: Event, Equatable {
  package static let type: MessageType = "survey.answered"

  package var survey: Identifier
  package var consultation: Identifier
  package var role: SurveyRole
  package var answers: [QuestionAnswer]
  package var by: Person?
  package var answeredAt: Instant

  package init(
    survey: Identifier, consultation: Identifier, role: SurveyRole, answers: [QuestionAnswer], by: Person? = nil, answeredAt: Instant
  ) {
    self.survey = survey
    self.consultation = consultation
    self.role = role
    self.answers = answers
    self.by = by
    self.answeredAt = answeredAt
  }
}
