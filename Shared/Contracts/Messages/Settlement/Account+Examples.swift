internal import Programme

extension AccountOpen: Exemplary {
  package static let summary =
    "A person, a business or a project from outside gets an account; projects in acceleration have theirs by themselves."

  package static var example: Self {
    Self(
      owner: AccountOwner(business: Business(name: "«Ақ Ниет» кітап дүкені", registrationNumber: "200140012345", email: "shop@example.kz")),
      kind: .business)
  }
}

extension AccountOpened: Exemplary {
  package static let summary = "An account exists under a pseudonymous number; whose it is stays off the public event."

  package static var example: Self {
    Self(account: "L-7K2Q-91XA-0B3D", kind: .business, openedAt: Sample.instant("2020-06-01T05:00:00Z"))
  }
}
