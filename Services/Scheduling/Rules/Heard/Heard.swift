internal import Contracts
internal import Programme

/// What other services tell: seasons, projects and their track, interviews, the jury (CONTRACTS, "Who must hear what").
///
/// It may come late or twice; what is known already, or does not fit, changes nothing.
enum Heard {
  static func hear(_ event: SchedulingHeard, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    var facts: [SchedulingFact] = [.heard(event)]
    var timers: [TimerChange] = []
    switch event {
    case .withdrawn(let event): Leaving.leave(event.number, reason: event.reason, by: nil, at: now, in: state, &facts, &timers)
    case .excluded(let event):
      let reasons = event.reasons.map(\.text).joined(separator: "; ")
      Leaving.leave(event.number, reason: reasons, by: event.deciders.first, at: now, in: state, &facts, &timers)
    default: break
    }
    let course = SchedulingRules.consequences(of: event, at: now, in: state)
    return SchedulingRules.Decision(.accepted(facts + course.facts), timers: timers + course.timers)
  }

  static func evolve(_ state: inout SchedulingState, by event: SchedulingHeard, at now: Instant) {
    switch event {
    case .seasonAnnounced(let event):
      guard state.seasons[event.season] == nil, let season = SeasonRow(announced: event) else { return }
      state.put(season)
    case .registered(let event):
      guard state.projects[event.number] == nil else { return }
      state.put(
        ProjectRow(
          number: event.number, season: event.season, name: event.facts.name, direction: event.facts.direction,
          language: event.facts.language, applicant: event.facts.applicant))
    case .preselected(let event): state.advance(event.number, to: .preselected)
    case .interviewScheduled(let event): HeardInterviews.evolve(&state, by: event)
    case .interviewRecorded(let event): HeardInterviews.evolve(&state, by: event)
    case .admitted(let event): admit(&state, event)
    case .withdrawn(let event): Leaving.evolve(&state, event.number, to: .withdrawn)
    case .excluded(let event): Leaving.evolve(&state, event.number, to: .excluded)
    case .juryAppointed(let event): state.put(JuryRow(season: event.season, jurors: event.jurors, reserves: event.reserves))
    case .jurySubstituted(let event): substitute(&state, event)
    case .orderIssued(let event):
      for number in event.numbers {
        state.advance(number, to: .accelerating)
        state.change(project: number) { $0.acceleration = event.acceleration }
      }
    case .completed(let event): state.advance(event.number, to: Track(event.exit))
    }
  }

  /// As it was judged; the project may be known already from its registration.
  private static func admit(_ state: inout SchedulingState, _ event: ApplicationAdmitted) {
    if state.projects[event.number] == nil {
      state.put(
        ProjectRow(
          number: event.number, season: event.season, name: event.name, direction: event.direction, language: event.language,
          applicant: event.applicant))
    }
    state.change(project: event.number) {
      $0.name = event.name
      $0.direction = event.direction
      $0.language = event.language
      $0.applicant = event.applicant
      $0.people = event.people
    }
    state.advance(event.number, to: .admitted)
  }

  /// For the whole season: the reserve sits in the juror's place. For one project only the roster stays as it is.
  private static func substitute(_ state: inout SchedulingState, _ event: JurySubstituted) {
    guard event.number == nil, var jury = state.juries[event.season],
      let out = jury.jurors.firstIndex(where: { $0.juror == event.out }),
      let reserve = jury.reserves.firstIndex(where: { $0.juror == event.in })
    else { return }
    jury.jurors[out] = jury.reserves.remove(at: reserve)
    state.put(jury)
  }
}

extension SchedulingState {
  /// A project goes forward only, and nowhere once it has left.
  mutating func advance(_ number: ApplicationNumber, to track: Track) {
    guard let now = projects[number]?.track, !now.isExit, now.rank < track.rank else { return }
    change(project: number) { $0.track = track }
  }
}

extension Track {
  fileprivate var rank: Int { Track.allCases.firstIndex(of: self) ?? 0 }
}
