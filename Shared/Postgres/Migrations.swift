/// The migrations of one component, applied in order, each in its own transaction, once.
///
/// All components keep their record in one table and take one advisory lock, so several programs may migrate at the same time: the second
/// waits and then finds nothing to do. Versions in the table that are newer than the program's last are left in peace (expand, deploy,
/// contract).
package struct Migrations: Sendable {
  package let name: String
  package let files: [Migration]
  private let table: String

  /// `table` is an SQL name, trusted; its schema must exist.
  package init(name: String, files: [Migration], table: String = "public.saruar_migration") {
    self.name = name
    self.files = files
    self.table = table
  }

  /// Applies what is missing and says what it was. Give the session a `lockTimeout`: it bounds the wait for another migrator too.
  package func apply(on connection: inout PostgresConnection) throws(MigrationError) -> [Migration] {
    try checkOrder()
    try Self.database { () throws(PostgresError) in _ = try connection.query(Self.lock.bind(.text(table))) }
    defer { _ = try? connection.query(Self.unlock.bind(.text(table))) }
    try Self.database { () throws(PostgresError) in try connection.execute(script: definition) }
    let missing = try missing(on: &connection)
    for migration in missing { try apply(migration, on: &connection) }
    return missing
  }

  /// What `apply` would do, for readiness and status; the same errors, nothing changed, no lock.
  package func pending(on connection: inout PostgresConnection) throws(MigrationError) -> [Migration] {
    try checkOrder()
    let exists = try Self.database { () throws(PostgresError) in
      try connection.query("SELECT to_regclass($1) IS NOT NULL", .text(table)).one().get(0, as: Bool.self)
    }
    return exists ? try missing(on: &connection) : files
  }

  private func checkOrder() throws(MigrationError) {
    for (earlier, later) in zip(files, files.dropFirst()) where earlier.version >= later.version {
      throw .unordered(component: name, version: later.version)
    }
  }

  private func missing(on connection: inout PostgresConnection) throws(MigrationError) -> [Migration] {
    let applied = try applied(on: &connection)
    let newest = applied.keys.max() ?? .min
    var missing: [Migration] = []
    for migration in files {
      if let isSame = applied[migration.version] {
        guard isSame else { throw .changed(component: name, version: migration.version, name: migration.name) }
      } else if migration.version < newest {
        throw .outOfOrder(component: name, version: migration.version, name: migration.name, newestApplied: newest)
      } else {
        missing.append(migration)
      }
    }
    return missing
  }

  /// Every applied version, with true when its text is still ours or is unknown to us.
  private func applied(on connection: inout PostgresConnection) throws(MigrationError) -> [Int: Bool] {
    let versions = Parameter.integers(files.map { Int64($0.version) })
    let texts = Parameter.texts(files.map(\.sql))
    return try Self.database { () throws(PostgresError) in
      let rows = try connection.query(
        """
        SELECT applied.version, coalesce(applied.checksum = encode(sha256(convert_to(ours.sql, 'UTF8')), 'hex'), true)
        FROM \(table) AS applied
        LEFT JOIN unnest($2, $3) AS ours (version, sql) ON ours.version = applied.version
        WHERE applied.component = $1
        """, .text(name), versions, texts)
      var applied: [Int: Bool] = [:]
      for row in rows { applied[try row.get(0)] = try row.get(1) }
      return applied
    }
  }

  private func apply(_ migration: Migration, on connection: inout PostgresConnection) throws(MigrationError) {
    var endsTransaction = false
    do throws(PostgresError) {
      try connection.transaction { connection throws(PostgresError) in
        try connection.query("SET LOCAL statement_timeout = 0")
        try connection.query("SET LOCAL idle_in_transaction_session_timeout = 0")
        try connection.execute(script: migration.sql)
        endsTransaction = !connection.isInTransaction
        guard !endsTransaction else { throw .protocolMisuse("the script ended its transaction") }
        try connection.query(
          "INSERT INTO \(table) (component, version, name, checksum) VALUES ($1, $2, $3, encode(sha256(convert_to($4, 'UTF8')), 'hex'))",
          .text(name), .int(migration.version), .text(migration.name), .text(migration.sql))
      }
    } catch {
      guard !endsTransaction else { throw .endsTransaction(component: name, version: migration.version, name: migration.name) }
      throw .failed(component: name, version: migration.version, name: migration.name, error)
    }
  }

  private static func database<Result>(_ body: () throws(PostgresError) -> Result) throws(MigrationError) -> Result {
    do throws(PostgresError) { return try body() } catch { throw .database(error) }
  }

  /// Held by the session, not a transaction: every migration has a transaction of its own.
  private static let lock = Statement("SELECT pg_advisory_lock(hashtextextended($1, 20200115))")
  private static let unlock = Statement("SELECT pg_advisory_unlock(hashtextextended($1, 20200115))")

  private var definition: String {
    """
    CREATE TABLE IF NOT EXISTS \(table) (
      component text NOT NULL,
      version bigint NOT NULL,
      name text NOT NULL,
      checksum text NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      PRIMARY KEY (component, version)
    )
    """
  }
}
