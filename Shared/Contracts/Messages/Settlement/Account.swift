package import Programme

/// A person, a business or a project from outside gets an account; projects in acceleration have theirs by themselves (rulebook 6.5).
package struct AccountOpen: Command, Equatable {
  package static let type: MessageType = "account.open"

  package var owner: AccountOwner
  package var kind: AccountKind

  package init(owner: AccountOwner, kind: AccountKind) {
    self.owner = owner
    self.kind = kind
  }
}

/// An account exists under a pseudonymous number; whose it is stays off the public event (rulebook 6.7).
package struct AccountOpened: Event, Equatable {
  package static let type: MessageType = "account.opened"

  package var account: Identifier
  package var kind: AccountKind
  package var openedAt: Instant
  /// Of a project of this programme, which is public.
  package var project: ApplicationNumber?
  /// Of a project, for the activity per direction (rulebook 6.9).
  package var direction: Direction?

  package init(
    account: Identifier, kind: AccountKind, openedAt: Instant, project: ApplicationNumber? = nil, direction: Direction? = nil
  ) {
    self.account = account
    self.kind = kind
    self.openedAt = openedAt
    self.project = project
    self.direction = direction
  }
}
