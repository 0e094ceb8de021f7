internal import Programme

extension CharacteristicSubmit: Exemplary {
  package static let summary = "What an expert or the organiser says of project and team at the end of pre-acceleration."

  package static var example: Self {
    Self(
      number: Sample.openEnglish, text: "Команда дисциплинирована, задания выполняет в срок.", rating: 3, by: Sample.expert, role: .expert)
  }
}

extension CharacteristicSubmitted: Exemplary {
  package static let summary = "A characteristic is on record; the suggested team rating counts it."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish, text: "Команда дисциплинирована, задания выполняет в срок.", rating: 3,
      by: Sample.expert, role: .expert, submittedAt: Sample.instant("2020-05-10T05:00:00Z"))
  }
}
