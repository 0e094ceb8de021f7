extension ConflictReport: Exemplary {
  package static let summary = "Anyone reports a conflict between parties."

  package static var example: Self {
    Self(
      conflict: "k-0001", parties: [Sample.participant, Sample.expertParticipant],
      what: "Консультация екі рет себепсіз кейінге қалдырылды.", by: Sample.applicant, consultation: "c-0001")
  }
}

extension ConflictResolve: Exemplary {
  package static let summary = "The organiser decides on timetable and format."

  package static var example: Self {
    Self(conflict: "k-0001", decision: "Консультации продолжаются онлайн, график утверждён.", by: Sample.organiser)
  }
}

extension ConflictReported: Exemplary {
  package static let summary = "A conflict waits for the organiser."

  package static var example: Self {
    Self(
      conflict: "k-0001", season: "astana-2020", parties: [Sample.participant, Sample.expertParticipant], numbers: [Sample.openEnglish],
      what: "Консультация екі рет себепсіз кейінге қалдырылды.", by: Sample.applicant, reportedAt: Sample.instant("2020-04-07T05:00:00Z"))
  }
}

extension ConflictResolved: Exemplary {
  package static let summary = "The organiser has decided."

  package static var example: Self {
    Self(
      conflict: "k-0001", season: "astana-2020", numbers: [Sample.openEnglish],
      decision: "Консультации продолжаются онлайн, график утверждён.", by: Sample.organiser,
      resolvedAt: Sample.instant("2020-04-08T05:00:00Z"))
  }
}
