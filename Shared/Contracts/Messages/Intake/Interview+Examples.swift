extension InterviewSchedule: Exemplary {
  package static let summary = "The first or second interview of a project with experts is fixed."

  package static var example: Self {
    Self(
      number: Sample.openEnglish, round: 1, start: Sample.local("2020-02-07T10:00"), experts: [Sample.expert, Sample.mentor],
      place: "Нұр-Сұлтан, Азаматтық орталық, 305-бөлме")
  }
}

extension InterviewRecord: Exemplary {
  package static let summary = "What an interview found."

  package static var example: Self {
    Self(
      number: Sample.openEnglish, round: 1, passed: true,
      marks: ["documentation": 3, "pilot": 2, "team-completeness": 3, "readiness-to-scale": 2],
      notes: "Команда укомплектована, пилот идёт в трёх школах.", experts: [Sample.expert, Sample.mentor])
  }
}

extension InterviewScheduled: Exemplary {
  package static let summary = "An interview has its time."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish, round: 1, start: Sample.local("2020-02-07T10:00"),
      startsAt: Sample.instant("2020-02-07T04:00:00Z"), experts: [Sample.expert, Sample.mentor], applicant: Sample.applicant,
      place: "Нұр-Сұлтан, Азаматтық орталық, 305-бөлме")
  }
}

extension InterviewRecorded: Exemplary {
  package static let summary = "An interview has its result."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish, round: 1, passed: true,
      marks: ["documentation": 3, "pilot": 2, "team-completeness": 3, "readiness-to-scale": 2],
      notes: "Команда укомплектована, пилот идёт в трёх школах.", experts: [Sample.expert, Sample.mentor],
      recordedAt: Sample.instant("2020-02-07T05:10:00Z"))
  }
}

extension InterviewOverdue: Exemplary {
  package static let summary = "Alarm: a preselected project has had no first interview in time."

  package static var example: Self {
    Self(season: "astana-2020", number: Sample.openEnglish, round: 1, dueBy: Sample.instant("2020-02-10T09:00:00.125Z"))
  }
}
