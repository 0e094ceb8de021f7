extension WorkingCalendar {
  /// Every version that a recorded deadline may name; a correction is a new version, never an edit of an old one.
  package static let all: [WorkingCalendar] = [
    WorkingCalendar(
      version: "KZ-2026.1",
      years: [
        .kazakhstan2020, .kazakhstan2021, .kazakhstan2022, .kazakhstan2023,
        .kazakhstan2024, .kazakhstan2025, .kazakhstan2026, .kazakhstan2027,
      ])
  ]

  /// The newest version: what a season announced today freezes.
  package static let current = all[all.count - 1]

  /// The version that a deadline was computed from (rulebook 1.7); nil if this program does not hold it.
  package static func version(_ version: String) -> WorkingCalendar? {
    all.first { $0.version == version }
  }
}
