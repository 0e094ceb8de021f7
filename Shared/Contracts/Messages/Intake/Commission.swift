package import Programme

/// A sitting of the commission decides on several applications, all or nothing (rulebook 1.7 to 1.9).
package struct CommissionDecide: Command, Equatable {
  package static let type: MessageType = "commission.decide"

  package var season: Identifier
  package var sittingDate: LocalDate
  package var decisions: [CommissionDecision]
  package var members: [CommissionMember]
  /// Whether this is the season's final sitting; no updates after it (rulebook 1.6).
  package var final: Bool?

  package init(
    season: Identifier, sittingDate: LocalDate, decisions: [CommissionDecision], members: [CommissionMember], final: Bool? = nil
  ) {
    self.season = season
    self.sittingDate = sittingDate
    self.decisions = decisions
    self.members = members
    self.final = final
  }
}

/// A sitting has decided, and no decision of it is ever taken again (rulebook 1.8).
package struct CommissionDecided: Event, Equatable {
  package static let type: MessageType = "commission.decided"

  package var season: Identifier
  package var sittingDate: LocalDate
  package var final: Bool
  package var decisions: [CommissionDecision]
  package var members: [CommissionMember]
  /// The working calendar that the sitting's deadline was counted by.
  package var calendarVersion: String
  package var decidedAt: Instant

  package init(
    season: Identifier, sittingDate: LocalDate, final: Bool, decisions: [CommissionDecision], members: [CommissionMember],
    calendarVersion: String, decidedAt: Instant
  ) {
    self.season = season
    self.sittingDate = sittingDate
    self.final = final
    self.decisions = decisions
    self.members = members
    self.calendarVersion = calendarVersion
    self.decidedAt = decidedAt
  }
}

/// Alarm: the commission has not begun, or not ended, in time (rulebook 1.7).
package struct CommissionOverdue: Event, Equatable {
  package static let type: MessageType = "commission.overdue"

  package var season: Identifier
  package var duty: CommissionDuty
  package var dueBy: LocalDate
  package var calendarVersion: String
  /// Applications that still wait for a decision.
  package var undecided: Int

  package init(season: Identifier, duty: CommissionDuty, dueBy: LocalDate, calendarVersion: String, undecided: Int) {
    self.season = season
    self.duty = duty
    self.dueBy = dueBy
    self.calendarVersion = calendarVersion
    self.undecided = undecided
  }
}
