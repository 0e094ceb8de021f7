import CertificatesStore
import IntakeStore
import Lane
import NotificationsStore
import Postgres
import SchedulingStore
import ScoringStore
import SettlementStore

/// The schemas of the store: one of the lanes and one for each service.
enum StoreSchemas {
  /// In the order of dependence: a service's tables stand on the lanes'.
  static let migrations = [
    LaneMigrations.all, IntakeMigrations.all, SchedulingMigrations.all, NotificationsMigrations.all, ScoringMigrations.all,
    CertificatesMigrations.all, SettlementMigrations.all,
  ]

  /// Every table whose rows name their region, children before parents. Intake's rows name their season instead.
  static let tables =
    SchedulingMigrations.tables + NotificationsMigrations.tables + ScoringMigrations.tables + CertificatesMigrations.tables
    + SettlementMigrations.tables
}
