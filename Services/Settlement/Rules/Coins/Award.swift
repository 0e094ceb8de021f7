internal import Contracts
internal import Programme

/// A project gives points to a person for what was done (rulebook 6.1). Points that circulate already need no cover.
enum Award {
  static func award(
    _ command: CoinAward, from source: String, _ owners: Owners, at now: Instant, in state: SettlementState
  ) -> SettlementRules.Decision {
    var reasons = Reasons()
    let project = reasons.project(command.from, mayHaveLeft: true, in: state, at: "/data/from")
    let person = owners.participant(command.to, from: source, at: now, in: state)
    reasons.expect(person != nil, .notIdentified, at: "/data/to")
    reasons.require(command.ground, ground, at: "/data/ground")
    if let project { reasons.has(project.balance, command.amount.value, at: "/data/amount") }
    guard let project, let person, reasons.isEmpty else { return .refused(reasons.list) }
    let movement = state.market.size + 1
    let event = CoinAwarded(
      from: project.number.identifier, to: person.account.identifier, amount: command.amount, ground: command.ground, movement: movement,
      awardedAt: now)
    return SettlementRules.Decision(
      .accepted([.awarded(event)] + person.facts + Notice.awarded(event, to: command.to)), timers: Checkpoint.timer(at: now, in: state))
  }

  /// Whoever gets points for the first time has an account from that moment.
  static func evolve(_ state: inout SettlementState, by event: CoinAwarded) {
    guard let from = AccountNumber(event.from), let to = AccountNumber(event.to) else { return }
    state.open(AccountRow(number: to, kind: .participant, openedAt: event.awardedAt))
    state.post(Movement(event.movement, .award, from: from, to: to, event.amount.value, at: event.awardedAt))
  }

  static let ground = LocalizedText(kk: "Негіздеме", ru: "Основание")
}

extension Reasons {
  /// Nobody goes below zero (rulebook 6.5).
  mutating func has(_ balance: Int, _ amount: Int, at field: @autoclosure () -> String) {
    expect(balance >= amount, .notEnough(has: balance, needs: amount), at: field())
  }
}
