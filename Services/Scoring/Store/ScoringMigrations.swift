internal import Lane
package import Postgres

/// The schema of scoring, step by step.
package enum ScoringMigrations {
  package static let all = Migrations(
    name: "scoring",
    files: [
      Migration(version: 1, name: "scoring", bytes: PackageResources.V001_scoring_sql)
    ])
}
