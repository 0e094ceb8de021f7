package import Programme

/// The platform issues points to a project, if offers cover them (rulebook 6.1, 6.3).
package struct CoinIssue: Command, Equatable {
  package static let type: MessageType = "coin.issue"

  /// An application number, or the account of a project from outside.
  package var project: Identifier
  package var amount: Points
  package var ground: String

  package init(project: Identifier, amount: Points, ground: String) {
    self.project = project
    self.amount = amount
    self.ground = ground
  }
}

/// A project awards points to a participant (rulebook 6.1).
package struct CoinAward: Command, Equatable {
  package static let type: MessageType = "coin.award"

  /// An application number, or the account of a project from outside.
  package var from: Identifier
  package var to: Person
  package var amount: Points
  package var ground: String

  package init(from: Identifier, to: Person, amount: Points, ground: String) {
    self.from = from
    self.to = to
    self.amount = amount
    self.ground = ground
  }
}

/// Participants of projects and guests of the forum get points, if offers cover them (rulebook 6.6).
package struct CoinGrant: Command, Equatable {
  package static let type: MessageType = "coin.grant"

  package var to: [Person]
  /// For each.
  package var amount: Points
  package var event: String

  package init(to: [Person], amount: Points, event: String) {
    self.to = to
    self.amount = amount
    self.event = event
  }
}

/// Points have come into circulation (rulebook 6.1).
package struct CoinIssued: Event, Equatable {
  package static let type: MessageType = "coin.issued"

  package var account: Identifier
  package var amount: Points
  package var ground: String
  /// Place in the open ledger.
  package var movement: Int
  package var issuedAt: Instant
  package var coverage: Coverage

  package init(account: Identifier, amount: Points, ground: String, movement: Int, issuedAt: Instant, coverage: Coverage) {
    self.account = account
    self.amount = amount
    self.ground = ground
    self.movement = movement
    self.issuedAt = issuedAt
    self.coverage = coverage
  }
}

/// Points have gone from a project to a participant (rulebook 6.1).
package struct CoinAwarded: Event, Equatable {
  package static let type: MessageType = "coin.awarded"

  package var from: Identifier
  package var to: Identifier
  package var amount: Points
  package var ground: String
  package var movement: Int
  package var awardedAt: Instant

  package init(from: Identifier, to: Identifier, amount: Points, ground: String, movement: Int, awardedAt: Instant) {
    self.from = from
    self.to = to
    self.amount = amount
    self.ground = ground
    self.movement = movement
    self.awardedAt = awardedAt
  }
}

/// Points have come into circulation as grants (rulebook 6.6).
package struct CoinGranted: Event, Equatable {
  package static let type: MessageType = "coin.granted"

  package var accounts: [Identifier]
  /// For each.
  package var amount: Points
  package var event: String
  package var movements: [Int]
  package var grantedAt: Instant
  package var coverage: Coverage

  package init(accounts: [Identifier], amount: Points, event: String, movements: [Int], grantedAt: Instant, coverage: Coverage) {
    self.accounts = accounts
    self.amount = amount
    self.event = event
    self.movements = movements
    self.grantedAt = grantedAt
    self.coverage = coverage
  }
}
