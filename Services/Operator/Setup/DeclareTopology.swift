import AMQP
import ArgumentParser
import Contracts
import Lane
import Programme

/// `saruar topology`
struct DeclareTopology: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "topology",
    abstract: "Declares a region's exchanges, queues and bindings.",
    discussion: """
      Declaring again changes nothing. Workers do the same when they start; this is for producers that come first, and to see it.

        saruar topology --region almaty --dry-run --json | jq .bindings
      """)

  @Flag(help: "Only tell what would be declared.")
  var dryRun = false
  @OptionGroup var regions: RegionOption
  @OptionGroup var servers: ServerOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    let region = try regions.region()
    let topology = Topology.of(region: region)
    if !dryRun { try declare(topology) }
    output.show(report(topology, region))
  }

  private func declare(_ topology: Topology) throws {
    var channel = try TopologyChannel(url: try servers.amqpURL(), name: "saruar topology")
    do throws(AMQPError) {
      try topology.declare(on: &channel)
    } catch {
      guard case .preconditionFailed(let text) = error else { throw error }
      throw OperatorError(
        "the broker has it with other arguments: \(text)",
        advice: """
          It was declared by another version or by hand, and arguments cannot be changed. Stop the workers, let its messages be handled or move
          them away (rabbitmq's shovel), delete it, and declare it again. Nothing was deleted now.
          """)
    }
    channel.close()
  }

  private func report(_ topology: Topology, _ region: Region) -> Report {
    var exchanges = Table("exchange", "type"), queues = Table("queue", "arguments"), bindings = Table("exchange", "key", "queue")
    for exchange in topology.exchanges { exchanges.add(.text(exchange.name), .text(exchange.kind)) }
    for queue in topology.queues {
      let arguments = queue.arguments.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.shown)" }
      queues.add(.text(queue.name), .structure(.array(arguments.map { .string($0) }), shown: arguments.joined(separator: " ")))
    }
    for binding in topology.bindings { bindings.add(.text(binding.exchange), .text(binding.key), .text(binding.queue)) }
    var report = Report()
    report.add("exchanges", exchanges)
    report.add("queues", queues)
    report.add("bindings", bindings)
    let counts = "\(exchanges.rows.count) exchanges, \(queues.rows.count) queues, \(bindings.rows.count) bindings"
    report.note("\(counts) \(dryRun ? "to declare" : "declared") for \(region.rawValue)")
    return report
  }
}

extension FieldValue {
  fileprivate var shown: String {
    switch self {
    case .bool(let flag): "\(flag)"
    case .int(let number): "\(number)"
    default: text ?? "\(self)"
    }
  }
}
