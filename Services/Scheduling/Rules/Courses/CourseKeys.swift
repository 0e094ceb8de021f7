package import Contracts
package import Programme

/// What commands of part II need to see besides seasons, projects, experts and their times.
package struct CourseKeys: Sendable, Equatable {
  /// Sessions with their season, its other sessions and its projects, and the times of those who lead them.
  package var sessions: Set<Identifier> = []
  /// Seasons with all their sessions.
  package var timetables: Set<Identifier> = []
  /// Seasons with all their projects.
  package var audiences: Set<Identifier> = []
  /// Whether of the season announced last all sessions, projects and the defence are asked for.
  package var latestTimetable = false
  /// Who leads a session and is no registered expert: their times.
  package var facilitators: Set<Party> = []
  /// Projects with everybody who is or was their mentor or was asked, and the sessions of their season.
  package var pairs: Set<ApplicationNumber> = []
  /// Mentors with the pairs that stand.
  package var mentors: Set<Identifier> = []
  /// Projects with the latest draft of their plan.
  package var plans: Set<ApplicationNumber> = []
  /// Conflicts with the projects that they are about.
  package var conflicts: Set<Identifier> = []
  package var reports: Set<ReportRow.Key> = []
  /// Of these experts' `reports` the consultations and sessions of the month.
  package var works: Set<ReportRow.Key> = []
  /// Defences by their season.
  package var defences: Set<Identifier> = []
  /// Projects with the defence of their season.
  package var defendants: Set<ApplicationNumber> = []

  package init() {}
}
