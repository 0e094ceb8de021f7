import ArgumentParser
import Contracts
import NotificationsRules
import NotificationsStore
import Postgres
import Programme

/// `saruar letters`
struct Letters: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letters",
    abstract: "Lists what became of letters to people, and sends them again on purpose.",
    discussion: """
      A letter goes out once per key, recipient and channel, so only an operator sends it again, as another letter. What bounced may have had a \
      wrong address: --to gives another.

        saruar letters
        saruar letters list --all --json
        saruar letters resend receipt/AST-2020-0017/0 --to aigul@example.kz
      """,
    subcommands: [List.self, Resend.self], defaultSubcommand: List.self)

  struct List: OperatorCommand {
    static let configuration = CommandConfiguration(abstract: "Lists letters that have failed or wait for another attempt.")

    @Flag(help: "Those that were sent, too.")
    var all = false
    @Option(help: "At most so many, the newest first.")
    var limit = 50
    @OptionGroup var region: RegionOption
    @OptionGroup var servers: ServerOptions
    @OptionGroup var output: OutputOptions

    func perform() throws {
      let region = try region.region()
      var store = try servers.store()
      var table = Table("at", "status", "template", "key", "recipient", "address", "attempts", "problem")
      for row in try NotificationsSnapshot.newest(all ? nil : [.failed, .deferred], limit: limit, of: region, &store) {
        table.add(
          Cell(row.settledAt ?? row.nextAttempt, region.zone), .text(row.bounced ? "bounced" : row.status.rawValue),
          .text(row.template.value), .text(row.key.value), .text(row.recipient.fullName), Cell(row.recipient.email),
          .number(row.attempts), Cell(row.problem))
      }
      output.show(Report(table))
    }
  }
}
