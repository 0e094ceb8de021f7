package import Programme

/// A season of one region is announced: its window, its numbers, its policy (rulebook 1.1).
package struct SeasonAnnounce: Command, Equatable {
  package static let type: MessageType = "season.announce"

  package var season: Identifier
  /// What every application number begins with, such as `AST-2020`.
  package var numberPrefix: Identifier
  package var title: LocalizedText
  package var opensAt: LocalDateTime
  package var closesAt: LocalDateTime
  /// A name of the tz database; never an offset.
  package var zone: String
  /// Numbers that differ from the standard policy.
  package var policy: [String: Int]?
  /// The region's civic centre, unless the season is run by another.
  package var organiser: Organiser?

  package init(
    season: Identifier, numberPrefix: Identifier, title: LocalizedText, opensAt: LocalDateTime, closesAt: LocalDateTime, zone: String,
    policy: [String: Int]? = nil, organiser: Organiser? = nil
  ) {
    self.season = season
    self.numberPrefix = numberPrefix
    self.title = title
    self.opensAt = opensAt
    self.closesAt = closesAt
    self.zone = zone
    self.policy = policy
    self.organiser = organiser
  }
}

/// A season begins with everything that later deadlines and numbers are computed from, frozen (rulebook 1.1, 1.7).
package struct SeasonAnnounced: Event, Equatable {
  package static let type: MessageType = "season.announced"

  package var season: Identifier
  package var numberPrefix: Identifier
  package var title: LocalizedText
  package var organiser: Organiser
  package var zone: String
  package var opensAt: LocalDateTime
  package var closesAt: LocalDateTime
  /// `opensAt` in `zone`.
  package var opensInstant: Instant
  /// `closesAt` in `zone`.
  package var closesInstant: Instant
  /// The last day on which the commission may begin (rulebook 1.7).
  package var reviewMayStartBy: LocalDate
  /// The last day of the final sitting (rulebook 1.7).
  package var finalSittingBy: LocalDate
  /// The working calendar that both days were counted by.
  package var calendarVersion: String
  /// Every number in force, the overridden ones included.
  package var policy: Policy
  package var announcedAt: Instant

  package init(
    season: Identifier, numberPrefix: Identifier, title: LocalizedText, organiser: Organiser, zone: String, opensAt: LocalDateTime,
    closesAt: LocalDateTime, opensInstant: Instant, closesInstant: Instant, reviewMayStartBy: LocalDate, finalSittingBy: LocalDate,
    calendarVersion: String, policy: Policy, announcedAt: Instant
  ) {
    self.season = season
    self.numberPrefix = numberPrefix
    self.title = title
    self.organiser = organiser
    self.zone = zone
    self.opensAt = opensAt
    self.closesAt = closesAt
    self.opensInstant = opensInstant
    self.closesInstant = closesInstant
    self.reviewMayStartBy = reviewMayStartBy
    self.finalSittingBy = finalSittingBy
    self.calendarVersion = calendarVersion
    self.policy = policy
    self.announcedAt = announcedAt
  }
}

/// The contest window is over: what stood before the marker was in time (rulebook 1.1).
package struct SeasonClosed: Event, Equatable {
  package static let type: MessageType = "season.closed"

  package var season: Identifier
  /// The published deadline.
  package var closesAt: Instant
  /// How many numbers the season has given.
  package var registered: Int

  package init(season: Identifier, closesAt: Instant, registered: Int) {
    self.season = season
    self.closesAt = closesAt
    self.registered = registered
  }
}
