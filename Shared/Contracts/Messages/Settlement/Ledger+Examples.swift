extension CoverageAlarm: Exemplary {
  package static let summary = "Alarm: live offers no longer cover the points in circulation; told once per crossing."

  package static var example: Self {
    Self(coverage: Coverage(circulation: 1000, offers: 950, percent: 95), at: Sample.instant("2020-09-02T05:00:00Z"))
  }
}

extension LedgerCheckpoint: Exemplary {
  package static let summary = "The size and root of the open ledger, signed: a log cut short or changed is found out."

  package static var example: Self {
    Self(
      size: 42, root: Sample.digest(10), signature: Sample.signature, publicKey: Sample.publicKey, circulation: 540,
      coverage: Sample.coverage,
      at: Sample.instant("2020-11-12T06:00:00Z"))
  }
}
