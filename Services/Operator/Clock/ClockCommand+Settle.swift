import ArgumentParser
import Postgres
import Programme

extension ClockCommand {
  struct SettleRegion: OperatorCommand {
    static let configuration = CommandConfiguration(
      commandName: "settle",
      abstract: "Waits until the region is at rest.",
      discussion: """
        At rest: two successive rounds of questions find that every lane has handled nothing more, no timer of a virtual clock is due, and \
        nothing is parked. Queue depths are not asked: a message between two queues is in neither.
        """)

    @OptionGroup var patience: PatienceOptions
    @OptionGroup var regions: RegionOption
    @OptionGroup var servers: ServerOptions
    @OptionGroup var output: OutputOptions

    func perform() throws {
      let region = try regions.region()
      var store = try servers.store()
      var settling = try Quiescence(region: region, amqp: try servers.amqpURL())
      settling.allowsParked = patience.allowParked
      let began = ContinuousClock.now
      let rest = try settling.settle(within: patience.duration, on: &store)
      settling.close()
      output.show(
        Report([
          "region": .text(region.rawValue), "atRest": true, "after": .duration(ContinuousClock.now - began), "rounds": .number(rest.rounds),
          "handled": .counts(rest.handled), "parked": .counts(rest.parked),
        ]))
    }
  }
}
