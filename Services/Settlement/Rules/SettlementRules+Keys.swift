internal import Contracts
internal import Programme

extension SettlementRules {
  /// Adds what a command needs to see.
  package static func touch(_ keys: inout SettlementKeys, by command: SettlementCommand) {
    switch command {
    case .openAccount(let command, let source): keys.owners.formUnion(Owners.keys(of: command.owner, from: source))
    case .publishOffer(let command):
      keys.offers.insert(command.offer)
      touch(&keys, command.seller)
      command.proceeds.project.map { touch(&keys, $0) }
    case .withdrawOffer(let command): keys.offers.insert(command.offer)
    case .issue(let command): touch(&keys, command.project)
    case .award(let command, let source):
      touch(&keys, command.from)
      keys.owners.formUnion(OwnerKey.of(command.to, from: source))
    case .grant(let command, let source): for person in command.to { keys.owners.formUnion(OwnerKey.of(person, from: source)) }
    case .place(let command, let source):
      keys.offers.insert(command.offer)
      command.purchase.map { _ = keys.purchases.insert($0) }
      let buyer = OwnerKey.of(command.buyer, from: source)
      keys.owners.formUnion(buyer)
      keys.contacts.formUnion(buyer)
    case .fulfil(let command): keys.purchases.insert(command.purchase)
    case .cancel(let command): keys.purchases.insert(command.purchase)
    case .refund(let command): keys.purchases.insert(command.purchase)
    case .heard(let event): touch(&keys, by: event)
    case .timer(.offerExpires(let offer)): keys.offers.insert(offer)
    case .timer(.purchaseExpires(let purchase)): keys.purchases.insert(purchase)
    case .timer(.checkpoint): keys.market = true
    }
  }

  private static func touch(_ keys: inout SettlementKeys, _ reference: Identifier) {
    switch AccountReference(reference) {
    case .account(let number): keys.accounts.insert(number)
    case .project(let number): keys.owners.insert(.project(number))
    case nil: keys.market = true
    }
  }

  private static func touch(_ keys: inout SettlementKeys, by event: HeardEvent) {
    keys.market = true
    keys.owners.formUnion(event.numbers.map { .project($0) })
    for person in event.people { keys.owners.formUnion(OwnerKey.of(person, from: nil)) }
  }

  /// Commands with an equal key stay in order even when one of them is parked: those of one project, offer or purchase.
  package static func orderingKey(of command: SettlementCommand) -> String? {
    switch command {
    case .openAccount, .grant, .timer(.checkpoint): nil
    case .publishOffer(let command): "offer \(command.offer)"
    case .withdrawOffer(let command): "offer \(command.offer)"
    case .issue(let command): "project \(command.project)"
    case .award(let command, _): "project \(command.from)"
    case .place(let command, _): command.purchase.map { "purchase \($0)" }
    case .fulfil(let command): "purchase \(command.purchase)"
    case .cancel(let command): "purchase \(command.purchase)"
    case .refund(let command): "purchase \(command.purchase)"
    case .heard(let event): event.numbers.count == 1 ? event.numbers.first.map { "project \($0)" } : nil
    case .timer(.offerExpires(let offer)): "offer \(offer)"
    case .timer(.purchaseExpires(let purchase)): "purchase \(purchase)"
    }
  }
}
