package import Contracts
package import Programme

/// What a batch of commands needs to see; the store loads it in one round trip.
///
/// Named things bring what belongs to them: a consultation its projects, expert and mentors; a project its season and mentor; and each
/// project, expert and season its times that are taken.
package struct SchedulingKeys: Sendable, Equatable {
  package var seasons: Set<Identifier> = []
  /// The season announced last: its policy holds for what is of no season.
  package var latestSeason = false
  /// Projects, with how often each expert has consulted them.
  package var numbers: Set<ApplicationNumber> = []
  /// Of these `numbers` every consultation still to come.
  package var leaving: Set<ApplicationNumber> = []
  package var experts: Set<Identifier> = []
  package var consultations: Set<Identifier> = []
  package var surveys: Set<Identifier> = []
  /// Of part II (`Courses/`).
  package var courses = CourseKeys()

  package init() {}

  package var isEmpty: Bool { self == SchedulingKeys() }
}
