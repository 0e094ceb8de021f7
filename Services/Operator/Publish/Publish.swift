import ArgumentParser
import Foundation
import Programme

extension Language: ExpressibleByArgument {}

/// `saruar publish`
struct Publish: OperatorCommand {
  static let configuration = CommandConfiguration(
    abstract: "Publishes commands as any producer would, and shows what they are answered.",
    discussion: """
      FILE holds one message as JSON, or one a line (NDJSON). Each goes to the exchange saruar.commands under <region>.<noun>.<verb>, made of \
      its 'region' and 'type', persistent, with confirms and mandatory. The bytes go as they are; the lane judges them.

        saruar example application.submit --fresh | saruar publish --wait
        saruar publish --wait --language ru contest.ndjson
        saruar publish --wait --json contest.ndjson | jq -r .result | sort | uniq -c
        printf 'no JSON' | saruar publish --wait --raw astana.application.submit

      The same source and id twice: one effect, the same answer twice. With --wait: ✓ accepted, ✗ refused, rejected or discarded, … parked, \
      ? no answer in time, ! not sent. With --json one object a line.
      Exit status: 0 all accepted (without --wait: all taken by the broker); 2 all answered, not all accepted; 1 something was not sent or not \
      answered.
      """)

  @Argument(help: "A file, or - for standard input.")
  var file = "-"
  @Flag(help: "Wait for the outcome of each and print it, in the order of input.")
  var wait = false
  @Option(help: ArgumentHelp("Give up when no outcome comes for so long.", valueName: "span"))
  var timeout = SpanArgument(.seconds(30))
  @Option(help: ArgumentHelp("Send the whole input as one message under this routing key, whatever it holds.", valueName: "key"))
  var raw: String?
  @Option(help: "The language of reasons, kk or ru. (default: that of $LANG, else kk)")
  var language: Language?
  @OptionGroup var servers: ServerOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    if file == "-", isatty(STDIN_FILENO) == 1 { Output.note("Reading standard input; end it with Control-D.") }
    let began = ContinuousClock.now
    let tally = try publish()
    if !output.json {
      Output.note("\(tally.sentence(waited: wait)) in \((ContinuousClock.now - began).shown)")
      if tally[.invalid] > 0 { Output.note("What is no command can be sent all the same: saruar publish --raw <routing key>") }
    }
    if tally.exitStatus != 0 { throw ExitCode(tally.exitStatus) }
  }

  private func publish() throws -> PublishTally {
    var tally = PublishTally()
    let count = { (fate: MessageFate, showsLine: Bool) in
      tally.count(fate)
      tell(fate, showsLine)
    }
    var run = try PublishRun(url: try servers.amqpURL(), waits: wait, patience: timeout.duration)
    if let raw {
      var source = try LineReader(path: file)
      try run.send([.message(OutgoingMessage(raw: try source.rest(), key: raw), line: 1)], count)
    } else {
      try sendAll(&run, count)
    }
    try run.finish(count)
    run.close()
    return tally
  }

  private func sendAll(_ run: inout PublishRun, _ tell: PublishRun.Tell) throws {
    var reader = try MessageReader(path: file)
    run.showsLines = reader.isLines
    var items: [MessageReader.Item] = []
    while let item = try reader.next() {
      items.append(item)
      guard items.count == PublishRun.portion else { continue }
      try run.send(items, tell)
      items.removeAll(keepingCapacity: true)
    }
    try run.send(items, tell)
  }

  /// Without waiting only troubles are worth a line.
  private func tell(_ fate: MessageFate, _ showsLine: Bool) {
    if wait || output.json {
      output.show(line: fate.json, fate.text(in: language ?? Self.usual, showsLine: showsLine))
    } else if fate.verdict != .published {
      Output.note(fate.text(in: language ?? Self.usual, showsLine: showsLine))
    }
  }

  private static var usual: Language {
    let environment = ProcessInfo.processInfo.environment
    return (environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? "").hasPrefix("ru") ? .ru : .kk
  }
}
