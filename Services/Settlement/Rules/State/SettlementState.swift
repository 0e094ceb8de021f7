package import Contracts
package import Programme

/// The working set of a batch: what was loaded by `SettlementKeys`, as the facts decided so far have left it.
package struct SettlementState: Sendable, Equatable {
  package let region: Region
  package private(set) var market: MarketRow
  package private(set) var accounts: [AccountNumber: AccountRow] = [:]
  package private(set) var owners: [OwnerKey: AccountNumber] = [:]
  /// How to reach an owner; private, so it cannot be rebuilt from events.
  package private(set) var contacts: [AccountNumber: Person] = [:]
  package private(set) var offers: [Identifier: OfferRow] = [:]
  package private(set) var purchases: [Identifier: PurchaseRow] = [:]
  package private(set) var changes = SettlementChanges()

  package init(region: Region) {
    self.region = region
    market = MarketRow(region: region)
  }
}

/// How the store fills it; nothing here counts as a change.
extension SettlementState {
  package mutating func load(_ market: MarketRow) { self.market = market }
  package mutating func load(_ account: AccountRow) { accounts[account.number] = account }
  package mutating func load(_ key: OwnerKey, ownedBy account: AccountNumber) { owners[key] = account }
  package mutating func load(_ contact: Person, of account: AccountNumber) { contacts[account] = contact }
  package mutating func load(_ offer: OfferRow) { offers[offer.offer] = offer }
  package mutating func load(_ purchase: PurchaseRow) { purchases[purchase.purchase] = purchase }
}

extension SettlementState {
  func balance(of account: AccountNumber) -> Int { accounts[account]?.balance ?? 0 }

  /// The account of a project of this programme.
  package func account(of project: ApplicationNumber) -> AccountRow? { owners[.project(project)].flatMap { accounts[$0] } }
}

extension SettlementState {
  /// For whoever only folds: there is no store to tell.
  package mutating func forgetChanges() { changes = SettlementChanges() }
}

/// How facts change it: every change is noted for the store.
extension SettlementState {
  mutating func change(_ change: (inout MarketRow) -> Void) {
    change(&market)
    changes.market = true
  }

  /// Opens the account unless it is there.
  mutating func open(_ account: AccountRow) {
    guard accounts[account.number] == nil else { return }
    accounts[account.number] = account
    changes.opened.append(account.number)
  }

  mutating func change(_ account: AccountNumber, _ change: (inout AccountRow) -> Void) {
    guard accounts[account] != nil else { return }
    change(&accounts[account]!)
    changes.accounts.insert(account)
  }

  /// The first account that a key leads to keeps it.
  mutating func link(_ keys: [OwnerKey], to account: AccountNumber) {
    for key in keys where owners[key] == nil {
      owners[key] = account
      changes.owners.append(key)
    }
  }

  mutating func note(_ contact: Person, of account: AccountNumber) {
    contacts[account] = contact
    changes.contacts.insert(account)
  }

  mutating func add(_ offer: OfferRow) {
    guard offers[offer.offer] == nil else { return }
    offers[offer.offer] = offer
    changes.newOffers.append(offer.offer)
    change { $0.offers += offer.volume }
  }

  /// Changes an offer, and with it the volume of all.
  mutating func change(offer: Identifier, _ change: (inout OfferRow) -> Void) {
    guard let before = offers[offer]?.volume else { return }
    change(&offers[offer]!)
    changes.offers.insert(offer)
    let after = offers[offer]!.volume
    if after != before { self.change { $0.offers += after - before } }
  }

  mutating func add(_ purchase: PurchaseRow) {
    guard purchases[purchase.purchase] == nil else { return }
    purchases[purchase.purchase] = purchase
    changes.newPurchases.append(purchase.purchase)
  }

  mutating func change(purchase: Identifier, _ change: (inout PurchaseRow) -> Void) {
    guard purchases[purchase] != nil else { return }
    change(&purchases[purchase]!)
    changes.purchases.insert(purchase)
  }

  /// The one place where points move: both sides, the ledger's chain and the circulation together (rulebook 6.5).
  ///
  /// A movement that is not the next one, or that names an account nobody has opened, changes nothing; so a log may be folded that has
  /// something twice. True when it was posted.
  @discardableResult
  mutating func post(_ movement: Movement) -> Bool {
    guard movement.number == market.size + 1, movement.amount > 0 else { return false }
    if movement.number == 1 { openLedgersOwn(at: movement.at) }
    guard movement.debit != movement.credit, accounts[movement.debit] != nil, accounts[movement.credit] != nil else { return false }
    move(-movement.amount, on: movement.debit)
    move(movement.amount, on: movement.credit)
    change {
      $0.size = movement.number
      $0.root = LedgerChain.root(after: $0.root, movement)
      $0.circulation += movement.circulation
    }
    changes.movements.append(movement)
    return true
  }

  private mutating func move(_ amount: Int, on account: AccountNumber) {
    accounts[account]!.balance += amount
    changes.deltas[account, default: 0] += amount
  }

  private mutating func openLedgersOwn(at now: Instant) {
    open(AccountRow(number: .platform, kind: .platform, openedAt: now))
    open(AccountRow(number: .holds, kind: .holds, openedAt: now))
    open(AccountRow(number: .retired, kind: .retired, openedAt: now))
  }
}
