internal import Contracts
internal import Programme

/// Participants of projects and guests of the final forum get points to spend there, if live offers cover all of them (rulebook 6.3, 6.6).
enum Grant {
  static func grant(
    _ command: CoinGrant, from source: String, _ owners: Owners, at now: Instant, in state: SettlementState
  ) -> SettlementRules.Decision {
    let total = command.amount.value * command.to.count
    let coverage = state.market.coverage(circulation: total)
    var reasons = Reasons()
    reasons.expect(!command.to.isEmpty, .required(LocalizedText(kk: "Кімге берілетіні", ru: "Кому начисляются баллы")), at: "/data/to")
    reasons.require(command.event, LocalizedText(kk: "Іс-шара", ru: "Мероприятие"), at: "/data/event")
    let people = recipients(command, from: source, owners, at: now, in: state, &reasons)
    reasons.covered(coverage, by: total, at: "/data/amount")
    guard reasons.isEmpty else { return .refused(reasons.list) }
    let movements = people.indices.map { state.market.size + 1 + $0 }
    let event = CoinGranted(
      accounts: people.map(\.account.identifier), amount: command.amount, event: command.event, movements: movements, grantedAt: now,
      coverage: coverage)
    let mails = zip(movements, command.to).flatMap { Notice.granted(event, movement: $0, to: $1) }
    return SettlementRules.Decision(
      .accepted([.granted(event)] + people.flatMap(\.facts) + state.market.alarm(coverage, at: now) + mails),
      timers: Checkpoint.timer(at: now, in: state))
  }

  /// Each of them somebody, and nobody twice.
  private static func recipients(
    _ command: CoinGrant, from source: String, _ owners: Owners, at now: Instant, in state: SettlementState, _ reasons: inout Reasons
  ) -> [(account: AccountNumber, facts: [SettlementFact])] {
    var (seen, people) = (Set<AccountNumber>(), [(account: AccountNumber, facts: [SettlementFact])]())
    for (place, person) in command.to.enumerated() {
      let field = "/data/to/\(place)"
      guard let found = owners.participant(person, from: source, at: now, in: state) else {
        reasons.add(.notIdentified, at: field)
        continue
      }
      reasons.expect(seen.insert(found.account).inserted, .listedTwice(person.fullName), at: field)
      people.append(found)
    }
    return people
  }

  static func evolve(_ state: inout SettlementState, by event: CoinGranted) {
    for (account, movement) in zip(event.accounts, event.movements) {
      guard let account = AccountNumber(account) else { continue }
      state.open(AccountRow(number: account, kind: .participant, openedAt: event.grantedAt))
      state.post(Movement(movement, .grant, from: .platform, to: account, event.amount.value, at: event.grantedAt))
    }
  }
}
