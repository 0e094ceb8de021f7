extension AgendaSubmit: Exemplary {
  package static let summary = "What the project wants to ask, at least three days before."

  package static var example: Self {
    Self(
      consultation: "c-0001", questions: ["Как считать социальный эффект?", "Әлеуметтік франшизаға қашан дайын боламыз?"],
      by: Sample.applicant)
  }
}

extension AgendaSubmitted: Exemplary {
  package static let summary = "The agenda is in the calendar; the expert is told."

  package static var example: Self {
    Self(
      consultation: "c-0001", numbers: [Sample.openEnglish], expert: "e-ahmetov",
      questions: ["Как считать социальный эффект?", "Әлеуметтік франшизаға қашан дайын боламыз?"], by: Sample.applicant,
      submittedAt: Sample.instant("2020-04-02T05:00:00Z"), onTime: true)
  }
}

extension AgendaMissing: Exemplary {
  package static let summary = "Flag: no agenda came, though reminded."

  package static var example: Self {
    Self(
      consultation: "c-0001", numbers: [Sample.openEnglish], expert: "e-ahmetov", dueBy: Sample.instant("2020-04-03T05:00:00Z"),
      startsAt: Sample.instant("2020-04-06T05:00:00Z"))
  }
}
