package import Contracts
package import Programme

/// A project as other services have told of it, and the mentor it has found here.
package struct ProjectRow: Sendable, Equatable {
  package let number: ApplicationNumber
  package let season: Identifier
  package var name: String
  package var direction: Direction
  /// In which the team is written to.
  package var language: Language
  package var applicant: Person
  /// Everybody of the project, the applicant first; empty until it is admitted.
  package var people: [ProjectPerson] = []
  /// As far as scheduling hears it: registered, preselected, interviewed, admitted, accelerating, an exit kind, withdrawn or excluded.
  package var track = Track.registered
  /// The mentor of the pair that stands (rulebook 3.1).
  package var mentor: Identifier?
  package var acceleration: Period?

  package init(number: ApplicationNumber, season: Identifier, name: String, direction: Direction, language: Language, applicant: Person) {
    self.number = number
    self.season = season
    self.name = name
    self.direction = direction
    self.language = language
    self.applicant = applicant
  }

  /// Whether it is in pre-acceleration or acceleration.
  var isInProgramme: Bool { track == .admitted || track == .accelerating }
  var hasLeft: Bool { track.isExit }
}
