extension TransitionApply: Exemplary {
  package static let summary = "The team states that it wants to go on to acceleration."

  package static var example: Self {
    Self(
      number: Sample.openEnglish,
      statement: "Прошу рассмотреть возможность включения проекта «Open English» в программу акселерации. Документы прилагаются.",
      attachments: Sample.attachments, recommendedBy: Sample.mentor)
  }
}

extension TransitionApplied: Exemplary {
  package static let summary = "The project has applied for acceleration with everything that is needed."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish,
      statement: "Прошу рассмотреть возможность включения проекта «Open English» в программу акселерации. Документы прилагаются.",
      attachments: Sample.attachments, recommendedBy: Sample.mentor, appliedAt: Sample.instant("2020-05-20T06:00:00Z"),
      dueBy: Sample.instant("2020-05-21T17:59:59Z"))
  }
}
