import AMQP
import ArgumentParser
import Contracts
import Lane
import Postgres
import Programme

/// `saruar status`
struct Status: OperatorCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows lanes, queues, clocks and seasons at a glance.",
    discussion: """
      A lane is owned while a worker renews its lease (every 2 s, it runs out after 10 s). Unpublished batches are committed and not yet \
      confirmed by the broker; a few for a moment are usual. Queue depths are a glance, not a proof of rest: that is `saruar clock settle`. \
      An award whose name has letters that no font of ours has waits until `certificate.issue` names the person as the fonts can.

        saruar status --region astana
        saruar status --json | jq '.lanes[] | select(.parked > 0)'

      Without --region and SARUAR_REGION: all regions. Exit status 0 also when a lane has no owner; 1 when a server cannot be asked.
      """)

  @OptionGroup var regions: RegionOption
  @OptionGroup var servers: ServerOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    let region = try regions.named()
    var store = try servers.store()
    var report = Report()
    let lanes = try LaneOverview.read(from: &store, region)
    report.add("lanes", title: "LANES", LaneOverview.table(lanes))
    report.add("queues", title: "QUEUES", try queues(of: lanes, region))
    report.add("clocks", title: "CLOCKS", try clocks(of: lanes, region, &store))
    report.add("seasons", title: "SEASONS", try SeasonOverview.table(from: &store, region))
    report.add("waitingAwards", title: "AWARDS WITHOUT A CERTIFICATE", try WaitingAwards.table(from: &store, region))
    output.show(report)
  }

  /// Queues of the lanes that have ever run, and of the region asked for.
  private func queues(of lanes: [LaneOverview], _ region: Region?) throws -> Table {
    var names = Set(lanes.map(\.name) + [Topology.unrouted, Topology.dead])
    if let region { names.formUnion(Quiescence.lanes(of: region)) }
    var channel = try TopologyChannel(url: try servers.amqpURL(), name: "saruar status")
    var table = Table("queue", "ready", "consumers", "remark")
    for name in names.sorted() {
      do throws(AMQPError) {
        let queue = try channel.inspectQueue(name)
        table.add(.text(name), .number(queue.messages), .number(queue.consumers), Cell(Self.remark(queue)))
      } catch {
        guard case .notFound = error else { throw error }
        table.add(.text(name), .none, .none, "not declared: saruar topology")
      }
    }
    channel.close()
    return table
  }

  private static func remark(_ queue: TopologyChannel.QueueStatus) -> String? {
    if queue.name == Topology.dead { return queue.messages > 0 ? "messages exceeded the delivery limit: look into the workers' logs" : nil }
    return queue.consumers == 0 ? "nobody consumes" : nil
  }

  private func clocks(of lanes: [LaneOverview], _ region: Region?, _ store: inout PostgresConnection) throws -> Table {
    var table = Table("region", "clock", "now", "zone", "nextTimer", "key")
    let known = Set(lanes.compactMap(\.region) + (region.map { [$0] } ?? []))
    for region in known.sorted(by: { $0.rawValue < $1.rawValue }) {
      let reading = try RegionClock(region).read(&store)
      table.add(
        .text(region.rawValue), reading.isVirtual ? "virtual" : "wall", .instant(reading.now, region.zone), .text(region.zoneIdentifier),
        Cell(reading.nextTimer?.due, region.zone), Cell(reading.nextTimer?.key))
    }
    return table
  }
}
