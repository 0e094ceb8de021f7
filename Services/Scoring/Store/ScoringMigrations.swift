internal import Lane
package import Postgres

/// The schema of scoring, step by step.
package enum ScoringMigrations {
  package static let all = Migrations(
    name: "scoring",
    files: [
      Migration(version: 1, name: "scoring", bytes: PackageResources.V001_scoring_sql)
    ])

  /// Child before parent: what clearing a region deletes from.
  package static let tables = [
    "scoring.accreditation", "scoring.expert", "scoring.assessment", "scoring.diagnosis", "scoring.amendment", "scoring.protocol",
    "scoring.ballot", "scoring.project", "scoring.season",
  ]
}
