extension ConceptSubmit: Exemplary {
  package static let summary = "The concept without which nobody is admitted; what is blank or too few is the rules' refusal."

  package static var example: Self {
    Self(
      number: Sample.openEnglish, name: "Open English", leader: "Айгүл Серікқызы Нұрланова",
      team: [TeamRole(fullName: "Иван Петров", role: "координатор"), TeamRole(fullName: "Әлия Қайрат", role: "тренер")],
      goal: "Ауыл оқушыларына ағылшын тілін еріктілер арқылы үйрету.",
      description: "Волонтёры проходят тренинг и преподают в сельских школах при сопровождении тренеров.",
      dates: Sample.period("2020-03-16", "2020-11-30"), risks: Sample.risks,
      expectedResults: ExpectedResults(direct: "300 оқушы, 40 ерікті", socialEffect: "Равный доступ сельских детей к языку."),
      qualityRequirements: "Не менее 80 % посещаемости и входной и выходной тест.")
  }
}

extension ConceptAccepted: Exemplary {
  package static let summary = "The project has a complete concept."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish, version: 1, conceptHash: Sample.digest(3), risks: 5,
      acceptedAt: Sample.instant("2020-02-14T06:00:00Z"))
  }
}
