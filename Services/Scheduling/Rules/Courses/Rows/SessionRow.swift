package import Contracts
package import Programme

/// A session of the programme, where it stands now and who was there (rulebook 3.1, 3.8).
package struct SessionRow: Sendable, Equatable {
  /// As it was first scheduled.
  package let scheduled: SessionScheduled
  package var start: LocalDateTime
  package var startsAt: Instant
  package var endsAt: Instant
  /// Of the calendar entry.
  package var sequence = 0
  package var isCancelled = false
  /// Nil until it is recorded; a later record replaces it.
  package var attendance: Attendance?

  package init(scheduled: SessionScheduled) {
    self.scheduled = scheduled
    start = scheduled.start
    startsAt = scheduled.startsAt
    endsAt = scheduled.endsAt
  }

  package var session: Identifier { scheduled.session }
  package var season: Identifier? { scheduled.season }
  package var kind: SessionKind { scheduled.kind }
  var length: Duration { endsAt - startsAt }
}

/// Who was at a session, and which projects (rulebook 4.5).
package struct Attendance: Codable, Hashable, Sendable {
  package var present: [Participant]
  package var attended: [ApplicationNumber]
  package var absent: [ApplicationNumber]

  package init(present: [Participant], attended: [ApplicationNumber], absent: [ApplicationNumber]) {
    self.present = present
    self.attended = attended
    self.absent = absent
  }
}
