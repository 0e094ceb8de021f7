extension AvailabilitySet: Exemplary {
  package static let summary = "When an expert can be booked; replaces what was set before."

  package static var example: Self {
    Self(
      expert: "e-kim",
      intervals: [Sample.interval("2020-03-30T10:00", "2020-03-30T13:00"), Sample.interval("2020-04-01T15:00", "2020-04-01T18:00")])
  }
}

extension AvailabilityUpdated: Exemplary {
  package static let summary = "The expert's free time is as set."

  package static var example: Self {
    Self(
      expert: "e-kim", intervals: [Sample.interval("2020-03-30T10:00", "2020-03-30T13:00")], zone: "Asia/Almaty",
      updatedAt: Sample.instant("2020-03-20T05:00:00Z"))
  }
}
