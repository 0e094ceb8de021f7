package import Programme

/// The expert group excludes a project in mid-programme, with written reasons (rulebook 1.10).
package struct ProjectExclude: Command, Equatable {
  package static let type: MessageType = "project.exclude"

  package var number: ApplicationNumber
  package var reasons: [ExclusionReason]
  package var deciders: [Person]

  package init(number: ApplicationNumber, reasons: [ExclusionReason], deciders: [Person]) {
    self.number = number
    self.reasons = reasons
    self.deciders = deciders
  }
}

/// A project leaves acceleration at its end (rulebook 1, the track).
package struct ProjectComplete: Command, Equatable {
  package static let type: MessageType = "project.complete"

  package var number: ApplicationNumber
  package var exit: ExitKind

  package init(number: ApplicationNumber, exit: ExitKind) {
    self.number = number
    self.exit = exit
  }
}

/// The project is out by decision of the expert group (rulebook 1.10).
package struct ProjectExcluded: Event, Equatable {
  package static let type: MessageType = "project.excluded"

  package var season: Identifier
  package var number: ApplicationNumber
  package var reasons: [ExclusionReason]
  package var deciders: [Person]
  package var excludedAt: Instant

  package init(season: Identifier, number: ApplicationNumber, reasons: [ExclusionReason], deciders: [Person], excludedAt: Instant) {
    self.season = season
    self.number = number
    self.reasons = reasons
    self.deciders = deciders
    self.excludedAt = excludedAt
  }
}

/// The project has finished acceleration, with what it is now (rulebook 1, 5).
package struct ProjectCompleted: Event, Equatable {
  package static let type: MessageType = "project.completed"

  package var season: Identifier
  package var number: ApplicationNumber
  package var name: String
  package var direction: Direction
  package var exit: ExitKind
  package var applicant: Person
  /// Everybody of the project, the applicant first.
  package var people: [ProjectPerson]
  package var language: Language
  package var acceleration: Period
  package var completedAt: Instant

  package init(
    season: Identifier, number: ApplicationNumber, name: String, direction: Direction, exit: ExitKind, applicant: Person,
    people:
      [ProjectPerson], language: Language, acceleration: Period, completedAt: Instant
  ) {
    self.season = season
    self.number = number
    self.name = name
    self.direction = direction
    self.exit = exit
    self.applicant = applicant
    self.people = people
    self.language = language
    self.acceleration = acceleration
    self.completedAt = completedAt
  }
}

/// The project passed the defence but did not apply for the transition in time (rulebook 1.11).
package struct ProjectLapsed: Event, Equatable {
  package static let type: MessageType = "project.lapsed"

  package var season: Identifier
  package var number: ApplicationNumber
  /// The end of the last day on which it could apply.
  package var dueBy: Instant

  package init(season: Identifier, number: ApplicationNumber, dueBy: Instant) {
    self.season = season
    self.number = number
    self.dueBy = dueBy
  }
}
