extension OrderIssue: Exemplary {
  package static let summary = "The organiser's order that starts acceleration for the projects it lists."

  package static var example: Self {
    Self(
      season: "astana-2020", numbers: [Sample.openEnglish, Sample.number(5)], signedBy: Sample.director, startsOn: Sample.day("2020-06-01"))
  }
}

extension OrderIssued: Exemplary {
  package static let summary = "Acceleration starts for the projects listed."

  package static var example: Self {
    Self(
      season: "astana-2020", order: "AST-2020-O-1", numbers: [Sample.openEnglish, Sample.number(5)], signedBy: Sample.director,
      issuedAt: Sample.instant("2020-05-25T05:00:00Z"), acceleration: Sample.period("2020-06-01", "2020-09-30"))
  }
}
