import AMQP
import ArgumentParser
import Foundation
import Postgres
import Programme

/// `saruar rehearse`
struct Rehearse: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    abstract: "Holds a whole contest, the one of 2020, on the running workers in a minute.",
    discussion: """
      Puts the region on a virtual clock in January 2020 and publishes what people would: a season is announced, applications come in, good \
      ones and bad, twice and too late; the committee preselects, experts interview, the commission sits. All of it goes through the same \
      exchange as any producer's messages, every deadline is real, and every outcome is compared with what the rules owe.

        saruar rehearse
        saruar rehearse --applications 1000 --seed 7
        saruar rehearse --policy ageMinimum=21 --policy teamMinimum=5
        saruar rehearse --export contest.ndjson --json

      A region on a virtual clock, or without seasons, is cleared for it. A region with seasons on wall time is left alone, unless --fresh is \
      given and SARUAR_REHEARSE=1 is set, which says that all of it may go.

      Numbers of the policy that the contest knows: \(policyNames).

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
  @Flag(help: "Clears the region although it runs on wall time; needs SARUAR_REHEARSE=1.")
  var fresh = false
  @OptionGroup var regions: RegionOption
  @OptionGroup var servers: ServerOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard ContestPlan.sizes ~= applications else {
      throw ValidationError("A contest has \(ContestPlan.sizes.lowerBound) to \(ContestPlan.sizes.upperBound) applications.")
    }
  }

  func perform() throws {
    let region = try regions.region()
    let plan = try ContestPlan(seed: seed, applications: applications, region: region, policy: try PolicyArgument.policy(policy))
    Output.note("rehearsing \(plan.steps.count) messages of \(applications) applications in \(region.rawValue), seed \(seed)")
    let file = try export.map { try RehearsalExport(path: $0) }
    defer { try? file?.close() }
    let amqp = try servers.amqpURL()
    var store = try servers.store()
    let isMeantFor = fresh && ProcessInfo.processInfo.environment["SARUAR_REHEARSE"] == "1"
    let stage = RehearsalStage(fresh: FreshRegion(region: region, isMeantFor: isMeantFor), amqp: amqp)
    let cleared = try stage.prepare(clock: plan.begins, on: &store)
    if !cleared.isEmpty { Output.note("cleared \(cleared)") }
    let teller = RehearsalTeller(isTerminal: isatty(STDERR_FILENO) == 1)
    var rehearsal = try Rehearsal(plan, amqp: amqp, store: store, export: file, tell: teller.tell)
    defer { Output.endProgress() }
    try rehearsal.run()
    Output.endProgress()
    let reconciliation = try rehearsal.reconcile()
    rehearsal.close()
    output.show(RehearsalSummary(reconciliation: reconciliation).report())
    if !reconciliation.holds { throw ExitCode.trouble }
  }

  private static let policyNames = Policy.parameters.filter { $0.rule.hasPrefix("1.") }.map(\.name).joined(separator: ", ")
}
