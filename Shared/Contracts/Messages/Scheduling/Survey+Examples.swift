internal import Programme

extension SurveyAnswer: Exemplary {
  package static let summary = "One of the four answers the survey of a consultation, within twelve hours."

  package static var example: Self {
    Self(
      survey: "c-0001:expert", role: .expert, answers: [QuestionAnswer(question: "Команда была подготовлена?", answer: "Да, полностью.")],
      by: Sample.expert)
  }
}

extension SurveyOpened: Exemplary {
  package static let summary = "A survey is open for one of the four: participant, expert, mentor, organiser."

  package static var example: Self {
    Self(
      survey: "c-0001:expert", consultation: "c-0001", season: "astana-2020", role: .expert, recipient: Sample.expert,
      opensAt: Sample.instant("2020-04-06T06:30:00Z"), closesAt: Sample.instant("2020-04-06T18:30:00Z"))
  }
}

extension SurveyAnswered: Exemplary {
  package static let summary = "Who has answered is visible to the organiser."

  package static var example: Self {
    Self(
      survey: "c-0001:expert", consultation: "c-0001", role: .expert,
      answers: [QuestionAnswer(question: "Команда была подготовлена?", answer: "Да, полностью.")], by: Sample.expert,
      answeredAt: Sample.instant("2020-04-06T09:00:00Z"))
  }
}
