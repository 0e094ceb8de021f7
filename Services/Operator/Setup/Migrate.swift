import ArgumentParser
import Postgres

/// `saruar migrate`
struct Migrate: OperatorCommand {
  static let configuration = CommandConfiguration(
    abstract: "Brings the store's schemas up to date.",
    discussion: """
      Applies what is missing, in order, each migration in a transaction of its own and under an advisory lock: any number of these may run \
      at once, and running it again changes nothing. The role needs the rights to create schemas and roles.

        # what it would apply
        saruar migrate --dry-run
      """)

  @Flag(help: "Only tell what would be applied.")
  var dryRun = false
  @OptionGroup var servers: ServerOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    var session = SessionSettings()
    session.lockTimeout = .seconds(60)
    var store = try PostgresConnection.connect(try servers.postgresInfo(session: session))
    var applied = Table("component", "version", "name")
    for component in StoreSchemas.migrations {
      let migrations = dryRun ? try component.pending(on: &store) : try component.apply(on: &store)
      for migration in migrations { applied.add(.text(component.name), .number(migration.version), .text(migration.name)) }
    }
    var report = Report()
    if !applied.rows.isEmpty || output.json { report.add("migrations", applied) }
    report.note(summary(applied.rows.count))
    output.show(report)
  }

  private func summary(_ count: Int) -> String {
    let migrations = "\(count) migration\(count == 1 ? "" : "s")"
    if dryRun { return count == 0 ? "the store is up to date" : "\(migrations) to apply" }
    return count == 0 ? "the store was up to date" : "\(migrations) applied; the store is up to date"
  }
}
