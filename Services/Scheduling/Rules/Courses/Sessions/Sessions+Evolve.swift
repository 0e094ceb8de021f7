internal import Contracts
internal import Programme

extension Sessions {
  static func evolve(_ state: inout SchedulingState, by event: SessionScheduled) {
    guard state.courses.sessions[event.session] == nil, event.endsAt > event.startsAt else { return }
    let session = SessionRow(scheduled: event)
    state.courses.put(session)
    if let season = event.season { state.change(season: season) { $0.take(event.session, .session) } }
    occupy(&state, session)
  }

  static func evolve(_ state: inout SchedulingState, by event: SessionMoved) {
    guard var session = state.courses.sessions[event.session], !session.isCancelled, event.endsAt > event.startsAt else { return }
    session.start = event.start
    session.startsAt = event.startsAt
    session.endsAt = event.endsAt
    session.sequence = event.sequence
    state.courses.put(session)
    occupy(&state, session)
  }

  static func evolve(_ state: inout SchedulingState, by event: SessionCancelled) {
    guard var session = state.courses.sessions[event.session], !session.isCancelled else { return }
    session.isCancelled = true
    session.sequence = event.sequence
    state.courses.put(session)
    state.release(state.holders(of: session.occupant), by: session.occupant)
  }

  /// Of those who lead it exclusively; of all others so that no consultation is put on it.
  private static func occupy(_ state: inout SchedulingState, _ session: SessionRow) {
    let slot = Slot(start: session.startsAt, end: session.endsAt)
    state.release(state.holders(of: session.occupant), by: session.occupant)
    state.occupy(Facilitators.parties(session.scheduled.facilitators, in: state), by: session.occupant, during: slot, exclusively: true)
    guard let season = session.season else { return }
    guard session.scheduled.direction != nil else {
      return state.occupy([.season(season)], by: session.occupant, during: slot, exclusively: false)
    }
    let teams = SessionCircle(session.scheduled, season: season).projects(in: state).map { Party.team($0.number) }
    state.occupy(teams, by: session.occupant, during: slot, exclusively: false)
  }
}

extension SessionRow {
  var occupant: Occupant { Occupant(.session, session.value) }
}

extension SchedulingState {
  /// Everybody whose time the occupant has.
  func holders(of occupant: Occupant) -> [Party] { busy.filter { $0.value[occupant] != nil }.map(\.key) }

  /// The season that a session without one is of: the one announced last.
  var latestSeason: SeasonRow? { seasons.values.max { $0.announced.announcedAt < $1.announced.announcedAt } }

  /// A session with its season; nil for an id that nobody has.
  func session(_ id: Identifier) -> (SessionRow, SeasonRow)? {
    guard let session = courses.sessions[id], let season = session.season.flatMap({ seasons[$0] }) else { return nil }
    return (session, season)
  }
}
