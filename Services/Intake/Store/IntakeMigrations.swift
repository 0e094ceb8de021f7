internal import Lane
package import Postgres

/// Intake's schema, step by step.
package enum IntakeMigrations {
  package static let all = Migrations(
    name: "intake",
    files: [
      Migration(version: 1, name: "intake", bytes: PackageResources.V001_intake_sql),
      Migration(version: 2, name: "registering", bytes: PackageResources.V002_registering_sql),
    ])
}
