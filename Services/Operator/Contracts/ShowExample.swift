import ArgumentParser
import Contracts
import Foundation
import Programme

/// `saruar example`
struct ShowExample: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "example",
    abstract: "Prints a good message of a type, ready to be changed and published.",
    discussion: """
      The golden example of the contracts. The system remembers ids, so the same example published twice has one effect and the same \
      answer twice; --fresh gives it an id of its own. Needs no server.

        saruar example application.submit --fresh > my.json
        # edit it, then
        saruar publish --wait my.json
      """)

  @Argument(help: "The message type, for example application.submit.")
  var type: TypeArgument
  @Flag(help: "With a new id.")
  var fresh = false
  @Flag(help: "On one line.")
  var compact = false
  @OptionGroup var regions: RegionOption
  /// What it prints is JSON anyway; the option is taken, as everywhere.
  @OptionGroup var output: OutputOptions

  func perform() throws {
    guard var example = Catalogue.example(try type.type()) else { return }
    if fresh { example["id"] = .string(UUID().uuidString.lowercased()) }
    if let region = try regions.named() { example["region"] = .string(region.rawValue) }
    Output.print(compact ? example.compact : String(example.pretty.dropLast()))
  }
}
