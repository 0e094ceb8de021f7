extension TaskComplete: Exemplary {
  package static let summary = "A task of the individual plan is done; 100 % of them are needed for the transition."

  package static var example: Self {
    Self(number: Sample.openEnglish, taskId: "t-01", by: Sample.applicant, result: "Мүдделі тараптар тізілімі дайын.")
  }
}

extension TaskCompleted: Exemplary {
  package static let summary = "A task of the plan is done, in time or not; the team rating is told by it."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish, taskId: "t-01", by: Sample.applicant,
      completedAt: Sample.instant("2020-04-10T07:00:00Z"), due: Sample.day("2020-04-12"), onTime: true, remaining: 7)
  }
}
