internal import Programme

extension PairPropose: Exemplary {
  package static let summary = "A project or a mentor proposes that they work together."

  package static var example: Self {
    Self(number: Sample.openEnglish, mentor: "e-kim", by: .project, reason: "Тәлімгердің білім беру жобаларында тәжірибесі бар.")
  }
}

extension PairAccept: Exemplary {
  package static let summary = "The other side agrees: a pair forms by mutual consent only."

  package static var example: Self {
    Self(number: Sample.openEnglish, mentor: "e-kim", by: .mentor)
  }
}

extension PairDecline: Exemplary {
  package static let summary = "The other side does not agree."

  package static var example: Self {
    Self(number: Sample.openEnglish, mentor: "e-kim", by: .mentor, reason: "Уже веду четыре проекта.")
  }
}

extension PairDissolve: Exemplary {
  package static let summary = "A pair parts."

  package static var example: Self {
    Self(number: Sample.openEnglish, mentor: "e-kim", by: .project, reason: "Тәлімгер басқа қалаға ауысты.")
  }
}

extension PairProposed: Exemplary {
  package static let summary = "One side has asked the other."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish, mentor: "e-kim", by: .project,
      reason: "Тәлімгердің білім беру жобаларында тәжірибесі бар.", proposedAt: Sample.instant("2020-03-19T05:00:00Z"))
  }
}

extension PairFormed: Exemplary {
  package static let summary = "Project and mentor work together; a juror who mentors a project is substituted for it."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish, mentor: "e-kim", person: Sample.mentor,
      formedAt: Sample.instant("2020-03-19T06:00:00Z"))
  }
}

extension PairDeclined: Exemplary {
  package static let summary = "The other side did not agree."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish, mentor: "e-kim", by: .mentor, reason: "Уже веду четыре проекта.",
      declinedAt: Sample.instant("2020-03-19T06:00:00Z"))
  }
}

extension PairDissolved: Exemplary {
  package static let summary = "A pair has parted; the project may look for another mentor."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish, mentor: "e-kim", by: .project, reason: "Тәлімгер басқа қалаға ауысты.",
      dissolvedAt: Sample.instant("2020-04-10T06:00:00Z"))
  }
}
