import ArgumentParser
import Contracts
import Postgres

/// `saruar outcome`
struct ShowOutcome: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "outcome",
    abstract: "Looks a message up in the journal: what became of it, when, and what it produced.",
    discussion: """
      The journal remembers every message for 90 days. Ids are unique per source only, so more than one message may be found; a reuse of \
      the id with other content is found as well.

        saruar outcome 0190b3d4-7b1e-7c39-9d3e-2b1f5f0a9c11
        saruar outcome 17 --source https://learnopen.kz/accelerator --json

      Exit status 1 when no lane has taken such a message.
      """)

  @Argument(help: "The message's id.")
  var id: String
  @Option(help: ArgumentHelp("Only of this source.", valueName: "uri"))
  var source: String?
  @OptionGroup var servers: ServerOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    var store = try servers.store()
    let rows = try store.journal(Self.rows.bind(.text(id), .text(source)))
    guard !rows.isEmpty else {
      throw OperatorError(
        "no lane has taken a message '\(id)'\(source.map { " of \($0)" } ?? "") within the journal's window",
        advice:
          "It may still wait in a queue (`saruar status`), or be kept under the hash of its body for want of an id (`saruar rejected list`)."
      )
    }
    if output.json {
      Output.print(String(JSONValue.array(rows.map(\.report.json)).pretty.dropLast()))
    } else {
      Output.print(rows.map(\.report.text).joined(separator: "\n\n"))
    }
  }

  /// A reuse of an id with other content is kept under `<id>~<hash>` (Lane, MessageIdentity).
  private static let rows = Statement(
    """
    select \(JournalRow.columns) from messaging.journal
    where (message_id = $1 or message_id in (select message_id from messaging.rejected where starts_with(message_id, $1 || '~')))
      and ($2::text is null or source = $2)
    order by recorded_at, consumer, batch, ordinal
    """)
}

extension JournalRow {
  fileprivate var report: Report {
    var report = Report([
      "id": .text(id), "source": .text(source), "type": .text(type), "fate": .text(fate), "lane": .text(lane),
      "decidedAt": .instant(decidedAt, zone), "recordedAt": .instant(recordedAt, zone),
    ])
    report.add("produced", title: produced.isEmpty ? nil : "produced", .array(produced))
    return report
  }
}
