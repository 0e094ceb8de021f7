package import Programme

/// The first or second interview of a project with experts is fixed (rulebook 1.5, 1.11).
package struct InterviewSchedule: Command, Equatable {
  package static let type: MessageType = "interview.schedule"

  package var number: ApplicationNumber
  package var round: Round
  /// In the season's zone.
  package var start: LocalDateTime
  package var experts: [Person]
  package var place: String?
  package var link: Link?

  package init(number: ApplicationNumber, round: Round, start: LocalDateTime, experts: [Person], place: String? = nil, link: Link? = nil) {
    self.number = number
    self.round = round
    self.start = start
    self.experts = experts
    self.place = place
    self.link = link
  }
}

/// What an interview found (rulebook 1.9, 4.7).
package struct InterviewRecord: Command, Equatable {
  package static let type: MessageType = "interview.record"

  package var number: ApplicationNumber
  package var round: Round
  package var passed: Bool
  /// By criterion, such as `documentation` or `team-completeness`; they inform, `passed` decides.
  package var marks: [String: Mark]
  package var notes: String?
  package var experts: [Person]

  package init(number: ApplicationNumber, round: Round, passed: Bool, marks: [String: Mark], notes: String? = nil, experts: [Person]) {
    self.number = number
    self.round = round
    self.passed = passed
    self.marks = marks
    self.notes = notes
    self.experts = experts
  }
}

/// An interview has its time (rulebook 1.5).
package struct InterviewScheduled: Event, Equatable {
  package static let type: MessageType = "interview.scheduled"

  package var season: Identifier
  package var number: ApplicationNumber
  package var round: Round
  package var start: LocalDateTime
  /// `start` in the season's zone.
  package var startsAt: Instant
  package var experts: [Person]
  package var applicant: Person
  package var place: String?
  package var link: Link?

  package init(
    season: Identifier, number: ApplicationNumber, round: Round, start: LocalDateTime, startsAt: Instant, experts: [Person],
    applicant:
      Person, place: String? = nil, link: Link? = nil
  ) {
    self.season = season
    self.number = number
    self.round = round
    self.start = start
    self.startsAt = startsAt
    self.experts = experts
    self.applicant = applicant
    self.place = place
    self.link = link
  }
}

/// An interview has its result (rulebook 1.9).
package struct InterviewRecorded: Event, Equatable {
  package static let type: MessageType = "interview.recorded"

  package var season: Identifier
  package var number: ApplicationNumber
  package var round: Round
  package var passed: Bool
  package var marks: [String: Mark]
  package var notes: String?
  package var experts: [Person]
  package var recordedAt: Instant

  package init(
    season: Identifier, number: ApplicationNumber, round: Round, passed: Bool, marks: [String: Mark], notes: String? = nil,
    experts:
      [Person], recordedAt: Instant
  ) {
    self.season = season
    self.number = number
    self.round = round
    self.passed = passed
    self.marks = marks
    self.notes = notes
    self.experts = experts
    self.recordedAt = recordedAt
  }
}

/// Alarm: a preselected project has had no first interview in time (rulebook 1.5).
package struct InterviewOverdue: Event, Equatable {
  package static let type: MessageType = "interview.overdue"

  package var season: Identifier
  package var number: ApplicationNumber
  package var round: Round
  package var dueBy: Instant

  package init(season: Identifier, number: ApplicationNumber, round: Round, dueBy: Instant) {
    self.season = season
    self.number = number
    self.round = round
    self.dueBy = dueBy
  }
}
