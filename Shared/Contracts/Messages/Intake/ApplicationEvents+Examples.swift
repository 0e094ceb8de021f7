internal import Programme

extension ApplicationRegistered: Exemplary {
  package static let summary = "A good application has its number and its receipt."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish, receivedAt: Sample.instant("2020-02-03T09:00:00.125Z"),
      contentHash: Sample.digest(1), revision: 0, facts: Sample.facts)
  }
}

extension ApplicationUpdated: Exemplary {
  package static let summary = "A new revision of an application stands beside the earlier ones."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish, revision: 1, baseRevision: 0, receivedAt: Sample.instant("2020-02-20T05:30:00Z"),
      contentHash: Sample.digest(2), changed: ["/project/stage", "/project/partners", "/purpose"], facts: Sample.facts)
  }
}

extension ApplicationWithdrawn: Exemplary {
  package static let summary = "The team has left; the same project may be submitted again."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish, withdrawnAt: Sample.instant("2020-03-02T08:00:00Z"),
      reason: "Команда басқа қалаға көшті.")
  }
}

extension ApplicationPreselected: Exemplary {
  package static let summary = "The committee has accepted the application, so its first interview is due."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish, by: Sample.organiser, preselectedAt: Sample.instant("2020-02-04T04:00:00Z"),
      interviewDueBy: Sample.instant("2020-02-10T09:00:00.125Z"))
  }
}

extension ApplicationDeclined: Exemplary {
  package static let summary = "The committee has declined the application; the applicant hears it by mail."

  package static var example: Self {
    Self(season: "astana-2020", number: Sample.openEnglish, by: Sample.organiser, declinedAt: Sample.instant("2020-02-04T04:00:00Z"))
  }
}

extension ApplicationAdmitted: Exemplary {
  package static let summary = "The commission has let the project into pre-acceleration."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish, name: "Open English", direction: .informalEducation, stage: .pilot,
      applicantKind: .initiativeGroup, applicant: Sample.applicant, people: Sample.people, language: .kk, revision: 1,
      sittingDate: Sample.day("2020-03-05"))
  }
}

extension ApplicationNotAdmitted: Exemplary {
  package static let summary = "The project is not let in: by the commission, or because its first interview was not passed."

  package static var example: Self {
    Self(season: "astana-2020", number: Sample.number(18), cause: .commission, revision: 0, sittingDate: Sample.day("2020-03-05"))
  }
}
