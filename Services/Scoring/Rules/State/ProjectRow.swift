package import Contracts
package import Programme

/// A project as scoring knows it: what others told of it in the programme, its presentation, and what came of it.
///
/// Other services' events may overtake each other, so a row may begin with any of them; until intake has told of the admission nothing can
/// be decided about it.
package struct ProjectRow: Sendable, Equatable {
  package let number: ApplicationNumber
  /// Nil while no event has named it.
  package var season: Identifier?
  package var admission: ApplicationAdmitted?
  package var departure: Departure?

  // What conflicts of interest are found by (rulebook 4.3)
  /// Everybody who mentors or has mentored it.
  package var mentors: [Mentorship] = []

  // What the team rating is suggested from (rulebook 4.5)
  /// Sessions that concerned it, and whether it was there.
  package var sessions: [String: Bool] = [:]
  /// The tasks of the plan that both have signed.
  package var plan: [PlannedTask]?
  /// Tasks done, and whether in time.
  package var tasks: [String: Bool] = [:]
  /// Conflicts that it is a party of, and whether they are still open.
  package var conflicts: [String: Bool] = [:]
  /// The latest of each author.
  package var characteristics: [CharacteristicNote] = []
  package var reports: [ReportNote] = []

  // Defence (rulebook 4.1, 4.6)
  package var slot: DefencePlace?
  package var presentation: PresentationRecorded?
  package var score: ProtocolScore?

  // After it (rulebook 4.8, 4.9)
  package var diagnoses = 0
  package var completion: ProjectCompleted?
  package var awardedAt: Instant?

  package init(number: ApplicationNumber) {
    self.number = number
  }
}

/// A project has left the programme (rulebook 1.10).
package struct Departure: Codable, Hashable, Sendable {
  package var cause: LeftOutCause
  package var at: Instant

  package init(cause: LeftOutCause, at: Instant) {
    self.cause = cause
    self.at = at
  }
}

/// Somebody guides, or has guided, a project (rulebook 3.1).
package struct Mentorship: Codable, Hashable, Sendable {
  package var mentor: Identifier
  /// Missing while only the parting has been heard.
  package var person: Person?
  package var isOver: Bool

  package init(mentor: Identifier, person: Person?, isOver: Bool) {
    self.mentor = mentor
    self.person = person
    self.isOver = isOver
  }
}

/// A task of the individual plan (rulebook 3.2).
package struct PlannedTask: Codable, Hashable, Sendable {
  package var taskId: Identifier
  package var due: LocalDate

  package init(taskId: Identifier, due: LocalDate) {
    self.taskId = taskId
    self.due = due
  }
}

/// What an expert or the organiser says of project and team, as far as it counts (rulebook 2, 4.5).
package struct CharacteristicNote: Codable, Hashable, Sendable {
  /// The author, told apart as `PersonKey`.
  package var author: String
  package var role: CharacteristicRole
  package var rating: Mark

  package init(author: String, role: CharacteristicRole, rating: Mark) {
    self.author = author
    self.role = role
    self.rating = rating
  }
}

/// A monthly report about the project is in (rulebook 2).
package struct ReportNote: Codable, Hashable, Sendable {
  package var kind: ReportKind
  package var expert: Identifier
  package var period: Period
  package var onTime: Bool

  package init(kind: ReportKind, expert: Identifier, period: Period, onTime: Bool) {
    self.kind = kind
    self.expert = expert
    self.period = period
    self.onTime = onTime
  }
}

/// The project's place in the timetable of the defence (rulebook 3.9).
package struct DefencePlace: Codable, Hashable, Sendable {
  /// The day whose timetable gave it.
  package var date: LocalDate
  package var startsAt: Instant
  package var endsAt: Instant
  /// Of the day's timetable; an older one of the same day that comes late changes nothing.
  package var sequence: Int

  package init(date: LocalDate, startsAt: Instant, endsAt: Instant, sequence: Int) {
    self.date = date
    self.startsAt = startsAt
    self.endsAt = endsAt
    self.sequence = sequence
  }
}

/// What the closed protocol gave the project (rulebook 4.6).
package struct ProtocolScore: Codable, Hashable, Sendable {
  package var presented: Bool
  package var total: Int?
  package var band: Band?
  package var passed: Bool

  package init(presented: Bool, total: Int?, band: Band?, passed: Bool) {
    self.presented = presented
    self.total = total
    self.band = band
    self.passed = passed
  }
}
