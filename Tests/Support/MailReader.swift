package import Contracts
internal import Foundation

/// Letters as Python's own parsers read them (`read_mail.py`): an opinion that is not ours.
package enum MailReader {
  package struct Unreadable: Error, CustomStringConvertible {
    package var description: String
  }

  /// The letters of a Maildir, of a folder, or of one file.
  package static func read(_ path: String) throws -> [JSONValue] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: TestScripts.python)
    process.arguments = [TestScripts.path("read_mail.py"), path]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let bytes = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Unreadable(description: "read_mail.py \(path): \(said)") }
    return JSONValue(try JSONDocument(bytes, limits: JSONLimits(bytes: 64 << 20, depth: 16)).root).elements
  }
}

/// Python scripts beside this file.
enum TestScripts {
  static let python = ProcessInfo.processInfo.environment["SARUAR_PYTHON"] ?? "/usr/bin/python3"

  static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(name).path
  }
}
