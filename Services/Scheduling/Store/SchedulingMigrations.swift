internal import Lane
package import Postgres

/// The schema of scheduling, step by step.
package enum SchedulingMigrations {
  package static let all = Migrations(
    name: "scheduling",
    files: [
      Migration(version: 1, name: "scheduling", bytes: PackageResources.V001_scheduling_sql)
    ])
}
