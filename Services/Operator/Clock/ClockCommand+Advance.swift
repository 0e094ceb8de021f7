import ArgumentParser
import Postgres
import Programme

extension ClockCommand {
  struct AdvanceClock: OperatorCommand {
    static let configuration = CommandConfiguration(
      commandName: "advance",
      abstract: "Advances a virtual clock, timer by timer.",
      discussion: """
        The clock goes to the next timer of any lane or to the target, whichever comes first; the region comes to rest; and so on. The workers \
        must run. When the region does not come to rest the clock stays where it is, and this says what is not at rest.
        """)

    @Option(help: ArgumentHelp("Until then: local time, or RFC 3339.", valueName: "instant"))
    var to: InstantArgument?
    @Option(help: ArgumentHelp("By so much: 30s, 15min, 6h, 7d or 2w.", valueName: "span"))
    var by: SpanArgument?
    @OptionGroup var patience: PatienceOptions
    @OptionGroup var regions: RegionOption
    @OptionGroup var servers: ServerOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
      guard (to != nil) != (by != nil) else { throw ValidationError("Say how far: --to 2020-02-28T18:00 or --by 7d.") }
    }

    func perform() throws {
      let region = try regions.region()
      var store = try servers.store()
      let clock = RegionClock(region)
      let now = try clock.read(&store).now
      let target = to?.instant(in: region.zone) ?? now + by!.duration
      var settling = try Quiescence(region: region, amqp: try servers.amqpURL())
      settling.allowsParked = patience.allowParked
      defer { Output.endProgress() }
      let last = try clock.advance(to: target, settling: &settling, within: patience.duration, on: &store) { step in
        Output.progress("\(step.now.shown(in: region.zone))  step \(step.number)")
      }
      Output.endProgress()
      settling.close()
      var report = try clock.read(&store).report(of: region)
      report.add(["steps": .number(last.number), "handled": .counts(last.rest.handled), "parked": .counts(last.rest.parked)])
      output.show(report)
    }
  }
}
