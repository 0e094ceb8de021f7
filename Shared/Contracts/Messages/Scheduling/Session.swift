package import Programme

/// A session of a season or of a direction gets its time (rulebook 3.1, 3.8).
package struct SessionSchedule: Command, Equatable {
  package static let type: MessageType = "session.schedule"

  /// The producer's own id; given by the service when missing.
  package var session: Identifier?
  package var kind: SessionKind
  package var season: Identifier?
  /// Of a strategic session.
  package var direction: Direction?
  /// Of a base course.
  package var course: BaseCourse?
  /// Of a module or control session: its place among the fifteen of acceleration; of coaching: the month.
  package var item: Int?
  /// Of the presentations after acceleration: before whom.
  package var stakeholders: [StakeholderCategory]?
  package var title: LocalizedText?
  package var start: LocalDateTime
  /// By the policy and kind when missing.
  package var duration: Minutes?
  package var place: String?
  package var link: Link?
  package var facilitators: [Person]

  package init(
    session: Identifier? = nil, kind: SessionKind, season: Identifier? = nil, direction: Direction? = nil, course: BaseCourse? = nil,
    item: Int? = nil, stakeholders: [StakeholderCategory]? = nil, title: LocalizedText? = nil, start: LocalDateTime,
    duration: Minutes? = nil, place: String? = nil, link: Link? = nil, facilitators: [Person]
  ) {
    self.session = session
    self.kind = kind
    self.season = season
    self.direction = direction
    self.course = course
    self.item = item
    self.stakeholders = stakeholders
    self.title = title
    self.start = start
    self.duration = duration
    self.place = place
    self.link = link
    self.facilitators = facilitators
  }
}

/// A session gets another time; all who were told are told again (rulebook 3.10).
package struct SessionMove: Command, Equatable {
  package static let type: MessageType = "session.move"

  package var session: Identifier
  package var newStart: LocalDateTime
  package var reason: String?

  package init(session: Identifier, newStart: LocalDateTime, reason: String? = nil) {
    self.session = session
    self.newStart = newStart
    self.reason = reason
  }
}

/// A session does not take place.
package struct SessionCancel: Command, Equatable {
  package static let type: MessageType = "session.cancel"

  package var session: Identifier
  package var reason: String?

  package init(session: Identifier, reason: String? = nil) {
    self.session = session
    self.reason = reason
  }
}

/// A session has its time (rulebook 3.1, 3.8).
package struct SessionScheduled: Event, Equatable {
  package static let type: MessageType = "session.scheduled"

  package var session: Identifier
  package var kind: SessionKind
  package var season: Identifier?
  package var direction: Direction?
  package var course: BaseCourse?
  package var item: Int?
  /// Of the presentations after acceleration: before whom.
  package var stakeholders: [StakeholderCategory]?
  package var title: LocalizedText
  package var start: LocalDateTime
  package var startsAt: Instant
  package var endsAt: Instant
  package var place: String?
  package var link: Link?
  package var facilitators: [Person]
  /// Of a coaching session: what its month is made of.
  package var coaching: CoachingContent?

  package init(
    session: Identifier, kind: SessionKind, season: Identifier? = nil, direction: Direction? = nil, course: BaseCourse? = nil,
    item: Int? = nil, stakeholders: [StakeholderCategory]? = nil, title: LocalizedText, start: LocalDateTime, startsAt: Instant,
    endsAt: Instant, place: String? = nil, link: Link? = nil, facilitators: [Person], coaching: CoachingContent? = nil
  ) {
    self.session = session
    self.kind = kind
    self.season = season
    self.direction = direction
    self.course = course
    self.item = item
    self.stakeholders = stakeholders
    self.title = title
    self.start = start
    self.startsAt = startsAt
    self.endsAt = endsAt
    self.place = place
    self.link = link
    self.facilitators = facilitators
    self.coaching = coaching
  }
}

/// A session has another time; the old one is free (rulebook 3.10).
package struct SessionMoved: Event, Equatable {
  package static let type: MessageType = "session.moved"

  package var session: Identifier
  package var oldStart: LocalDateTime
  package var start: LocalDateTime
  package var startsAt: Instant
  package var endsAt: Instant
  /// Of the calendar entry.
  package var sequence: Int
  package var reason: String?

  package init(
    session: Identifier, oldStart: LocalDateTime, start: LocalDateTime, startsAt: Instant, endsAt: Instant, sequence: Int,
    reason: String? = nil
  ) {
    self.session = session
    self.oldStart = oldStart
    self.start = start
    self.startsAt = startsAt
    self.endsAt = endsAt
    self.sequence = sequence
    self.reason = reason
  }
}

/// A session does not take place.
package struct SessionCancelled: Event, Equatable {
  package static let type: MessageType = "session.cancelled"

  package var session: Identifier
  package var start: LocalDateTime
  package var sequence: Int
  package var reason: String?
  package var cancelledAt: Instant

  package init(session: Identifier, start: LocalDateTime, sequence: Int, reason: String? = nil, cancelledAt: Instant) {
    self.session = session
    self.start = start
    self.sequence = sequence
    self.reason = reason
    self.cancelledAt = cancelledAt
  }
}
