package import Programme

/// The monthly report of an expert, or of a mentor on one project's dynamics (rulebook 2).
package struct ReportSubmit: Command, Equatable {
  package static let type: MessageType = "report.submit"

  package var kind: ReportKind
  package var expert: Identifier
  package var period: Period
  package var text: String?
  /// Of a mentor's report.
  package var number: ApplicationNumber?
  package var consultants: [Identifier]?
  package var goals: String?
  package var rows: [DynamicsRow]?
  /// Plan for the next month.
  package var nextMonth: String?
  /// Project leader, expert, programme manager.
  package var signatures: [Person]?

  package init(
    kind: ReportKind, expert: Identifier, period: Period, text: String? = nil, number: ApplicationNumber? = nil,
    consultants:
      [Identifier]? = nil, goals: String? = nil, rows: [DynamicsRow]? = nil, nextMonth: String? = nil, signatures: [Person]? = nil
  ) {
    self.kind = kind
    self.expert = expert
    self.period = period
    self.text = text
    self.number = number
    self.consultants = consultants
    self.goals = goals
    self.rows = rows
    self.nextMonth = nextMonth
    self.signatures = signatures
  }
}

/// A monthly report is in (rulebook 2).
package struct ReportSubmitted: Event, Equatable {
  package static let type: MessageType = "report.submitted"

  package var kind: ReportKind
  package var expert: Identifier
  package var period: Period
  package var season: Identifier?
  package var number: ApplicationNumber?
  package var text: String?
  package var consultants: [Identifier]?
  package var goals: String?
  package var rows: [DynamicsRow]?
  package var nextMonth: String?
  package var signatures: [Person]?
  package var submittedAt: Instant
  package var onTime: Bool

  package init(
    kind: ReportKind, expert: Identifier, period: Period, season: Identifier? = nil, number: ApplicationNumber? = nil,
    text: String? =
      nil, consultants: [Identifier]? = nil, goals: String? = nil, rows: [DynamicsRow]? = nil, nextMonth: String? = nil,
    signatures:
      [Person]? = nil, submittedAt: Instant, onTime: Bool
  ) {
    self.kind = kind
    self.expert = expert
    self.period = period
    self.season = season
    self.number = number
    self.text = text
    self.consultants = consultants
    self.goals = goals
    self.rows = rows
    self.nextMonth = nextMonth
    self.signatures = signatures
    self.submittedAt = submittedAt
    self.onTime = onTime
  }
}

/// Alarm: a monthly report has not come (rulebook 2).
package struct ReportOverdue: Event, Equatable {
  package static let type: MessageType = "report.overdue"

  package var kind: ReportKind
  package var expert: Identifier
  package var period: Period
  package var number: ApplicationNumber?
  package var dueBy: Instant

  package init(kind: ReportKind, expert: Identifier, period: Period, number: ApplicationNumber? = nil, dueBy: Instant) {
    self.kind = kind
    self.expert = expert
    self.period = period
    self.number = number
    self.dueBy = dueBy
  }
}
