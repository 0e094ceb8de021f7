internal import Contracts
internal import Programme

/// The platform gives points to a project, if live offers cover them (rulebook 6.1, 6.3).
enum Issue {
  static func issue(_ command: CoinIssue, at now: Instant, in state: SettlementState) -> SettlementRules.Decision {
    let amount = command.amount.value
    let coverage = state.market.coverage(circulation: amount)
    var reasons = Reasons()
    let account = reasons.project(command.project, in: state, at: "/data/project")
    reasons.require(command.ground, Award.ground, at: "/data/ground")
    reasons.covered(coverage, by: amount, at: "/data/amount")
    guard let account, reasons.isEmpty else { return .refused(reasons.list) }
    let event = CoinIssued(
      account: account.number.identifier, amount: command.amount, ground: command.ground, movement: state.market.size + 1, issuedAt: now,
      coverage: coverage)
    return SettlementRules.Decision(
      .accepted([.issued(event)] + state.market.alarm(coverage, at: now)), timers: Checkpoint.timer(at: now, in: state))
  }

  static func evolve(_ state: inout SettlementState, by event: CoinIssued) {
    guard let account = AccountNumber(event.account) else { return }
    state.post(Movement(event.movement, .issue, from: .platform, to: account, event.amount.value, at: event.issuedAt))
  }
}

extension Reasons {
  /// The gate: no point comes into circulation that live offers would not cover (rulebook 6.3).
  mutating func covered(_ coverage: Coverage, by amount: Int, at field: @autoclosure () -> String) {
    expect(coverage.circulation <= coverage.offers, .notCovered(amount: amount, coverage), at: field())
  }
}
