internal import Programme

extension ProjectExclude: Exemplary {
  package static let summary = "The expert group excludes a project in mid-programme, with written reasons."

  package static var example: Self {
    Self(
      number: Sample.number(31),
      reasons: [ExclusionReason(ground: .brokenDiscipline, text: "Үш установкалық сессияға себепсіз қатыспады.")],
      deciders: [Sample.expert, Sample.mentor])
  }
}

extension ProjectComplete: Exemplary {
  package static let summary = "A project leaves acceleration at its end."

  package static var example: Self {
    Self(number: Sample.openEnglish, exit: .readyToScale)
  }
}

extension ProjectExcluded: Exemplary {
  package static let summary = "The project is out by decision of the expert group."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.number(31),
      reasons: [ExclusionReason(ground: .brokenDiscipline, text: "Үш установкалық сессияға себепсіз қатыспады.")],
      deciders: [Sample.expert, Sample.mentor], excludedAt: Sample.instant("2020-04-15T06:00:00Z"))
  }
}

extension ProjectCompleted: Exemplary {
  package static let summary = "The project has finished acceleration, with what it is now."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish, name: "Open English", direction: .informalEducation, exit: .readyToScale,
      applicant: Sample.applicant, people: Sample.people, language: .kk, acceleration: Sample.period("2020-06-01", "2020-09-30"),
      completedAt: Sample.instant("2020-09-30T10:00:00Z"))
  }
}

extension ProjectLapsed: Exemplary {
  package static let summary = "The project passed the defence but did not apply for the transition in time."

  package static var example: Self {
    Self(season: "astana-2020", number: Sample.number(44), dueBy: Sample.instant("2020-05-21T17:59:59Z"))
  }
}
