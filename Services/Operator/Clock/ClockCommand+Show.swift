import ArgumentParser
import Contracts
import Postgres
import Programme

extension RegionClock.Reading {
  func report(of region: Region) -> Report {
    var next: Cell = .none
    if let timer = nextTimer {
      let shown = "\(timer.due.shown(in: region.zone))  \(timer.key)  (\(timer.lane))"
      next = .structure(["due": .string(timer.due.rfc3339), "key": .string(timer.key), "lane": .string(timer.lane)], shown: shown)
    }
    return Report([
      "region": .text(region.rawValue), "clock": isVirtual ? "virtual" : "wall", "now": .instant(now, region.zone),
      "zone": .text(region.zoneIdentifier), "nextTimer": next,
    ])
  }
}

extension ClockCommand {
  struct ShowClock: OperatorCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Tells what the clock shows, and the next timer.")

    @OptionGroup var regions: RegionOption
    @OptionGroup var servers: ServerOptions
    @OptionGroup var output: OutputOptions

    func perform() throws {
      let region = try regions.region()
      var store = try servers.store()
      output.show(try RegionClock(region).read(&store).report(of: region))
    }
  }
}
