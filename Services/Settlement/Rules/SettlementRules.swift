package import Contracts
package import Programme

/// The rules of section 6 of the rulebook as a pure function: what follows from a command at an instant, given what is known.
///
/// No I/O, no clock, no randomness; the secrets are part of the value. This file only says which rule answers what.
package struct SettlementRules: Sendable {
  package typealias Decision = Contracts.Decision<SettlementFact>

  private let secrets: any SettlementSecrets

  package init(secrets: any SettlementSecrets) { self.secrets = secrets }

  package func decide(_ command: SettlementCommand, at now: Instant, in state: SettlementState) -> Decision {
    let owners = Owners(secrets: secrets, region: state.region)
    return switch command {
    case .openAccount(let command, let source): Accounts.open(command, from: source, owners, at: now, in: state)
    case .publishOffer(let command): Offers.publish(command, at: now, in: state)
    case .withdrawOffer(let command): Offers.withdraw(command, at: now, in: state)
    case .issue(let command): Issue.issue(command, at: now, in: state)
    case .award(let command, let source): Award.award(command, from: source, owners, at: now, in: state)
    case .grant(let command, let source): Grant.grant(command, from: source, owners, at: now, in: state)
    case .place(let command, let source): Placing.place(command, from: source, secrets, at: now, in: state)
    case .fulfil(let command): Fulfilment.fulfil(command, secrets, at: now, in: state)
    case .cancel(let command): Cancellation.cancel(command, at: now, in: state)
    case .refund(let command): Refunds.refund(command, at: now, in: state)
    case .heard(let event): Heard.hear(event, owners, at: now, in: state)
    case .timer(.offerExpires(let offer)): Offers.expire(offer, at: now, in: state)
    case .timer(.purchaseExpires(let purchase)): Cancellation.expire(purchase, at: now, in: state)
    case .timer(.checkpoint): Checkpoint.due(secrets, at: now, in: state)
    }
  }

  /// Reads a timer that these rules have set.
  package static func command(of timer: DueTimer) -> SettlementCommand? {
    SettlementTimer(payload: timer.payload).map { .timer($0) }
  }
}
