import ArgumentParser

@main
struct Saruar: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "saruar")
}
