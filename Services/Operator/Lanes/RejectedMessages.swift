import ArgumentParser
import Contracts
import Lane
import Postgres
import Programme

/// `saruar rejected`
struct RejectedMessages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rejected",
    abstract: "Lists and shows messages that were unreadable or not allowed.",
    discussion: """
      Nothing is to be done about them here: the producer was told message.rejected with every problem, and sends a better message under a new \
      id. They are kept so that one can help it.

        saruar rejected list --limit 20
        saruar rejected show 0190b3d4-7b1e-7c39-9d3e-2b1f5f0a9c11
      """,
    subcommands: [List.self, ShowOne.self], defaultSubcommand: List.self)

  struct List: OperatorCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the newest.")

    @Option(help: "At most so many.")
    var limit = 50
    @Option(help: "Only with this code: malformed, unknown-type, schema, too-large, id-reused, wrong-region, unrouted or not-allowed.")
    var code: RejectionCode?
    @OptionGroup var servers: ServerOptions
    @OptionGroup var output: OutputOptions

    func perform() throws {
      var store = try servers.store()
      var table = Table("rejectedAt", "lane", "code", "problem", "bytes", "routingKey", "source", "id")
      for row in try store.query(RejectedMessages.newest.bind(.int(limit), .text(code?.rawValue))) {
        let errors = try row.withBytes("errors") { JSONValue(text: Array($0)) } ?? .null
        table.add(
          .instant(try row.get("rejected_at")), Cell(try row.get("consumer") as String), Cell(try row.get("code") as String),
          .structure(errors, shown: RejectedMessages.shown(errors).shortened(to: 80)), Cell(try row.get("bytes") as Int),
          Cell(try row.get("routing_key") as String), Cell(try row.get("source") as String), Cell(try row.get("message_id") as String))
      }
      output.show(Report(table))
    }
  }

  struct ShowOne: OperatorCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Shows every problem of a message, and the message as it came.")

    @Argument(help: "The message's id; for a message without one, the SHA-256 of its body (see the list).")
    var id: String
    @OptionGroup var servers: ServerOptions
    @OptionGroup var output: OutputOptions

    func perform() throws {
      var store = try servers.store()
      let rows = try store.query(RejectedMessages.one.bind(.text(id)))
      guard !rows.isEmpty else {
        throw OperatorError("no rejected message has the id '\(id)'", advice: "`saruar rejected list` names them.")
      }
      for row in rows {
        var report = Report([
          "id": Cell(try row.get("message_id") as String), "source": Cell(try row.get("source") as String),
          "lane": Cell(try row.get("consumer") as String), "routingKey": Cell(try row.get("routing_key") as String),
          "rejectedAt": .instant(try row.get("rejected_at")), "code": Cell(try row.get("code") as String),
          "bytes": Cell(try row.get("bytes") as Int),
        ])
        report.add("errors", title: "ERRORS", try row.withBytes("errors") { JSONValue(text: Array($0)) } ?? .null)
        report.add("body", title: "BODY", .body(try row.get("body")))
        output.show(report)
      }
    }
  }

  private static func shown(_ errors: JSONValue) -> String {
    (errors.elements ?? []).map {
      [$0["pointer"]?.string ?? "", $0["problem"]?.string ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }
    .joined(separator: "; ")
  }

  private static let newest = Statement(
    "select * from messaging.rejected where $2::text is null or code = $2 order by rejected_at desc limit $1")
  private static let one = Statement(
    "select * from messaging.rejected where message_id = $1 or starts_with(message_id, $1 || '~') order by rejected_at")
}

extension RejectionCode: ExpressibleByArgument {}
