import ArgumentParser
import Contracts

/// `saruar schema`
struct ShowSchema: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a message, or names all messages.",
    discussion: """
      JSON Schema 2020-12 of the whole message, envelope and data, as a lane checks it. Needs no server.

        # every type, who takes it and what answers it
        saruar schema --list
        saruar schema application.submit > submit.schema.json
      """)

  @Argument(help: "The message type, for example application.submit.")
  var type: TypeArgument?
  @Flag(help: "Name all types.")
  var list = false
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard list || type != nil else { throw ValidationError("Name a type, for example application.submit, or pass --list.") }
  }

  func perform() throws {
    if list { return output.show(Self.types) }
    guard let type = try type?.type(), let schema = Catalogue.schema(type) else { return }
    Output.print(String(schema.pretty.dropLast()))
  }

  private static var types: Report {
    var table = Table("type", "kind", "service", "answeredBy", "summary")
    for entry in Catalogue.commands {
      let answers = entry.success.map(\.name)
      table.add(
        .text(entry.type.name), "command", .text(entry.service.rawValue),
        .structure(.array(answers.map { .string($0) }), shown: answers.joined(separator: ", ")), .text(entry.payload.summary))
    }
    for entry in Catalogue.laneCommands {
      table.add(.text(entry.type.name), "lane command", "any", .text(entry.success.name), .text(entry.payload.summary))
    }
    for entry in Catalogue.events {
      table.add(.text(entry.type.name), "event", .text(entry.source?.rawValue ?? "any"), .none, .text(entry.payload.summary))
    }
    for entry in Catalogue.refusals {
      table.add(.text(entry.type.name), "refusal", .text(entry.source?.rawValue ?? "any"), .none, .text(Refused.summary))
    }
    return Report(table)
  }
}
