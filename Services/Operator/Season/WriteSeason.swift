import ArgumentParser
import Contracts
import Foundation
import Postgres
import Programme

/// `saruar season`
struct WriteSeason: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "season",
    abstract: "Writes a season at a glance: a page, the protocol, certificates and the ledger.",
    discussion: """
      index.html tells funnel, timetable, scores, departures and points in Kazakh and Russian; beside it lie the protocol and every certificate \
      as PDF, and the open ledger with its balances. All of it is counted from the store; the page needs no network and no server.

        saruar season astana-2020 --to season && xdg-open season/index.html
      """)

  @Argument(help: "The season's id.", transform: { Identifier($0) })
  var season: Identifier?
  @Option(help: ArgumentHelp("The folder; it is made where it is missing.", valueName: "folder"))
  var to = "season"
  @OptionGroup var regions: RegionOption
  @OptionGroup var servers: ServerOptions

  func perform() throws {
    guard let season else { throw OperatorError("a season's id has 1 to 128 characters") }
    var store = try servers.store()
    let mailbox = ProcessInfo.processInfo.environment["SARUAR_MAILDIR"].flatMap { $0.isEmpty ? nil : $0 }
    try SeasonReport.write(region: try regions.region(), season: season, store: &store, to: to, mailbox: mailbox)
    Output.print("\(to)/index.html")
  }
}
