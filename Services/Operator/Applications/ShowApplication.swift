import ArgumentParser
import Postgres
import Programme

extension ApplicationNumber: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument.uppercased()) }
}

/// `saruar show`
struct ShowApplication: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows an application with all that every service has of it, and its full history.",
    discussion: """
      What each service keeps of it: documents, mentor and plan, consultations, ballots and points, certificates; why it left the programme, if \
      it did; and everything in the journals about it, in order: which message, of which source, had which effect and when. Times are those of \
      the region. A refused command is found if it named the application in its 'subject' or was refused for it.

        saruar show AST-2020-0001
        saruar show AST-2020-0001 --json | jq .row.facts
      """)

  @Argument(help: "The application's number, for example AST-2020-0001.")
  var number: ApplicationNumber
  @OptionGroup var servers: ServerOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    var store = try servers.store()
    guard let file = try ApplicationFile.read(number, from: &store) else {
      throw OperatorError(
        "there is no application \(number)", advice: "`saruar status` names the seasons and how many numbers each has given out.")
    }
    output.show(file.report)
  }
}
