extension CoinIssue: Exemplary {
  package static let summary = "The platform issues points to a project, if offers cover them."

  package static var example: Self {
    Self(project: "AST-2020-0017", amount: 500, ground: "Акселерацияның басталуы")
  }
}

extension CoinAward: Exemplary {
  package static let summary = "A project awards points to a participant."

  package static var example: Self {
    Self(from: "AST-2020-0017", to: Sample.member, amount: 30, ground: "Провела десять уроков в сельской школе")
  }
}

extension CoinGrant: Exemplary {
  package static let summary = "Participants of projects and guests of the forum get points, if offers cover them."

  package static var example: Self {
    Self(to: [Sample.applicant, Sample.member], amount: 20, event: "«Өзгерістердің саруарлары» форумы")
  }
}

extension CoinIssued: Exemplary {
  package static let summary = "Points have come into circulation."

  package static var example: Self {
    Self(
      account: "L-3M8T-44PD-6HVC", amount: 500, ground: "Акселерацияның басталуы", movement: 17,
      issuedAt: Sample.instant("2020-06-03T05:00:00Z"), coverage: Sample.coverage)
  }
}

extension CoinAwarded: Exemplary {
  package static let summary = "Points have gone from a project to a participant."

  package static var example: Self {
    Self(
      from: "L-3M8T-44PD-6HVC", to: "L-9B5R-07WE-S2N1", amount: 30, ground: "Провела десять уроков в сельской школе", movement: 18,
      awardedAt: Sample.instant("2020-06-10T05:00:00Z"))
  }
}

extension CoinGranted: Exemplary {
  package static let summary = "Points have come into circulation as grants."

  package static var example: Self {
    Self(
      accounts: ["L-9B5R-07WE-S2N1", "L-2C6V-58ZK-TQ48"], amount: 20, event: "«Өзгерістердің саруарлары» форумы", movements: [40, 41],
      grantedAt: Sample.instant("2020-11-12T05:00:00Z"), coverage: Sample.coverage)
  }
}
