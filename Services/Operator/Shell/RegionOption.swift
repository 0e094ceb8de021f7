import ArgumentParser
import Foundation
import Programme

/// Which region a command is about: by option, else by environment, else Astana.
struct RegionOption: ParsableArguments {
  @Option(
    name: .customLong("region"), help: ArgumentHelp("The region. (default: $SARUAR_REGION, else astana)", valueName: "region"),
    transform: { (name: String) throws -> Region in try Region.called(name) })
  var chosen: Region?

  /// Nil when neither option nor environment names one.
  func named() throws -> Region? {
    if let chosen { return chosen }
    guard let name = ProcessInfo.processInfo.environment["SARUAR_REGION"], !name.isEmpty else { return nil }
    return try Region.called(name, by: "SARUAR_REGION is '\(name)'. ")
  }

  func region() throws -> Region { try named() ?? .astana }
}

extension Region {
  fileprivate static func called(_ name: String, by origin: String = "") throws -> Region {
    if let region = Region(rawValue: name) { return region }
    let regions = Region.allCases.map(\.rawValue).joined(separator: " ")
    throw ValidationError("\(origin)The regions are \(regions).")
  }
}
