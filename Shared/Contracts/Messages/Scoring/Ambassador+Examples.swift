internal import Programme

extension AmbassadorAssess: Exemplary {
  package static let summary = "An expert assesses a completed project by the eight criteria and recommends it, or does not."

  package static var example: Self {
    Self(number: Sample.openEnglish, expert: "e-ahmetov", marks: Sample.ambassadorMarks, recommended: true)
  }
}

extension AmbassadorAward: Exemplary {
  package static let summary = "The institute awards the status of brand ambassador."

  package static var example: Self {
    Self(number: Sample.openEnglish, by: Sample.director)
  }
}

extension AmbassadorAssessed: Exemplary {
  package static let summary = "An assessment is on record."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish, expert: "e-ahmetov", version: 1, marks: Sample.ambassadorMarks, total: 22,
      recommended: true, assessedAt: Sample.instant("2020-10-15T05:00:00Z"))
  }
}

extension AmbassadorAwarded: Exemplary {
  package static let summary = "The project is a brand ambassador; its people get certificates."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish, name: "Open English", direction: .informalEducation,
      people: [Sample.applicant, Sample.member], language: .kk, by: Sample.director, awardedAt: Sample.instant("2020-11-10T05:00:00Z"))
  }
}
