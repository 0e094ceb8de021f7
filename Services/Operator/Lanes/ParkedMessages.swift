import ArgumentParser
import Contracts
import Postgres

/// `saruar parked`
struct ParkedMessages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parked",
    abstract: "Lists and settles messages that were set aside through a fault of ours.",
    discussion: """
      A message is parked when our own code or the store failed on it (code failed), when its worker died on it three times (worker-died), or \
      because an earlier message about the same thing is parked (behind-parked). Its producer was told message.parked and still waits for an \
      outcome: after the fault is mended, retry; when it cannot be, discard.

        saruar parked list
        # the error and the message; marks it as seen
        saruar parked show 12
        # with those that wait behind it, in order
        saruar parked retry 12
        saruar parked retry --all
        saruar parked discard 12 --reason 'Sent again with a correction.'
      """,
    subcommands: [List.self, ShowOne.self, Retry.self, Discard.self], defaultSubcommand: List.self)

  struct List: OperatorCommand {
    static let configuration = CommandConfiguration(abstract: "Lists what is parked, in order of arrival.")

    @Option(help: "Only of this lane, for example astana.intake.")
    var lane: String?
    @Flag(help: "Mark all of the list as seen, which the audit asks for.")
    var markSeen = false
    @OptionGroup var servers: ServerOptions
    @OptionGroup var output: OutputOptions

    func perform() throws {
      var store = try servers.store()
      var table = Table("number", "lane", "type", "code", "parkedAt", "seen", "orderingKey", "error", "source", "id")
      let messages = try ParkedMessage.all(from: &store, lane: lane)
      for message in messages {
        table.add(
          .number(message.number), .text(message.lane), .text(message.type), .text(message.code), .instant(message.parkedAt),
          .flag(message.seenAt != nil), Cell(message.orderingKey),
          .structure(.string(message.error), shown: message.error.shortened(to: 60)),
          .text(message.source), .text(message.id))
      }
      output.show(Report(table))
      if markSeen { try ParkedMessage.markSeen(messages.map(\.number), in: &store) }
    }
  }

  struct ShowOne: OperatorCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Shows the error and the whole message, and marks it as seen.")

    @Argument(help: "Its number in the list, or its message id.")
    var which: String
    @OptionGroup var servers: ServerOptions
    @OptionGroup var output: OutputOptions

    func perform() throws {
      var store = try servers.store()
      let number = try ParkedMessage.find(which, in: &store).number
      try ParkedMessage.markSeen([number], in: &store)
      let message = try ParkedMessage.find("\(number)", in: &store)
      var report = Report([
        "number": .number(message.number), "lane": .text(message.lane), "type": .text(message.type), "source": .text(message.source),
        "id": .text(message.id), "orderingKey": Cell(message.orderingKey), "parkedAt": .instant(message.parkedAt),
        "seenAt": Cell(message.seenAt), "code": .text(message.code), "error": .text(message.error),
      ])
      report.add("body", title: "BODY", .body(message.body))
      output.show(report)
    }
  }
}

extension JSONValue {
  /// A message's body as JSON where it is that, else as text.
  static func body(_ bytes: [UInt8]) -> JSONValue {
    JSONValue(text: bytes) ?? .string(String(decoding: bytes.prefix(100_000), as: UTF8.self))
  }
}

extension String {
  func shortened(to length: Int) -> String { count <= length ? self : prefix(length - 1) + "…" }
}
