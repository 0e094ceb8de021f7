internal import Programme

extension OfferPublish: Exemplary {
  package static let summary = "Goods, a service or a discount for points."

  package static var example: Self {
    Self(
      offer: "public-speaking", seller: "L-7K2Q-91XA-0B3D", kind: .service, title: Sample.offerTitle, price: 50, stock: 20,
      validUntil: Sample.local("2020-11-30T18:00"), proceeds: Proceeds(kind: .pledge, project: "AST-2020-0017"))
  }
}

extension OfferWithdraw: Exemplary {
  package static let summary = "The seller takes an offer back; what is placed already stays placed."

  package static var example: Self {
    Self(offer: "public-speaking", reason: "Жаттықтырушы науқастанып қалды.")
  }
}

extension OfferPublished: Exemplary {
  package static let summary = "An offer is live and counts towards coverage."

  package static var example: Self {
    Self(
      offer: "public-speaking", account: "L-7K2Q-91XA-0B3D", kind: .service, title: Sample.offerTitle, price: 50, stock: 20,
      validUntil: Sample.local("2020-11-30T18:00"), expiresAt: Sample.instant("2020-11-30T12:00:00Z"),
      proceeds: Proceeds(kind: .pledge, project: "AST-2020-0017"), publishedAt: Sample.instant("2020-06-02T05:00:00Z"),
      coverage: Sample.coverage)
  }
}

extension OfferWithdrawn: Exemplary {
  package static let summary = "An offer is no longer live."

  package static var example: Self {
    Self(
      offer: "public-speaking", remaining: 12, reason: "Жаттықтырушы науқастанып қалды.",
      withdrawnAt: Sample.instant("2020-09-02T05:00:00Z"), coverage: Sample.coverage)
  }
}

extension OfferExpired: Exemplary {
  package static let summary = "An offer's time is over."

  package static var example: Self {
    Self(offer: "public-speaking", remaining: 12, expiredAt: Sample.instant("2020-11-30T12:00:00Z"), coverage: Sample.coverage)
  }
}
