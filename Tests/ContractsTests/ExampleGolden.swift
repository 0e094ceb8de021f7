import Foundation
import Testing

/// Golden files beside the sources; `SARUAR_REGENERATE=1` writes them anew.
struct ExampleGolden {
  static let contracts = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Shared/Contracts")
  static let regenerates = ProcessInfo.processInfo.environment["SARUAR_REGENERATE"] == "1"

  /// Compares a file byte for byte, or writes it.
  static func check(_ path: String, _ text: String) throws {
    let file = contracts.appending(path: path)
    if regenerates { try Data(text.utf8).write(to: file) }
    let isSame = try? Data(contentsOf: file) == Data(text.utf8)
    #expect(isSame == true, "\(path) is not what the types say; SARUAR_REGENERATE=1 swift test writes it anew")
  }

  /// A directory holds these files and no other; what is left over is removed when regenerating.
  static func checkNames(in directory: String, _ names: Set<String>) throws {
    let folder = contracts.appending(path: directory)
    let stored = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)))
    if regenerates { for name in stored.subtracting(names) { try FileManager.default.removeItem(at: folder.appending(path: name)) } }
    #expect(regenerates || stored == names)
  }
}
