internal import Lane
package import Postgres

/// The schema of notifications, step by step.
package enum NotificationsMigrations {
  package static let all = Migrations(
    name: "notifications",
    files: [
      Migration(version: 1, name: "notifications", bytes: PackageResources.V001_notifications_sql)
    ])

  /// Everything that clearing a region deletes from, child before parent.
  package static let tables = ["notifications.letter"]
}
