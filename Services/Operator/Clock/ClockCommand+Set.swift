import ArgumentParser
import Postgres
import Programme

extension ClockCommand {
  struct SetClock: OperatorCommand {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: "Gives the region a virtual clock, or the wall's.",
      discussion: """
        Never back: not behind where a virtual clock stands, nor behind the newest decision of the region. Timers on the way fire at their \
        own instants but late; `clock advance` stops at each.
        """)

    @Argument(help: "A local time such as 2020-01-15T09:00, or an instant such as 2020-01-15T03:00:00Z.")
    var instant: InstantArgument?
    @Flag(help: "Wall time.")
    var wall = false
    @OptionGroup var regions: RegionOption
    @OptionGroup var servers: ServerOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
      guard (instant != nil) != wall else { throw ValidationError("Name an instant, for example 2020-01-15T09:00, or pass --wall.") }
    }

    func perform() throws {
      let region = try regions.region()
      var store = try servers.store()
      let clock = RegionClock(region)
      if let instant { try clock.set(to: instant.instant(in: region.zone), on: &store) } else { try clock.useWall(on: &store) }
      output.show(try clock.read(&store).report(of: region))
    }
  }
}
