import CertificatesStore
import NotificationsStore
import Postgres
import SchedulingStore
import ScoringStore
import SettlementStore
import Support
import Testing

/// A rehearsal clears a region by the list that each service gives: what a list forgets would be found by the next season.
@Suite(.system, .needsServers)
struct SchemaTests {
  private static let listed =
    SchedulingMigrations.tables + NotificationsMigrations.tables + ScoringMigrations.tables + CertificatesMigrations.tables
    + SettlementMigrations.tables

  @Test(.timeLimit(.minutes(1)))
  func everyTableOfTheServicesIsListedAndNamesItsRegion() throws {
    try withStack { stack in
      let rows = try stack.query(
        """
        select t.table_schema || '.' || t.table_name, c.column_name is not null and c.is_nullable = 'NO'
        from information_schema.tables t
        left join information_schema.columns c using (table_schema, table_name)
        where t.table_schema in ('scheduling', 'notifications', 'scoring', 'certificates', 'settlement') and t.table_type = 'BASE TABLE'
          and (c.column_name = 'region' or not exists (
            select from information_schema.columns r
            where (r.table_schema, r.table_name, r.column_name) = (t.table_schema, t.table_name, 'region')))
        """)
      var names: Set<String> = []
      for row in rows {
        let (name, hasRegion): (String, Bool) = (try row.get(0), try row.get(1))
        names.insert(name)
        #expect(hasRegion, "\(name)")
      }
      #expect(names == Set(Self.listed))
      #expect(Self.listed.count == Set(Self.listed).count)
    }
  }

  /// Children before parents: the lists can be carried out in their order.
  @Test(.timeLimit(.minutes(1)))
  func regionIsClearedInTheOrderOfTheLists() throws {
    try withStack { stack in
      for table in Self.listed { try stack.query("delete from \(table) where region = $1", .text("astana")) }
      let parents = try stack.query(
        """
        select child.relnamespace::regnamespace::text || '.' || child.relname, parent.relnamespace::regnamespace::text || '.' || parent.relname
        from pg_constraint k join pg_class child on child.oid = k.conrelid join pg_class parent on parent.oid = k.confrelid
        where k.contype = 'f' and child.relnamespace::regnamespace::text in
          ('scheduling', 'notifications', 'scoring', 'certificates', 'settlement')
        """)
      for row in parents {
        let (child, parent): (String, String) = (try row.get(0), try row.get(1))
        let (first, second) = (Self.listed.firstIndex(of: child), Self.listed.firstIndex(of: parent))
        #expect(try #require(first) < #require(second), "\(child) refers to \(parent)")
      }
    }
  }
}
