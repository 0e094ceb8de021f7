extension BallotCast: Exemplary {
  package static let summary = "A juror's marks for one project; casting again corrects, until the protocol closes."

  package static var example: Self {
    Self(season: "astana-2020", number: Sample.openEnglish, juror: "j-1", marks: Sample.marks)
  }
}

extension BallotRecorded: Exemplary {
  package static let summary = "A version of a ballot is on record; all versions are kept."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish, juror: "j-1", version: 1, marks: Sample.marks, complete: true,
      recordedAt: Sample.instant("2020-05-18T04:06:00Z"), presentation: 1)
  }
}
