internal import Programme

extension SeasonAnnounce: Exemplary {
  package static let summary = "A season of one region is announced: its window, its numbers, its policy."

  package static var example: Self {
    Self(
      season: "astana-2020", numberPrefix: "AST-2020", title: Sample.seasonTitle, opensAt: Sample.local("2020-01-15T09:00"),
      closesAt: Sample.local("2020-02-28T18:00"), zone: "Asia/Almaty", policy: ["passMark": 75], organiser: Sample.organisation)
  }
}

extension SeasonAnnounced: Exemplary {
  package static let summary = "A season begins with everything that later deadlines and numbers are computed from, frozen."

  package static var example: Self {
    Self(
      season: "astana-2020", numberPrefix: "AST-2020", title: Sample.seasonTitle, organiser: Sample.organisation, zone: "Asia/Almaty",
      opensAt: Sample.local("2020-01-15T09:00"), closesAt: Sample.local("2020-02-28T18:00"),
      opensInstant: Sample.instant("2020-01-15T03:00:00Z"), closesInstant: Sample.instant("2020-02-28T12:00:00Z"),
      reviewMayStartBy: Sample.day("2020-02-12"), finalSittingBy: Sample.day("2020-03-06"), calendarVersion: "KZ-2026.1", policy: .standard,
      announcedAt: Sample.instant("2020-01-10T04:00:00Z"))
  }
}

extension SeasonClosed: Exemplary {
  package static let summary = "The contest window is over: what stood before the marker was in time."

  package static var example: Self {
    Self(season: "astana-2020", closesAt: Sample.instant("2020-02-28T12:00:00Z"), registered: 97)
  }
}
