internal import Programme

extension AttendanceRecord: Exemplary {
  package static let summary = "Who was at a session."

  package static var example: Self {
    Self(session: "s-base-programme", present: [Sample.participant])
  }
}

extension AttendanceRecorded: Exemplary {
  package static let summary = "Who was at a session, and which projects were and were not there."

  package static var example: Self {
    Self(
      session: "s-base-programme", kind: .baseCourse, season: "astana-2020", course: .programme,
      startedAt: Sample.instant("2020-03-25T04:00:00Z"), present: [Sample.participant], attended: [Sample.openEnglish],
      absent: [Sample.number(31)])
  }
}
