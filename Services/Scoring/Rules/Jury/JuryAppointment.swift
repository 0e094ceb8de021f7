internal import Contracts
internal import Programme

/// The jury of a season: exactly two organisers, three experts and two public figures, all different people, with reserves (rulebook 4.2).
///
/// The numbers are the season's policy. Until the first ballot the roster may be replaced; after it reserves may be added and nothing else
/// **[ours]**, for a season may run out of reserves and would never close.
enum JuryAppointment {
  static func appoint(_ command: JuryAppoint, at now: Instant, in state: ScoringState) -> ScoringRules.Decision {
    guard let season = state.seasons[command.season] else {
      return .refused(.seasonNotKnown(command.season), at: "/data/season")
    }
    var reasons = Reasons()
    if let closed = season.closed { reasons.add(.protocolClosed(closed), at: "/data/season") }
    for group in JuryGroup.allCases {
      let (needed, given) = (season.policy.jurors(of: group), command.jurors.count { $0.group == group })
      reasons.expect(given == needed, .groupSize(group, needed: needed, given: given), at: "/data/jurors")
    }
    checkPeople(command, &reasons)
    let (jurors, reserves) = named(command)
    if season.ballots > 0, let jury = season.jury {
      let onlyGrows = jurors == jury.jurors && jury.reserves.allSatisfy(reserves.contains)
      reasons.expect(onlyGrows, .rosterFrozen, at: "/data/jurors")
    }
    guard reasons.isEmpty else { return .refused(reasons.list) }
    let event = JuryAppointed(
      season: season.season, jurors: jurors, reserves: reserves, appointedAt: now, version: (season.jury?.version ?? 0) + 1)
    return ScoringRules.Decision(.accepted([.juryAppointed(event)] + Notice.appointed(event, before: season.jury, in: season)))
  }

  /// Everybody has a name, and nobody stands there twice: not even once as juror and once as reserve.
  private static func checkPeople(_ command: JuryAppoint, _ reasons: inout Reasons) {
    let all =
      command.jurors.enumerated().map { ($1, "/data/jurors/\($0)") } + command.reserves.enumerated().map { ($1, "/data/reserves/\($0)") }
    var ids: Set<Identifier> = []
    for (place, (juror, field)) in all.enumerated() {
      reasons.require(juror.fullName, LocalizedText(kk: "Аты-жөні", ru: "ФИО"), at: "\(field)/fullName")
      if all[..<place].contains(where: { $0.0.isSame(as: juror) }) { reasons.add(.listedTwice(juror.fullName), at: field) }
      if let id = juror.juror, !ids.insert(id).inserted { reasons.add(.idTwice(id), at: "\(field)/juror") }
    }
  }

  /// Who has no id for the ballots gets one: j-1, j-2 … in the order of the roster, r-1 … for reserves, past those that are taken.
  private static func named(_ command: JuryAppoint) -> (jurors: [Juror], reserves: [Juror]) {
    var taken = Set((command.jurors + command.reserves).compactMap(\.juror))
    func name(_ people: [Juror], _ prefix: String) -> [Juror] {
      var next = 0
      return people.map { juror in
        guard juror.juror == nil else { return juror }
        var juror = juror
        repeat {
          next += 1
          juror.juror = Identifier("\(prefix)-\(next)")
        } while juror.juror.map { !taken.insert($0).inserted } ?? false
        return juror
      }
    }
    return (name(command.jurors, "j"), name(command.reserves, "r"))
  }

  /// A roster that only grows keeps its substitutions; another one begins without any.
  static func evolve(_ state: inout ScoringState, by event: JuryAppointed) {
    state.change(event.season) { season in
      let version = event.version ?? (season.jury?.version ?? 0) + 1
      guard version > season.jury?.version ?? 0 else { return }
      let grows = season.jury.map { $0.jurors == event.jurors && $0.reserves.allSatisfy(event.reserves.contains) } ?? false
      season.jury = Jury(
        version: version, jurors: event.jurors, reserves: event.reserves, substitutions: grows ? season.jury?.substitutions ?? [] : [])
    }
  }
}
