internal import Contracts
internal import Programme

/// How a command names an account that is no person's: by its number, or by the number of a project.
enum AccountReference {
  case account(AccountNumber)
  case project(ApplicationNumber)

  /// Nil for what is neither.
  init?(_ identifier: Identifier) {
    if let account = AccountNumber(identifier) {
      self = .account(account)
    } else if let number = ApplicationNumber(identifier.value) {
      self = .project(number)
    } else {
      return nil
    }
  }
}

extension Reasons {
  /// The account that is meant; the ledger's own are nobody's. A project that is not known may be admitted yet, so that may be tried again.
  mutating func account(_ identifier: Identifier, in state: SettlementState, at field: @autoclosure () -> String) -> AccountRow? {
    switch AccountReference(identifier) {
    case .account(let number) where number.circulates && state.accounts[number] != nil: return state.accounts[number]
    case .project(let number):
      if let account = state.account(of: number) { return account }
      add(.notYetKnown(Self.admitted(number)), at: field())
    default: add(.unknownAccount(identifier), at: field())
    }
    return nil
  }

  /// As above, and it must be a project's; one that left the programme gets nothing more.
  mutating func project(
    _ identifier: Identifier, mayHaveLeft: Bool = false, in state: SettlementState, at field: @autoclosure () -> String
  ) -> AccountRow? {
    guard let account = account(identifier, in: state, at: field()) else { return nil }
    expect(account.kind == .project, .notAProject(identifier), at: field())
    expect(mayHaveLeft || !account.hasLeft, .projectLeft(identifier), at: field())
    return account
  }

  private static func admitted(_ number: ApplicationNumber) -> LocalizedText {
    LocalizedText(kk: "\(number) жобасының қабылдануы", ru: "приём проекта \(number)")
  }
}
