internal import Programme

extension ReportSubmit: Exemplary {
  package static let summary = "The monthly report of an expert, or of a mentor on one project's dynamics."

  package static var example: Self {
    Self(
      kind: .mentor, expert: "e-kim", period: Sample.period("2020-04-01", "2020-04-30"), text: "Команда идёт по плану.",
      number: Sample.openEnglish, consultants: ["e-ahmetov"], goals: "Ауыл оқушыларына ағылшын тілін үйрету.", rows: Sample.dynamics,
      nextMonth: "Жарғы мен кестені аяқтау.", signatures: [Sample.applicant, Sample.mentor, Sample.organiser])
  }
}

extension ReportSubmitted: Exemplary {
  package static let summary = "A monthly report is in."

  package static var example: Self {
    Self(
      kind: .mentor, expert: "e-kim", period: Sample.period("2020-04-01", "2020-04-30"), season: "astana-2020", number: Sample.openEnglish,
      text: "Команда идёт по плану.", consultants: ["e-ahmetov"], goals: "Ауыл оқушыларына ағылшын тілін үйрету.", rows: Sample.dynamics,
      nextMonth: "Жарғы мен кестені аяқтау.", signatures: [Sample.applicant, Sample.mentor, Sample.organiser],
      submittedAt: Sample.instant("2020-05-02T05:00:00Z"), onTime: true)
  }
}

extension ReportOverdue: Exemplary {
  package static let summary = "Alarm: a monthly report has not come."

  package static var example: Self {
    Self(
      kind: .mentor, expert: "e-kim", period: Sample.period("2020-04-01", "2020-04-30"), number: Sample.openEnglish,
      dueBy: Sample.instant("2020-05-05T17:59:59Z"))
  }
}
