import AMQP
import ArgumentParser
import Foundation
import Postgres
import Programme

/// `saruar rehearse`
struct Rehearse: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    abstract: "Holds a whole season, the one of 2020, on the running workers in a minute.",
    discussion: """
      Puts the region on a virtual clock in January 2020 and publishes what people would, until the forum in November: applications, interviews, \
      commission; sessions, mentor pairs, plans, consultations; package, defence, jury, protocol; transition, order, fifteen items, exits; \
      ambassadors and the market of points. All of it goes through the same exchange as any producer's messages, every deadline is real, \
      every outcome is compared with what the rules owe, and everything counted is counted from events.

        saruar rehearse
        saruar rehearse --applications 1000 --seed 7
        saruar rehearse --policy passMark=90
        saruar rehearse --export season.ndjson --json
        saruar rehearse --replay season.ndjson

      An export holds every published command with its instant, and every event. --replay publishes its commands again, as they are or as you \
      have changed them, such as one mark of one ballot.

      A region on a virtual clock, or without seasons, is cleared for it. A region with seasons on wall time is left alone, unless --fresh is \
      given and SARUAR_REHEARSE=1 is set, which says that all of it may go.

      Numbers of the policy: \(policyNames).

      Exit status: 0 every check held; 1 one did not.
      """)

  @Option(help: ArgumentHelp("How many applications come in time.", valueName: "count"))
  var applications = 120
  @Option(help: "The same seed gives the same contest.")
  var seed: UInt64 = 2020
  @Option(help: ArgumentHelp("A number of the season's policy; may be repeated.", valueName: "name=value"))
  var policy: [PolicyArgument] = []
  @Option(help: ArgumentHelp("Writes every published command and every event seen, as NDJSON.", valueName: "file"))
  var export: String?
  @Option(help: ArgumentHelp("Publishes the commands of an export instead of new ones.", valueName: "file"))
  var replay: String?
  @Option(
    name: .customLong("season"),
    help: ArgumentHelp("Leaves the season for people to look at: a page, certificates, protocol, ledger.", valueName: "folder"))
  var folder: String?
  @Flag(help: "Clears the region although it runs on wall time; needs SARUAR_REHEARSE=1.")
  var fresh = false
  @OptionGroup var regions: RegionOption
  @OptionGroup var servers: ServerOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard ContestPlan.sizes ~= applications else {
      throw ValidationError("A contest has \(ContestPlan.sizes.lowerBound) to \(ContestPlan.sizes.upperBound) applications.")
    }
    guard replay == nil || export != replay else { throw ValidationError("The export to replay would be overwritten.") }
  }

  func perform() throws {
    let (script, calendar) = try script()
    let file = try export.map { try RehearsalExport(path: $0) }
    defer { try? file?.close() }
    let amqp = try servers.amqpURL()
    var store = try servers.store()
    let isMeantFor = fresh && ProcessInfo.processInfo.environment["SARUAR_REHEARSE"] == "1"
    let stage = RehearsalStage(fresh: FreshRegion(region: script.region, isMeantFor: isMeantFor), amqp: amqp)
    let cleared = try stage.prepare(clock: script.begins, on: &store)
    if !cleared.isEmpty { Output.note("cleared \(cleared)") }
    let teller = RehearsalTeller(isTerminal: isatty(STDERR_FILENO) == 1, calendar: calendar)
    var rehearsal = try Rehearsal(script, amqp: amqp, store: store, export: file, tell: teller.tell)
    defer { Output.endProgress() }
    try rehearsal.run()
    Output.endProgress()
    let reconciliation = try rehearsal.reconcile()
    rehearsal.close()
    if let folder { try show(in: folder, reconciliation.tally, script.region) }
    output.show(RehearsalSummary(reconciliation: reconciliation, title: title).report())
    if !reconciliation.holds { throw ExitCode.trouble }
  }

  private func show(in folder: String, _ tally: SeasonTally, _ region: Region) throws {
    guard let season = tally.season else { return }
    var store = try servers.store()
    let mailbox = ProcessInfo.processInfo.environment["SARUAR_MAILDIR"]
    try SeasonReport.write(region: region, season: season, store: &store, to: folder, mailbox: mailbox)
    Output.note("the season is in \(folder)/index.html")
  }

  private func script() throws -> (any Script, SeasonCalendar?) {
    if let replay {
      let script = try Replay(path: replay)
      Output.note("replaying \(replay) in \(script.region.rawValue)")
      return (script, nil)
    }
    let region = try regions.region()
    let plan = try SeasonPlan(seed: seed, applications: applications, region: region, policy: try PolicyArgument.policy(policy))
    Output.note("rehearsing a season of \(applications) applications in \(region.rawValue), seed \(seed)")
    return (Season(plan), plan.calendar)
  }

  private var title: KeyValuePairs<String, Cell> {
    if let replay { return ["replay": .text(replay)] }
    return ["seed": Int(exactly: seed).map { .number($0) } ?? .text("\(seed)"), "applications": .number(applications)]
  }

  private static let policyNames = Policy.parameters.map(\.name).joined(separator: ", ")
}
