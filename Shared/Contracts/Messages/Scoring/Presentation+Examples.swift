extension PresentationRecord: Exemplary {
  package static let summary = "Whether a team appeared at its defence, with what, and who took part."

  package static var example: Self {
    Self(
      number: Sample.openEnglish, presented: true, videoSeconds: 85, slides: 6, minutes: 3, participants: [Sample.applicant, Sample.member])
  }
}

extension PresentationRecorded: Exemplary {
  package static let summary = "The defence of a project has, or has not, taken place."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish, presented: true, videoSeconds: 85, slides: 6, minutes: 3,
      participants: [Sample.applicant, Sample.member], recordedAt: Sample.instant("2020-05-18T04:05:00Z"), version: 1,
      suggestion: Sample.suggestion)
  }
}
