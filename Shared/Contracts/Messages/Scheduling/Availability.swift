package import Programme

/// When an expert can be booked; replaces what was set before (rulebook 2, 3.3).
package struct AvailabilitySet: Command, Equatable {
  package static let type: MessageType = "availability.set"

  package var expert: Identifier
  /// On the expert's own clock.
  package var intervals: [Interval]

  package init(expert: Identifier, intervals: [Interval]) {
    self.expert = expert
    self.intervals = intervals
  }
}

/// The expert's free time is as set (rulebook 2).
package struct AvailabilityUpdated: Event, Equatable {
  package static let type: MessageType = "availability.updated"

  package var expert: Identifier
  package var intervals: [Interval]
  package var zone: String
  package var updatedAt: Instant

  package init(expert: Identifier, intervals: [Interval], zone: String, updatedAt: Instant) {
    self.expert = expert
    self.intervals = intervals
    self.zone = zone
    self.updatedAt = updatedAt
  }
}
