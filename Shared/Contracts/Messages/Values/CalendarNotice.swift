package import Programme

/// The meeting a message is about, as iTIP needs it (rulebook 3.10).
package struct CalendarNotice: Codable, Hashable, Sendable {
  package var method: CalendarMethod
  /// Stable for the meeting's life.
  package var uid: Identifier
  /// Rises with every change.
  package var sequence: Int
  /// Of a cancelled meeting, the old time.
  package var start: LocalDateTime
  package var duration: Minutes
  package var zone: String
  package var summary: String
  package var place: String?
  package var link: Link?
  package var organiser: Person?
  package var attendees: [Person]

  package init(
    method: CalendarMethod, uid: Identifier, sequence: Int, start: LocalDateTime, duration: Minutes, zone: String, summary: String,
    place:
      String? = nil, link: Link? = nil, organiser: Person? = nil, attendees: [Person]
  ) {
    self.method = method
    self.uid = uid
    self.sequence = sequence
    self.start = start
    self.duration = duration
    self.zone = zone
    self.summary = summary
    self.place = place
    self.link = link
    self.organiser = organiser
    self.attendees = attendees
  }
}
