package import Postgres

/// The schemas that every service stands on: `programme` (clock) and `messaging` (lanes, journal, timers).
package enum LaneMigrations {
  package static let all = Migrations(
    name: "lane",
    files: [
      Migration(version: 1, name: "programme_clock", bytes: PackageResources.V001_programme_clock_sql),
      Migration(version: 2, name: "messaging", bytes: PackageResources.V002_messaging_sql),
      Migration(version: 3, name: "roles", bytes: PackageResources.V003_roles_sql),
      Migration(version: 4, name: "lighter_journal", bytes: PackageResources.V004_lighter_journal_sql),
      Migration(version: 5, name: "last_month", bytes: PackageResources.V005_last_month_sql),
      Migration(version: 6, name: "journal_batch", bytes: PackageResources.V006_journal_batch_sql),
      Migration(version: 7, name: "statistics", bytes: PackageResources.V007_statistics_sql),
      Migration(version: 8, name: "kept", bytes: PackageResources.V008_kept_sql),
      Migration(version: 9, name: "begin", bytes: PackageResources.V009_begin_sql),
      Migration(version: 10, name: "append_only", bytes: PackageResources.V010_append_only_sql),
    ])
}

extension Migration {
  /// A migration from an embedded file.
  package init(version: Int, name: String, bytes: [UInt8]) {
    self.init(version: version, name: name, sql: String(decoding: bytes, as: UTF8.self))
  }
}
