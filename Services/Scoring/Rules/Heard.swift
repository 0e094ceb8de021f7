internal import Contracts
package import Programme

/// What other services tell: seasons, projects and experts, and what the programme sees of a project (rulebook 4.3, 4.5).
///
/// Events of different services may overtake each other, so each is noted for itself. Heard twice, one changes nothing.
enum Heard {
  static func hear(_ event: HeardEvent, in state: ScoringState) -> ScoringRules.Decision { .accepted(.heard(event)) }

  static func evolve(_ state: inout ScoringState, by event: HeardEvent) {
    switch event {
    case .seasonAnnounced(let event): announce(&state, event)
    case .admitted(let event): state.note(event.number, in: event.season) { if $0.admission == nil { $0.admission = event } }
    case .withdrawn(let event): leave(&state, event.number, Departure(cause: .withdrawn, at: event.withdrawnAt))
    case .excluded(let event): leave(&state, event.number, Departure(cause: .excluded, at: event.excludedAt))
    case .expertRegistered(let event): state.put(ExpertRow(registered: event))
    case .projectCompleted(let event): state.note(event.number, in: event.season) { if $0.completion == nil { $0.completion = event } }
    case .pairFormed(let event): pair(&state, event.number, event.season, event.mentor, event.person, isOver: false)
    case .pairDissolved(let event): pair(&state, event.number, event.season, event.mentor, nil, isOver: true)
    case .defenceScheduled(let event): schedule(&state, event)
    case .attendanceRecorded, .planSigned, .taskCompleted, .conflictReported, .conflictResolved, .characteristicSubmitted,
      .reportSubmitted:
      TeamFacts.evolve(&state, by: event)
    }
  }

  private static func announce(_ state: inout ScoringState, _ event: SeasonAnnounced) {
    guard state.seasons[event.season] == nil, let season = SeasonRow(announced: event) else { return }
    state.add(season)
  }

  /// Only who was let in can leave: withdrawals before the commission's decision are none of scoring's business.
  private static func leave(_ state: inout ScoringState, _ number: ApplicationNumber, _ departure: Departure) {
    state.change(number) { if $0.departure == nil { $0.departure = departure } }
  }

  /// A parting is kept too: who has once mentored a project cannot judge it.
  private static func pair(
    _ state: inout ScoringState, _ number: ApplicationNumber, _ season: Identifier, _ mentor: Identifier, _ person: Person?, isOver: Bool
  ) {
    state.note(number, in: season) { project in
      guard let known = project.mentors.firstIndex(where: { $0.mentor == mentor }) else {
        return project.mentors.append(Mentorship(mentor: mentor, person: person, isOver: isOver))
      }
      project.mentors[known].isOver = isOver
      if let person { project.mentors[known].person = person }
    }
  }

  /// A season may defend itself on several days; a day scheduled anew takes the place of its earlier timetable, and who is no longer in it has
  /// no slot there.
  private static func schedule(_ state: inout ScoringState, _ event: DefenceScheduled) {
    let kept = Set(event.slots.compactMap(\.number))
    for project in state.projects.values where project.season == event.season && !kept.contains(project.number) {
      guard let slot = project.slot, slot.date == event.date, slot.sequence < event.sequence else { continue }
      state.change(project.number) { $0.slot = nil }
    }
    for slot in event.slots {
      guard let number = slot.number else { continue }
      let place = DefencePlace(date: event.date, startsAt: slot.startsAt, endsAt: slot.endsAt, sequence: event.sequence)
      state.note(number, in: event.season) { project in
        let isLate = project.slot.map { $0.date == place.date && $0.sequence > place.sequence } ?? false
        if !isLate { project.slot = place }
      }
    }
  }
}

extension HeardEvent {
  /// The projects that the event tells of.
  package var numbers: [ApplicationNumber] {
    switch self {
    case .seasonAnnounced, .expertRegistered: []
    case .admitted(let event): [event.number]
    case .withdrawn(let event): [event.number]
    case .excluded(let event): [event.number]
    case .pairFormed(let event): [event.number]
    case .pairDissolved(let event): [event.number]
    case .defenceScheduled(let event): event.slots.compactMap(\.number)
    case .attendanceRecorded(let event): event.attended + event.absent
    case .planSigned(let event): [event.number]
    case .taskCompleted(let event): [event.number]
    case .conflictReported(let event): event.numbers
    case .conflictResolved(let event): event.numbers
    case .characteristicSubmitted(let event): [event.number]
    case .reportSubmitted(let event): event.number.map { [$0] } ?? []
    case .projectCompleted(let event): [event.number]
    }
  }
}
