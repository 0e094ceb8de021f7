package import Programme

/// Who was at a session (rulebook 3.1, 4.5).
package struct AttendanceRecord: Command, Equatable {
  package static let type: MessageType = "attendance.record"

  package var session: Identifier
  package var present: [Participant]

  package init(session: Identifier, present: [Participant]) {
    self.session = session
    self.present = present
  }
}

/// Who was at a session, and which projects were and were not there (rulebook 1.11, 4.5).
package struct AttendanceRecorded: Event, Equatable {
  package static let type: MessageType = "attendance.recorded"

  package var session: Identifier
  package var kind: SessionKind
  package var season: Identifier?
  package var direction: Direction?
  package var course: BaseCourse?
  package var item: Int?
  package var startedAt: Instant
  package var present: [Participant]
  /// Projects that were there.
  package var attended: [ApplicationNumber]
  /// Projects that should have been.
  package var absent: [ApplicationNumber]

  package init(
    session: Identifier, kind: SessionKind, season: Identifier? = nil, direction: Direction? = nil, course: BaseCourse? = nil,
    item: Int? = nil, startedAt: Instant, present: [Participant], attended: [ApplicationNumber], absent: [ApplicationNumber]
  ) {
    self.session = session
    self.kind = kind
    self.season = season
    self.direction = direction
    self.course = course
    self.item = item
    self.startedAt = startedAt
    self.present = present
    self.attended = attended
    self.absent = absent
  }
}
