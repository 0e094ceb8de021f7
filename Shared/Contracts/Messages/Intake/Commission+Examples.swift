internal import Programme

extension CommissionDecide: Exemplary {
  package static let summary = "A sitting of the commission decides on several applications, all or nothing."

  package static var example: Self {
    Self(season: "astana-2020", sittingDate: Sample.day("2020-03-05"), decisions: Sample.decisions, members: Sample.commission, final: true)
  }
}

extension CommissionDecided: Exemplary {
  package static let summary = "A sitting has decided, and no decision of it is ever taken again."

  package static var example: Self {
    Self(
      season: "astana-2020", sittingDate: Sample.day("2020-03-05"), final: true, decisions: Sample.decisions, members: Sample.commission,
      calendarVersion: "KZ-2026.1", decidedAt: Sample.instant("2020-03-05T09:00:00Z"))
  }
}

extension CommissionOverdue: Exemplary {
  package static let summary = "Alarm: the commission has not begun, or not ended, in time."

  package static var example: Self {
    Self(season: "astana-2020", duty: .finalSitting, dueBy: Sample.day("2020-03-06"), calendarVersion: "KZ-2026.1", undecided: 12)
  }
}
