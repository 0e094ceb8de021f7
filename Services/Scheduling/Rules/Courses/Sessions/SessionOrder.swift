internal import Contracts
internal import Programme

/// The order of the programme: orientation sessions, base courses and defence one after the other, then the fifteen items (rulebook 3.1, 3.8).
enum SessionOrder {
  /// Adds everything that puts a step out of its order at this time; `others` are the season's sessions without the one in question.
  static func check(
    _ step: SessionStep, during slot: Slot, among others: [SessionRow], _ season: SeasonRow, defences: [DefenceRow], timeField: String,
    _ reasons: inout Reasons
  ) {
    let steps = others.compactMap { session in SessionStep(session).map { (step: $0, session: session) } }
    for need in step.needs where !steps.contains(where: { $0.step == need }) { reasons.add(.needsFirst(need.label), at: timeField) }
    if step.isHeldOnce, steps.contains(where: { $0.step == step }) { reasons.add(.heldOnce(step.label), at: "/data/session") }
    for (other, session) in steps where other.isOfAcceleration == step.isOfAcceleration {
      if other.rank < step.rank, session.endsAt > slot.start {
        reasons.add(.mustFollow(other.label, ends: season.zone.local(of: session.endsAt)), at: timeField)
      }
      if other.rank > step.rank, session.startsAt < slot.end {
        reasons.add(.mustPrecede(other.label, starts: session.start), at: timeField)
      }
    }
    guard !step.isOfAcceleration, let first = defences.first?.startsAt, first < slot.end else { return }
    reasons.add(.mustPrecede(SessionTitle.defence, starts: season.zone.local(of: first)), at: timeField)
  }
}
