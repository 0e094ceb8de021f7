internal import Contracts
internal import Programme

/// A good application gets its number and receipt, a bad one all its reasons (rulebook 1.2 to 1.4).
enum Registration {
  static func submit(
    _ submission: Submission, _ context: InputContext, at now: Instant, in state: IntakeState
  ) -> IntakeRules.Decision {
    guard let season = state.seasons[submission.key.season] else {
      return .refused(.unknownSeason(submission.key.season), at: "/data/season")
    }
    var eligibility = Eligibility(policy: season.policy, day: season.zone.date(of: now), base: "/data")
    eligibility.checkWindow(of: season, at: now)
    let facts = eligibility.check(submission.message, key: submission.key)
    if let first = Duplicates.first(submission.key, in: state) { eligibility.reasons.add(.duplicate(of: first), at: "/data/project/name") }
    guard let facts, eligibility.reasons.isEmpty else { return .refused(eligibility.reasons.list) }
    let number = nextNumber(of: season)
    let registered = ApplicationRegistered(
      season: season.season, number: number, receivedAt: now, contentHash: Digest(bytes: context.contentHash), revision: 0, facts: facts)
    return .accepted(.registered(registered), .notification(Notice.receipt(for: registered, in: season)))
  }

  /// §1.4: the number after the last one given, so there are no gaps: a number is given only together with the fact that uses it.
  private static func nextNumber(of season: SeasonRow) -> ApplicationNumber {
    guard let number = ApplicationNumber(prefix: season.announced.numberPrefix.value, sequence: season.registered + 1) else {
      preconditionFailure("season \(season.season) was announced with a prefix that is none")
    }
    return number
  }

  static func evolve(_ state: inout IntakeState, by event: ApplicationRegistered, content: ArraySlice<UInt8>) {
    state.add(
      ApplicationRow(
        number: event.number, season: event.season, receivedAt: event.receivedAt, facts: event.facts, revision: event.revision,
        contentHash: event.contentHash))
    state.add(
      RevisionRow(
        number: event.number, revision: event.revision, contentHash: event.contentHash, receivedAt: event.receivedAt, content: content))
  }
}
