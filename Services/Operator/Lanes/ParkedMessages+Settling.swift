import ArgumentParser
import Contracts
import Postgres

extension ParkedMessages {
  /// Which messages an order is about.
  struct Selection: ParsableArguments {
    @Argument(help: "Its number in the list, or its message id; those that wait behind it go with it.")
    var which: String?
    @Flag(help: "All that are parked.")
    var all = false
    @Option(help: "With --all: only of this lane.")
    var lane: String?
    @Option(help: ArgumentHelp("How long to wait for the lane.", valueName: "span"))
    var timeout = SpanArgument(.seconds(30))

    func validate() throws {
      guard (which != nil) != all else { throw ValidationError("Name a message by its number or id, or pass --all.") }
      guard lane == nil || all else { throw ValidationError("--lane goes with --all.") }
    }

    /// One order for each lane that has any.
    func targets(in store: inout PostgresConnection) throws -> [ParkedTarget] {
      if let which {
        let message = try ParkedMessage.find(which, in: &store)
        return [ParkedTarget(lane: message.lane, message: message)]
      }
      return Set(try ParkedMessage.all(from: &store, lane: lane).map(\.lane)).sorted().map { ParkedTarget(lane: $0) }
    }
  }

  struct Retry: OperatorCommand {
    static let configuration = CommandConfiguration(
      abstract: "Has parked messages tried again, in order.",
      discussion: "The lane decides them anew; each gets its outcome, or is parked again. Exit status 1 when some are parked still.")

    @OptionGroup var selection: Selection
    @OptionGroup var servers: ServerOptions
    @OptionGroup var output: OutputOptions

    func perform() throws {
      try ParkedMessages.settle(selection, servers, output) { target in
        LaneRetry(source: target.message?.source, id: target.identifier, all: target.message == nil ? true : nil, by: OperatorName.current)
      }
    }
  }

  struct Discard: OperatorCommand {
    static let configuration = CommandConfiguration(
      abstract: "Gives parked messages up.",
      discussion: "Their producers are told message.discarded with the reason; the messages have no effect, now or later.")

    @OptionGroup var selection: Selection
    @Option(help: "Why, for the producer and for the record.")
    var reason: String
    @OptionGroup var servers: ServerOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
      guard !reason.allSatisfy(\.isWhitespace) else { throw ValidationError("Say why, in words that the producer may read: --reason '…'.") }
    }

    func perform() throws {
      try ParkedMessages.settle(selection, servers, output) { target in
        LaneDiscard(
          source: target.message?.source, id: target.identifier, all: target.message == nil ? true : nil, reason: reason,
          by: OperatorName.current)
      }
    }
  }

  /// Sends each order to its lane, waits for the echo behind it and tells what became of the messages.
  fileprivate static func settle(
    _ selection: Selection, _ servers: ServerOptions, _ output: OutputOptions, _ order: (ParkedTarget) throws -> some Command
  ) throws {
    var store = try servers.store()
    let before = try ParkedMessage.all(from: &store, lane: selection.lane)
    let targets = try selection.targets(in: &store)
    if !targets.isEmpty {
      var desk = try Correspondence(url: try servers.amqpURL(), label: "saruar parked")
      for target in targets { try target.carryOut(try order(target), through: &desk, within: selection.timeout.duration) }
      desk.close()
    }
    let left = Set(try ParkedMessage.all(from: &store, lane: nil).map(\.number))
    let chosen = before.filter { message in targets.contains { $0.concerns(message) } }
    output.show(Report(try fates(of: chosen, left, &store)))
    if chosen.contains(where: { left.contains($0.number) }) { throw ExitCode.trouble }
  }

  private static func fates(of messages: [ParkedMessage], _ left: Set<Int>, _ store: inout PostgresConnection) throws -> Table {
    var table = Table("number", "lane", "type", "fate", "outcome", "source", "id")
    for message in messages {
      let row = try store.journal(entry.bind(.text(message.lane), .text(message.source), .text(message.id))).last
      let outcome = row?.outcome?["type"]?.string.flatMap { MessageType(cloudEventsType: $0)?.name }
      table.add(
        .number(message.number), .text(message.lane), .text(message.type),
        left.contains(message.number) ? "parked" : Cell(row?.fate), Cell(outcome), .text(message.source), .text(message.id))
    }
    return table
  }

  private static let entry = Statement(
    "select \(JournalRow.columns) from messaging.journal where consumer = $1 and source = $2 and message_id = $3")
}
