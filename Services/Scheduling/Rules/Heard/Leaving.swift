internal import Contracts
internal import Programme

/// A project that withdraws or is excluded has no consultations any more: their times are free, and everybody is told (rulebook 1.10).
///
/// A group goes on without it while others remain.
enum Leaving {
  static func leave(
    _ number: ApplicationNumber, reason: String?, by person: Person?, at now: Instant, in state: SchedulingState,
    _ facts: inout [SchedulingFact], _ timers: inout [TimerChange]
  ) {
    guard let project = state.projects[number], !project.hasLeft else { return }
    for row in state.coming(of: number) {
      guard let meeting = state.meeting(of: row) else { continue }
      if row.numbers.count == 1 {
        facts += meeting.cancelled(by: person ?? project.applicant, reason: reason)
        timers += meeting.cleared
      } else if row.isInvited {
        facts += meeting.withoutTeam(number, reason: reason)
      }
    }
  }

  /// Its track ends, its mentor is free, and groups go on without it.
  static func evolve(_ state: inout SchedulingState, _ number: ApplicationNumber, to track: Track) {
    guard let project = state.projects[number], !project.hasLeft else { return }
    for row in state.coming(of: number) where row.numbers.count > 1 {
      state.release([.team(number)], by: row.occupant)
      state.count(row, by: -1, only: [number])
      state.change(consultation: row.consultation) { $0.numbers.removeAll { $0 == number } }
    }
    state.change(project: number) {
      $0.track = track
      $0.mentor = nil
    }
  }
}

extension SchedulingState {
  /// The open consultations of a project, in order.
  fileprivate func coming(of number: ApplicationNumber) -> [ConsultationRow] {
    consultations.values.filter { $0.isOpen && $0.numbers.contains(number) }.sorted {
      ($0.slot.start, $0.consultation.value) < ($1.slot.start, $1.consultation.value)
    }
  }
}

extension Meeting {
  /// To the team alone: for the others the meeting goes on, so the entry keeps its sequence.
  fileprivate func withoutTeam(_ number: ApplicationNumber, reason: String?) -> [SchedulingFact] {
    mail(
      .consultationCancelled, to: teams.filter { $0.number == number }, occasion: "left-\(number)", ["reason": reason],
      calendar: .cancel)
  }
}
