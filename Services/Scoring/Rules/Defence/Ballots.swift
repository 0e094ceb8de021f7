internal import Contracts
internal import Programme

/// A juror's ballot: one to three points for each of the five criteria, all of them at once (rulebook 4.2, 4.4).
///
/// Cast again it is a correction; every version is kept, and after closing none is taken. It is bound to the record of the presentation that
/// was judged.
enum Ballots {
  static func cast(_ command: BallotCast, at now: Instant, in state: ScoringState) -> ScoringRules.Decision {
    guard let season = state.seasons[command.season] else {
      return .refused(.seasonNotKnown(command.season), at: "/data/season")
    }
    guard let entry = state.entry(command.number) else {
      return .refused(.projectNotKnown(command.number), at: "/data/number")
    }
    var reasons = Reasons()
    if let closed = season.closed { reasons.add(.protocolClosed(closed), at: "/data/season") }
    reasons.expect(entry.admission.season == season.season, .otherSeason(command.number, season.season), at: "/data/number")
    if let departure = entry.project.departure { reasons.add(.departed(command.number, departure), at: "/data/number") }
    reasons.expect(entry.project.presentation?.presented ?? false, .notPresented(command.number), at: "/data/number")
    checkJuror(command, season, entry.project, &reasons)
    checkMarks(command.marks, season.policy.marks, &reasons)
    guard reasons.isEmpty else { return .refused(reasons.list) }
    let version = (state.ballot(command.number, by: command.juror)?.key.version ?? 0) + 1
    return .accepted(
      .ballotRecorded(
        BallotRecorded(
          season: season.season, number: command.number, juror: command.juror, version: version, marks: command.marks, complete: true,
          recordedAt: now, presentation: entry.project.presentationVersion)))
  }

  /// Only who sits for this project, and has no interest in it.
  private static func checkJuror(_ command: BallotCast, _ season: SeasonRow, _ project: ProjectRow, _ reasons: inout Reasons) {
    guard let jury = season.jury else { return reasons.add(.juryMissing(season.season), at: "/data/season") }
    guard let juror = jury.member(command.juror) else { return reasons.add(.unknownJuror(command.juror), at: "/data/juror") }
    reasons.expect(jury.seats(for: command.number).contains(command.juror), .notSeated(juror, command.number), at: "/data/juror")
    if let interest = ConflictOfInterest.between(juror, and: project) {
      reasons.add(.conflictOfInterest(juror, command.number, interest), at: "/data/juror")
    }
  }

  private static func checkMarks(_ marks: WordMap<DefenceCriterion, Mark>, _ allowed: ClosedRange<Int>, _ reasons: inout Reasons) {
    for criterion in DefenceCriterion.allCases {
      let field = "/data/marks/\(criterion.rawValue)"
      guard let mark = marks[criterion] else {
        reasons.add(.markMissing(criterion), at: field)
        continue
      }
      reasons.expect(allowed ~= mark.value, .markOutOfRange(allowed), at: field)
    }
  }

  static func evolve(_ state: inout ScoringState, by event: BallotRecorded) {
    state.add(
      BallotRow(
        key: BallotRow.Key(number: event.number, juror: event.juror, version: event.version), season: event.season, marks: event.marks,
        presentation: event.presentation ?? 1, recordedAt: event.recordedAt))
    state.change(event.season) { $0.ballots += 1 }
  }
}
