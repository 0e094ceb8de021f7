package import Programme

/// A consultation is asked for; its time counts as taken from now on (rulebook 3.3).
package struct ConsultationRequested: Event, Equatable {
  package static let type: MessageType = "consultation.requested"

  package var consultation: Identifier
  package var season: Identifier
  package var numbers: [ApplicationNumber]
  package var expert: Identifier
  package var mentors: [Identifier]
  package var start: LocalDateTime
  package var startsAt: Instant
  package var endsAt: Instant
  package var initiator: ConsultationSide
  package var motivation: String?
  package var place: String?
  package var link: Link?

  package init(
    consultation: Identifier, season: Identifier, numbers: [ApplicationNumber], expert: Identifier, mentors: [Identifier],
    start:
      LocalDateTime, startsAt: Instant, endsAt: Instant, initiator: ConsultationSide, motivation: String? = nil, place: String? = nil,
    link:
      Link? = nil
  ) {
    self.consultation = consultation
    self.season = season
    self.numbers = numbers
    self.expert = expert
    self.mentors = mentors
    self.start = start
    self.startsAt = startsAt
    self.endsAt = endsAt
    self.initiator = initiator
    self.motivation = motivation
    self.place = place
    self.link = link
  }
}

/// The expert has agreed (rulebook 3.3).
package struct ConsultationConfirmed: Event, Equatable {
  package static let type: MessageType = "consultation.confirmed"

  package var consultation: Identifier
  package var numbers: [ApplicationNumber]
  package var expert: Identifier
  package var startsAt: Instant
  package var endsAt: Instant
  package var agendaDueBy: Instant
  package var by: Person

  package init(
    consultation: Identifier, numbers: [ApplicationNumber], expert: Identifier, startsAt: Instant, endsAt: Instant, agendaDueBy: Instant,
    by: Person
  ) {
    self.consultation = consultation
    self.numbers = numbers
    self.expert = expert
    self.startsAt = startsAt
    self.endsAt = endsAt
    self.agendaDueBy = agendaDueBy
    self.by = by
  }
}

/// The expert has not agreed; the time is free (rulebook 3.3).
package struct ConsultationDeclined: Event, Equatable {
  package static let type: MessageType = "consultation.declined"

  package var consultation: Identifier
  package var numbers: [ApplicationNumber]
  package var expert: Identifier
  package var by: Person
  package var reason: String?

  package init(consultation: Identifier, numbers: [ApplicationNumber], expert: Identifier, by: Person, reason: String? = nil) {
    self.consultation = consultation
    self.numbers = numbers
    self.expert = expert
    self.by = by
    self.reason = reason
  }
}

/// A consultation has another time; the old one is free (rulebook 3.3).
package struct ConsultationMoved: Event, Equatable {
  package static let type: MessageType = "consultation.moved"

  package var consultation: Identifier
  package var numbers: [ApplicationNumber]
  package var expert: Identifier
  package var oldStart: LocalDateTime
  package var start: LocalDateTime
  package var startsAt: Instant
  package var endsAt: Instant
  /// Of the calendar entry.
  package var sequence: Int
  package var by: Person
  package var reason: String?

  package init(
    consultation: Identifier, numbers: [ApplicationNumber], expert: Identifier, oldStart: LocalDateTime, start: LocalDateTime,
    startsAt:
      Instant, endsAt: Instant, sequence: Int, by: Person, reason: String? = nil
  ) {
    self.consultation = consultation
    self.numbers = numbers
    self.expert = expert
    self.oldStart = oldStart
    self.start = start
    self.startsAt = startsAt
    self.endsAt = endsAt
    self.sequence = sequence
    self.by = by
    self.reason = reason
  }
}

/// A consultation does not take place; the time is free (rulebook 3.3).
package struct ConsultationCancelled: Event, Equatable {
  package static let type: MessageType = "consultation.cancelled"

  package var consultation: Identifier
  package var numbers: [ApplicationNumber]
  package var expert: Identifier
  package var start: LocalDateTime
  package var sequence: Int
  package var by: Person
  package var reason: String?

  package init(
    consultation: Identifier, numbers: [ApplicationNumber], expert: Identifier, start: LocalDateTime, sequence: Int, by: Person,
    reason:
      String? = nil
  ) {
    self.consultation = consultation
    self.numbers = numbers
    self.expert = expert
    self.start = start
    self.sequence = sequence
    self.by = by
    self.reason = reason
  }
}

/// A consultation lasts longer (rulebook 3.3).
package struct ConsultationExtended: Event, Equatable {
  package static let type: MessageType = "consultation.extended"

  package var consultation: Identifier
  package var numbers: [ApplicationNumber]
  package var expert: Identifier
  package var endsAt: Instant
  /// How much longer than before.
  package var minutes: Minutes
  package var sequence: Int
  package var by: Person

  package init(
    consultation: Identifier, numbers: [ApplicationNumber], expert: Identifier, endsAt: Instant, minutes: Minutes, sequence: Int,
    by:
      Person
  ) {
    self.consultation = consultation
    self.numbers = numbers
    self.expert = expert
    self.endsAt = endsAt
    self.minutes = minutes
    self.sequence = sequence
    self.by = by
  }
}

/// A consultation is over (rulebook 3.6).
package struct ConsultationFinished: Event, Equatable {
  package static let type: MessageType = "consultation.finished"

  package var consultation: Identifier
  package var season: Identifier
  package var numbers: [ApplicationNumber]
  package var expert: Identifier
  package var startsAt: Instant
  package var finishedAt: Instant
  package var surveysCloseAt: Instant
  package var feedback: String?

  package init(
    consultation: Identifier, season: Identifier, numbers: [ApplicationNumber], expert: Identifier, startsAt: Instant,
    finishedAt:
      Instant, surveysCloseAt: Instant, feedback: String? = nil
  ) {
    self.consultation = consultation
    self.season = season
    self.numbers = numbers
    self.expert = expert
    self.startsAt = startsAt
    self.finishedAt = finishedAt
    self.surveysCloseAt = surveysCloseAt
    self.feedback = feedback
  }
}
