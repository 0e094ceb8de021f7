internal import Lane
package import Postgres

/// The schema of settlement, step by step.
package enum SettlementMigrations {
  package static let all = Migrations(
    name: "settlement",
    files: [
      Migration(version: 1, name: "settlement", bytes: PackageResources.V001_settlement_sql),
      Migration(version: 2, name: "remembering", bytes: PackageResources.V002_remembering_sql),
      Migration(version: 3, name: "append_only", bytes: PackageResources.V003_append_only_sql),
      Migration(version: 4, name: "room", bytes: PackageResources.V004_room_sql),
    ])

  /// What clearing a region deletes from, child before parent.
  package static let tables = [
    "settlement.command", "settlement.movement", "settlement.purchase", "settlement.offer", "settlement.contact", "settlement.owner",
    "settlement.account", "settlement.market",
  ]
}
