internal import Programme

extension PlanDraft: Exemplary {
  package static let summary = "Participant and mentor draft the individual plan; a new draft takes the place of an unsigned one."

  package static var example: Self {
    Self(number: Sample.openEnglish, rows: Sample.plan)
  }
}

extension PlanSign: Exemplary {
  package static let summary = "One of the two signs exactly the draft that it has seen."

  package static var example: Self {
    Self(number: Sample.openEnglish, revisionHash: Sample.digest(5), role: .mentor, by: Sample.mentor)
  }
}

extension PlanDrafted: Exemplary {
  package static let summary = "A draft of the plan, known by its hash."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish, revision: 1, revisionHash: Sample.digest(5), rows: Sample.plan,
      draftedAt: Sample.instant("2020-03-24T05:00:00Z"))
  }
}

extension PlanSigned: Exemplary {
  package static let summary = "A signature under the plan; with the second its rows are the project's tasks."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish, revision: 1, revisionHash: Sample.digest(5), role: .mentor, complete: true,
      rows: Sample.plan, signedAt: Sample.instant("2020-03-25T05:00:00Z"))
  }
}
