internal import Contracts
internal import Programme

/// Finds whose account is meant, and opens one for whoever has none (rulebook 6.5, 6.7).
struct Owners {
  let secrets: any SettlementSecrets
  let region: Region

  static func keys(of owner: AccountOwner, from source: String) -> [OwnerKey] {
    if let person = owner.person { return OwnerKey.of(person, from: source) }
    if let business = owner.business { return [.business(business)] }
    return owner.project.map { [.outside($0)] } ?? []
  }

  static func find(_ keys: [OwnerKey], in state: SettlementState) -> AccountNumber? {
    for key in keys { if let account = state.owners[key] { return account } }
    return nil
  }

  /// The number that an owner with this first key has, now and whenever it is asked.
  func number(of key: OwnerKey) -> AccountNumber {
    AccountNumber(hash: secrets.keyedHash(Array("account \(region.rawValue) ".utf8) + key.bytes))
  }

  /// A person's account, and what is to be told or noted of it; nil where nothing tells the person from others.
  func participant(
    _ person: Person, from source: String?, at now: Instant, in state: SettlementState
  ) -> (account: AccountNumber, facts: [SettlementFact])? {
    let keys = OwnerKey.of(person, from: source)
    guard let first = keys.first else { return nil }
    guard let account = Self.find(keys, in: state) else {
      let account = number(of: first)
      let opened = AccountOpened(account: account.identifier, kind: .participant, openedAt: now)
      return (account, [.accountOpened(opened, keys: keys, contact: person)])
    }
    let more = keys.filter { state.owners[$0] == nil }
    return (account, more.isEmpty ? [] : [.ownerNoted(account, keys: more, contact: nil)])
  }

  /// A project of this programme: public, so its number and direction stand on the event.
  func project(_ number: ApplicationNumber, direction: Direction?, at now: Instant, in state: SettlementState) -> [SettlementFact] {
    let key = OwnerKey.project(number)
    guard state.owners[key] == nil else { return [] }
    let account = self.number(of: key).identifier
    return [
      .accountOpened(AccountOpened(account: account, kind: .project, openedAt: now, project: number, direction: direction), keys: [key])
    ]
  }
}
