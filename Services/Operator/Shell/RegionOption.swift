import ArgumentParser
import Foundation
import Programme

extension Region: ExpressibleByArgument {}

/// Which region a command is about: by option, else by environment, else Astana.
struct RegionOption: ParsableArguments {
  @Option(name: .customLong("region"), help: ArgumentHelp("The region. (default: $SARUAR_REGION, else astana)", valueName: "region"))
  var chosen: Region?

  /// Nil when neither option nor environment names one.
  func named() throws -> Region? {
    if let chosen { return chosen }
    guard let name = ProcessInfo.processInfo.environment["SARUAR_REGION"], !name.isEmpty else { return nil }
    guard let region = Region(rawValue: name) else {
      throw OperatorError(
        "SARUAR_REGION is '\(name)', which is no region", advice: "Regions: \(Region.allCases.map(\.rawValue).joined(separator: " "))")
    }
    return region
  }

  func region() throws -> Region { try named() ?? .astana }
}
