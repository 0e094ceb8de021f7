internal import Contracts
internal import Programme

/// Project and mentor become a pair by mutual consent, during the second orientation session or after it (rulebook 3.1; source §2.2).
enum Pairs {
  static func propose(_ command: PairPropose, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    let side = command.by ?? .project
    var reasons = Reasons()
    let couple = couple(command.number, command.mentor, in: state, &reasons)
    if let couple { checkFree(couple, in: state, &reasons) }
    if let pair = state.courses.pair(command.number, command.mentor), pair.stage == .proposed {
      reasons.add(.alreadyProposed, at: "/data/mentor")
    }
    guard let couple, reasons.isEmpty else { return .refused(reasons.list) }
    let event = PairProposed(
      season: couple.project.season.season, number: command.number, mentor: command.mentor, by: side, reason: command.reason,
      proposedAt: now)
    return .accepted(
      .pairProposed(event), couple.letter(.pairProposed, about: "\(now.microseconds)", to: couple.recipient(side.other)))
  }

  static func accept(_ command: PairAccept, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    var reasons = Reasons()
    let couple = couple(command.number, command.mentor, in: state, &reasons)
    checkAsked(command.number, command.mentor, by: command.by, in: state, &reasons)
    if let couple {
      checkFree(couple, in: state, &reasons)
      let session = state.courses.timetable(of: couple.project.season.season).first { $0.kind == .orientation2 }
      reasons.expect(session.map { $0.startsAt <= now } ?? false, .beforeSecondSession, at: "/data/number")
    }
    guard let couple, reasons.isEmpty else { return .refused(reasons.list) }
    let season = couple.project.season
    let event = PairFormed(
      season: season.season, number: command.number, mentor: command.mentor, person: couple.mentor.person, formedAt: now)
    let letters = [couple.recipient(.project), couple.recipient(.mentor)].map {
      couple.letter(.pairFormed, about: "\(now.microseconds)", to: $0)
    }
    let hasPlan = state.courses.latestPlan(of: command.number)?.isComplete ?? false
    return SchedulingRules.Decision(
      .accepted([.pairFormed(event)] + letters),
      timers: hasPlan ? [Reports.owed(on: command.number, by: command.mentor, at: now, in: season)] : [])
  }

  static func decline(_ command: PairDecline, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    var reasons = Reasons()
    let couple = couple(command.number, command.mentor, in: state, needingStage: false, &reasons)
    let asked = checkAsked(command.number, command.mentor, by: command.by, in: state, &reasons)
    guard let couple, let asked, reasons.isEmpty else { return .refused(reasons.list) }
    let event = PairDeclined(
      season: couple.project.season.season, number: command.number, mentor: command.mentor, by: asked, reason: command.reason,
      declinedAt: now)
    return .accepted(
      .pairDeclined(event),
      couple.letter(.pairDeclined, about: "\(now.microseconds)", reason: command.reason, to: couple.recipient(asked.other)))
  }

  /// Either side may part from the other at any time, and says why.
  static func dissolve(_ command: PairDissolve, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    let side = command.by ?? .project
    var reasons = Reasons()
    let couple = couple(command.number, command.mentor, in: state, needingStage: false, &reasons)
    reasons.require(command.reason, LocalizedText(kk: "Себебі", ru: "Причина"), at: "/data/reason")
    let isFormed = state.courses.pair(command.number, command.mentor)?.stage == .formed
    reasons.expect(isFormed, .notAPair, at: "/data/mentor")
    guard let couple, reasons.isEmpty else { return .refused(reasons.list) }
    let event = PairDissolved(
      season: couple.project.season.season, number: command.number, mentor: command.mentor, by: side, reason: command.reason,
      dissolvedAt: now)
    let letter = couple.letter(.pairDissolved, about: "\(now.microseconds)", reason: command.reason, to: couple.recipient(side.other))
    return .accepted(.pairDissolved(event), letter)
  }

  /// A project in the programme, and an expert who is a mentor.
  private static func couple(
    _ number: ApplicationNumber, _ mentor: Identifier, in state: SchedulingState, needingStage: Bool = true, _ reasons: inout Reasons
  ) -> Couple? {
    let project = state.project(number)
    if let project {
      let track = project.row.track
      reasons.expect(!needingStage || project.row.isInProgramme, .wrongStage(track, needed: .inProgramme), at: "/data/number")
    } else {
      reasons.add(.notYetKnown(.application(number)), at: "/data/number")
    }
    let expert = state.experts[mentor]
    if let expert {
      reasons.expect(!needingStage || expert.formats.contains(.mentor), .notAMentor(mentor), at: "/data/mentor")
    } else {
      reasons.add(.unknownExpert(mentor), at: "/data/mentor")
    }
    guard let project, let expert else { return nil }
    return Couple(project: project, mentor: expert)
  }

  /// The project has no mentor yet, and the mentor takes one more project of this season.
  private static func checkFree(_ couple: Couple, in state: SchedulingState, _ reasons: inout Reasons) {
    reasons.expect(couple.project.row.mentor == nil, .alreadyPaired(couple.project.row.number), at: "/data/number")
    let guided = state.courses.guides(couple.mentor.expert, in: couple.project.season.season)
    reasons.expect(guided < couple.mentor.capacity, .mentorIsFull(couple.mentor.capacity), at: "/data/mentor")
  }

  /// The side that was asked, which alone can answer.
  @discardableResult
  private static func checkAsked(
    _ number: ApplicationNumber, _ mentor: Identifier, by side: PairSide?, in state: SchedulingState, _ reasons: inout Reasons
  ) -> PairSide? {
    guard let pair = state.courses.pair(number, mentor), pair.stage == .proposed else {
      reasons.add(.notProposed, at: "/data/mentor")
      return nil
    }
    let asked = pair.proposedBy.other
    reasons.expect(side == nil || side == asked, .notAsked, at: "/data/by")
    return asked
  }
}

extension PairSide {
  var other: PairSide { self == .project ? .mentor : .project }
}
