internal import Contracts
internal import Programme

/// Three days after the defence, then the way is closed; as fair to the queue as the contest's deadline (rulebook 1.11).
extension Transition {
  /// 23:59:59 local of the last day, counted from the later of the defence and the publication of its protocol.
  static func dueBy(_ application: ApplicationRow, published: Instant, in season: SeasonRow) -> Instant {
    let later = application.defenceEndsAt.map { max($0, published) } ?? published
    return season.zone.instant(of: .endOfDay(season.zone.date(of: later).adding(days: season.policy.transitionDays)))
  }

  /// Rings when the last second is over; a team that did not appear at the defence lapses then too.
  static func timer(_ number: ApplicationNumber, dueBy: Instant) -> TimerChange {
    IntakeTimer.transitionCloses(number).set(at: dueBy + .seconds(1))
  }

  /// At the instant a marker joins the queue; statements that stand before it are in time.
  static func deadline(_ number: ApplicationNumber, at now: Instant, in state: IntakeState) -> IntakeRules.Decision {
    guard let application = state.applications[number], application.mayLapse, let dueBy = application.transitionDueBy,
      let purpose = Identifier(IntakeTimer.transitionCloses(number).payload)
    else { return .nothing }
    return .accepted(.marker(LaneMarker(purpose: purpose, season: application.season, instant: dueBy)))
  }

  /// The marker has come round. Before the deadline it cannot be ours.
  static func lapse(_ number: ApplicationNumber, at now: Instant, in state: IntakeState) -> IntakeRules.Decision {
    guard let application = state.applications[number] else { return .refused(.unknownApplication(number)) }
    guard application.mayLapse, let dueBy = application.transitionDueBy else { return .nothing }
    guard now > dueBy else { return .refused(.notDue, at: "/data/instant") }
    return .accepted(.lapsed(ProjectLapsed(season: application.season, number: number, dueBy: dueBy)))
  }

  static func evolve(_ state: inout IntakeState, by event: ProjectLapsed) {
    state.change(event.number) { $0.advance(to: .lapsed) }
  }

  static func evolve(_ state: inout IntakeState, by event: TransitionApplied) {
    state.change(event.number) { $0.advance(to: .applied) }
  }
}

extension ApplicationRow {
  /// Scored, and not gone on: passed without a statement, or not presented at all.
  fileprivate var mayLapse: Bool {
    track == .passed || (track == .admitted && score?.presented == false)
  }
}
