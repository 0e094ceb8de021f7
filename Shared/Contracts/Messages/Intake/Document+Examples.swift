internal import Programme

extension DocumentSubmit: Exemplary {
  package static let summary = "One of the seven project documents, as a reference; the bytes are not put on the queue."

  package static var example: Self {
    Self(number: Sample.openEnglish, projectDocument: .charter, reference: Sample.reference("charter", 4))
  }
}

extension DocumentAccepted: Exemplary {
  package static let summary = "A project document is in the package."

  package static var example: Self {
    Self(
      season: "astana-2020", number: Sample.openEnglish, projectDocument: .charter, version: 1, reference: Sample.reference("charter", 4),
      acceptedAt: Sample.instant("2020-04-20T06:00:00Z"))
  }
}

extension PackageCompleted: Exemplary {
  package static let summary = "All seven project documents are there."

  package static var example: Self {
    Self(season: "astana-2020", number: Sample.openEnglish, completedAt: Sample.instant("2020-05-06T06:00:00Z"))
  }
}
