internal import Lane
package import Postgres

/// The schema of scheduling, step by step.
package enum SchedulingMigrations {
  package static let all = Migrations(
    name: "scheduling",
    files: [
      Migration(version: 1, name: "scheduling", bytes: PackageResources.V001_scheduling_sql),
      Migration(version: 2, name: "courses", bytes: PackageResources.V002_courses_sql),
    ])

  /// Every table, a child before its parent; each has a column `region`.
  package static let tables: [String] =
    CourseTables.names
    + ["survey", "consultation", "busy", "tally", "interview", "jury", "expert", "project", "season"].map { "scheduling." + $0 }
}
