internal import Contracts
internal import Programme

extension SettlementRules {
  /// What a fact changes; the only way in which state changes.
  ///
  /// It takes everything from the fact and the state, so folding the public events gives the same balances, offers, purchases and chain.
  package static func evolve(_ state: inout SettlementState, by fact: SettlementFact) {
    switch fact {
    case .accountOpened(let event, let keys, let contact): Accounts.evolve(&state, by: event, keys: keys, contact: contact)
    case .ownerNoted(let account, let keys, let contact): Accounts.evolve(&state, noting: account, keys: keys, contact: contact)
    case .offerPublished(let event): Offers.evolve(&state, by: event)
    case .offerWithdrawn(let event): Offers.evolve(&state, by: event)
    case .offerExpired(let event): Offers.evolve(&state, by: event)
    case .issued(let event): Issue.evolve(&state, by: event)
    case .awarded(let event): Award.evolve(&state, by: event)
    case .granted(let event): Grant.evolve(&state, by: event)
    case .placed(let event): Placing.evolve(&state, by: event)
    case .settled(let event): Fulfilment.evolve(&state, by: event)
    case .cancelled(let event): Cancellation.evolve(&state, by: event)
    case .expired(let event): Cancellation.evolve(&state, by: event)
    case .refunded(let event): Refunds.evolve(&state, by: event)
    case .coverageAlarm: return state.change { $0.isAlarmed = true }
    case .checkpoint(let event): Checkpoint.evolve(&state, by: event)
    case .heard(let event): Heard.evolve(&state, by: event)
    case .placedForBuyer, .notification: break
    }
    // Once coverage has come back, the next crossing is told again.
    if state.market.isAlarmed, !state.market.isShort(state.market.coverage()) { state.change { $0.isAlarmed = false } }
  }
}
