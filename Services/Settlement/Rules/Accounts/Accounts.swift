internal import Contracts
internal import Programme

/// Accounts opened by command: of a person, a business, a project from outside (rulebook 6.5).
enum Accounts {
  /// The same owner again is answered with the same account and changes nothing.
  static func open(
    _ command: AccountOpen, from source: String, _ owners: Owners, at now: Instant, in state: SettlementState
  ) -> SettlementRules.Decision {
    let owner = command.owner
    var reasons = Reasons()
    let kinds = [
      owner.person.map { _ in AccountKind.participant }, owner.business.map { _ in .business }, owner.project.map { _ in .project },
    ]
    .compactMap { $0 }
    reasons.expect(kinds.count == 1, .oneOwner, at: "/data/owner")
    if kinds.count == 1 {
      reasons.expect(kinds == [command.kind], .otherKind, at: "/data/kind")
      checkName(of: owner, &reasons)
    }
    let keys = Owners.keys(of: owner, from: source)
    reasons.expect(owner.person == nil || !keys.isEmpty, .notIdentified, at: "/data/owner/person")
    guard reasons.isEmpty, let first = keys.first else { return .refused(reasons.list) }
    if let account = Owners.find(keys, in: state).flatMap({ state.accounts[$0] }), let kind = account.kind.owned {
      let opened = AccountOpened(
        account: account.number.identifier, kind: kind, openedAt: account.openedAt, project: account.project, direction: account.direction)
      return .accepted(.accountOpened(opened, keys: keys))
    }
    let opened = AccountOpened(
      account: owners.number(of: first).identifier, kind: command.kind, openedAt: now, direction: owner.project?.direction)
    return .accepted(.accountOpened(opened, keys: keys, contact: contact(of: owner)))
  }

  private static func checkName(of owner: AccountOwner, _ reasons: inout Reasons) {
    if let person = owner.person { reasons.require(person.fullName, Self.fullName, at: "/data/owner/person/fullName") }
    if let business = owner.business { reasons.require(business.name, Self.name, at: "/data/owner/business/name") }
    if let project = owner.project { reasons.require(project.name, Self.name, at: "/data/owner/project/name") }
  }

  private static func contact(of owner: AccountOwner) -> Person? {
    owner.person ?? owner.project?.leader
      ?? owner.business.map { Person(fullName: $0.name, email: $0.email, phone: $0.phone) }
  }

  static func evolve(_ state: inout SettlementState, by event: AccountOpened, keys: [OwnerKey], contact: Person?) {
    guard let number = AccountNumber(event.account), number.circulates else { return }
    var row = AccountRow(number: number, kind: LedgerAccountKind(event.kind), openedAt: event.openedAt)
    row.project = event.project
    row.direction = event.direction
    state.open(row)
    state.link(keys + (event.project.map { [.project($0)] } ?? []), to: number)
    if let contact { state.note(contact, of: number) }
  }

  static func evolve(_ state: inout SettlementState, noting account: AccountNumber, keys: [OwnerKey], contact: Person?) {
    guard state.accounts[account] != nil else { return }
    state.link(keys, to: account)
    if let contact { state.note(contact, of: account) }
  }

  private static let fullName = LocalizedText(kk: "Аты-жөні", ru: "ФИО")
  private static let name = LocalizedText(kk: "Атауы", ru: "Название")
}
