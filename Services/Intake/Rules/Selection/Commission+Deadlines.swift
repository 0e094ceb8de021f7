internal import Contracts
internal import Programme

/// Alarms for the organisers, and what a sitting leaves behind (rulebook 1.7).
extension Commission {
  static func reviewStart(_ season: Identifier, in state: IntakeState) -> IntakeRules.Decision {
    guard let row = state.seasons[season], row.sittings == 0 else { return .nothing }
    return .accepted(overdue(.reviewStart, row, by: row.announced.reviewMayStartBy))
  }

  static func finalSitting(_ season: Identifier, in state: IntakeState) -> IntakeRules.Decision {
    guard let row = state.seasons[season], row.undecided > 0 else { return .nothing }
    return .accepted(overdue(.finalSitting, row, by: row.announced.finalSittingBy))
  }

  private static func overdue(_ duty: CommissionDuty, _ season: SeasonRow, by date: LocalDate) -> IntakeFact {
    .commissionOverdue(
      CommissionOverdue(
        season: season.season, duty: duty, dueBy: date, calendarVersion: season.announced.calendarVersion, undecided: season.undecided))
  }

  static func evolve(_ state: inout IntakeState, by event: CommissionDecided) {
    guard let season = state.seasons[event.season] else { return }
    state.change(event.season) {
      $0.sittings += 1
      $0.firstSitting = $0.firstSitting.map { min($0, event.sittingDate) } ?? event.sittingDate
      if event.final { $0.finalSitting = event.sittingDate }
    }
    state.add(
      SittingRow(
        season: event.season, sitting: season.sittings + 1, date: event.sittingDate, isFinal: event.final, decisions: event.decisions,
        members: event.members, calendarVersion: event.calendarVersion, decidedAt: event.decidedAt))
  }

  static func evolve(_ state: inout IntakeState, by event: ApplicationAdmitted) {
    state.change(event.number) {
      $0.advance(to: .admitted)
      $0.admittedRevision = event.revision
      $0.people = event.people
    }
  }

  static func evolve(_ state: inout IntakeState, by event: ApplicationNotAdmitted) {
    state.change(event.number) { $0.advance(to: .notAdmitted) }
  }
}
