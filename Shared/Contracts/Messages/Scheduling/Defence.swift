package import Programme

/// The day on which projects defend themselves before the jury (rulebook 3.9).
package struct DefenceSchedule: Command, Equatable {
  package static let type: MessageType = "defence.schedule"

  package var season: Identifier
  package var date: LocalDate
  package var start: LocalTime
  package var format: DefenceFormat
  /// In the order of presentation.
  package var numbers: [ApplicationNumber]
  package var place: String?
  package var link: Link?

  package init(
    season: Identifier, date: LocalDate, start: LocalTime, format: DefenceFormat, numbers: [ApplicationNumber], place: String? = nil,
    link: Link? = nil
  ) {
    self.season = season
    self.date = date
    self.start = start
    self.format = format
    self.numbers = numbers
    self.place = place
    self.link = link
  }
}

/// The timetable of the defence, published to all (rulebook 3.9).
package struct DefenceScheduled: Event, Equatable {
  package static let type: MessageType = "defence.scheduled"

  package var season: Identifier
  package var date: LocalDate
  package var format: DefenceFormat
  package var zone: String
  package var slots: [DefenceSlot]
  package var place: String?
  package var link: Link?
  /// Rises when the day is scheduled anew.
  package var sequence: Int

  package init(
    season: Identifier, date: LocalDate, format: DefenceFormat, zone: String, slots: [DefenceSlot], place: String? = nil,
    link: Link? =
      nil, sequence: Int
  ) {
    self.season = season
    self.date = date
    self.format = format
    self.zone = zone
    self.slots = slots
    self.place = place
    self.link = link
    self.sequence = sequence
  }
}
