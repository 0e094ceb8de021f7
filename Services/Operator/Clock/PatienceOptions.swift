import ArgumentParser
import Contracts

/// How long to wait for a region to come to rest, and what counts as rest.
struct PatienceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How long to wait for rest, at each step.", valueName: "span"))
  var timeout = SpanArgument(.seconds(30))
  @Flag(help: "Be content although messages are parked.")
  var allowParked = false

  var duration: Duration { timeout.duration }
}

extension Cell {
  /// `astana.intake 42, saruar.unrouted 0`
  static func counts(_ counts: [String: Int]) -> Cell {
    let sorted = counts.sorted { $0.key < $1.key }
    return .structure(
      .object(sorted.map { .init($0.key, .integer($0.value)) }), shown: sorted.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
  }
}
