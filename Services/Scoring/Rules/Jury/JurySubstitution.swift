internal import Contracts
internal import Programme

/// A member of the same group takes a juror's seat, on record and with the reason: for one project, or for the season (rulebook 4.3).
enum JurySubstitution {
  static func substitute(_ command: JurySubstitute, at now: Instant, in state: ScoringState) -> ScoringRules.Decision {
    guard let season = state.seasons[command.season] else {
      return .refused(.seasonNotKnown(command.season), at: "/data/season")
    }
    var reasons = Reasons()
    if let closed = season.closed { reasons.add(.protocolClosed(closed), at: "/data/season") }
    reasons.require(command.reason, LocalizedText(kk: "Ауыстыру себебі", ru: "Причина замены"), at: "/data/reason")
    guard let jury = season.jury else {
      reasons.add(.juryMissing(season.season), at: "/data/season")
      return .refused(reasons.list)
    }
    if let number = command.number { checkProject(number, command, in: state, &reasons) }
    let (goes, comes) = (jury.member(command.out), jury.member(command.in))
    reasons.expect(goes != nil, .unknownJuror(command.out), at: "/data/out")
    reasons.expect(comes != nil, .unknownJuror(command.in), at: "/data/in")
    guard let goes, let comes else { return .refused(reasons.list) }
    checkSeats(goes, comes, command, jury, &reasons)
    guard reasons.isEmpty else { return .refused(reasons.list) }
    return .accepted(
      .jurySubstituted(
        JurySubstituted(
          season: season.season, out: command.out, in: command.in, group: goes.group, reason: command.reason, number: command.number,
          substitutedAt: now)))
  }

  /// The project is of this season and still there, and the newcomer is free of interest in it.
  private static func checkProject(
    _ number: ApplicationNumber, _ command: JurySubstitute, in state: ScoringState, _ reasons: inout Reasons
  ) {
    guard let entry = state.entry(number) else { return reasons.add(.projectNotKnown(number), at: "/data/number") }
    reasons.expect(entry.admission.season == command.season, .otherSeason(number, command.season), at: "/data/number")
    if let departure = entry.project.departure { reasons.add(.departed(number, departure), at: "/data/number") }
    guard let comes = state.seasons[command.season]?.jury?.member(command.in),
      let interest = ConflictOfInterest.between(comes, and: entry.project)
    else { return }
    reasons.add(.conflictOfInterest(comes, number, interest), at: "/data/in")
  }

  /// For the season the newcomer must not sit anywhere yet: two seats of one project would be theirs.
  private static func checkSeats(
    _ goes: Juror, _ comes: Juror, _ command: JurySubstitute, _ jury: Jury, _ reasons: inout Reasons
  ) {
    if command.out == command.in { return reasons.add(.sameJuror, at: "/data/in") }
    reasons.expect(comes.group == goes.group, .otherGroup(comes, needed: goes.group), at: "/data/in")
    let seats = jury.seats(for: command.number)
    reasons.expect(seats.contains(command.out), .notSeated(goes, command.number), at: "/data/out")
    if seats.contains(command.in) { return reasons.add(.alreadySeated(comes, command.number), at: "/data/in") }
    guard command.number == nil else { return }
    for number in jury.named.sorted() where jury.seats(for: number).contains(command.in) {
      reasons.add(.alreadySeated(comes, number), at: "/data/in")
    }
  }

  static func evolve(_ state: inout ScoringState, by event: JurySubstituted) {
    state.change(event.season) {
      $0.jury?.substitutions.append(Substitution(out: event.out, in: event.in, reason: event.reason, number: event.number))
    }
  }
}
