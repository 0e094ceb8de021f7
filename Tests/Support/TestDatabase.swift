package import Postgres
internal import Foundation
internal import Synchronization

/// A database per test, copied from a template that is migrated once per run and server.
package enum TestDatabase {
  private static let templates = Mutex<[String: String]>([:])

  /// Makes a database of that name with these schemas.
  package static func create(_ name: String, _ migrations: [Migrations], on servers: Servers) throws {
    let template = try template(migrations, on: servers)
    try administer(servers, ["create database \(name) template \(template)"])
  }

  /// Ends whoever still uses it.
  package static func drop(_ name: String, on servers: Servers) throws {
    try administer(servers, ["drop database if exists \(name) with (force)"])
  }

  package static func connect(_ url: String, session: SessionSettings = SessionSettings()) throws -> PostgresConnection {
    try PostgresConnection.connect(ConnectionInfo(url, applicationName: "saruar-tests", session: session))
  }

  private static func template(_ migrations: [Migrations], on servers: Servers) throws -> String {
    let key = ([servers.postgresAdmin] + migrations.map(\.name)).joined(separator: " ")
    return try templates.withLock { templates in
      if let known = templates[key] { return known }
      try removeAbandoned(servers)
      let name = TestName.make()
      try administer(servers, ["create database \(name)"])
      AtExit.run { try? drop(name, on: servers) }
      try migrate(migrations, servers.postgres(database: name))
      templates[key] = name
      return name
    }
  }

  private static func migrate(_ migrations: [Migrations], _ url: String) throws {
    var store = try connect(url)
    for component in migrations { _ = try component.apply(on: &store) }
  }

  private static func removeAbandoned(_ servers: Servers) throws {
    var store = try connect(servers.postgresAdmin)
    for row in try store.query("select datname::text from pg_database") {
      let name: String = try row.get(0)
      if TestName.isAbandoned(name) { try administer(servers, ["drop database if exists \(name) with (force)"]) }
    }
    let management = Management(servers)
    for name in try management.virtualHosts() where TestName.isAbandoned(name) { try management.deleteVirtualHost(name) }
  }

  private static func administer(_ servers: Servers, _ statements: [String]) throws {
    var store = try connect(servers.postgresAdmin)
    for statement in statements { _ = try store.query(statement, timeout: .seconds(60)) }
  }
}
