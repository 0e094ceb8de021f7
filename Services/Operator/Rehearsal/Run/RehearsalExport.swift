import Contracts
import Foundation
import Programme

/// Writes what was published and what was seen, one JSON object a line, while it happens; `--replay` reads it again.
///
/// The lines of commands are the same for the same seed and policy.
final class RehearsalExport {
  private let handle: FileHandle
  private var isOpen = true
  private var buffer: [UInt8] = []

  /// Makes the file, or empties it; throws where that is not allowed.
  init(path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil), let handle = FileHandle(forWritingAtPath: path) else {
      throw OperatorError("cannot write to \(path)", advice: "Name a file in a folder that exists and is yours.")
    }
    self.handle = handle
  }

  /// The first line: which days the commands belong to.
  func begin(_ script: any Script) throws {
    let line: JSONValue = [
      "kind": "season", "region": .string(script.region.rawValue), "begins": .string(script.begins.rfc3339),
      "ends": .string(script.ends.rfc3339),
    ]
    try add(line.compactBytes)
  }

  func write(_ command: RehearsalCommand, at instant: Instant) throws {
    let key = JSONValue.string(command.routingKey).compact
    try line(#"{"kind":"command","key":\#(key),"at":"\#(instant.rfc3339)","message":"#, command.body)
  }

  func write(event body: [UInt8]) throws {
    try line(#"{"kind":"event","message":"#, body)
  }

  /// Writes what is left; a second time it does nothing.
  func close() throws {
    guard isOpen else { return }
    isOpen = false
    try flush()
    try handle.close()
  }

  private func line(_ start: String, _ message: [UInt8]) throws {
    try add(Array(start.utf8) + message + [UInt8(ascii: "}")])
  }

  private func add(_ line: [UInt8]) throws {
    buffer += line
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count > 1 << 20 { try flush() }
  }

  private func flush() throws {
    try handle.write(contentsOf: Data(buffer))
    buffer.removeAll(keepingCapacity: true)
  }
}
