import Contracts
import Foundation

/// Writes what was published and what was seen, one JSON object a line, while it happens.
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

  func write(_ command: RehearsalCommand) throws {
    let key = JSONValue.string(command.routingKey).compact
    try line(#"{"kind":"command","key":\#(key),"message":"#, command.body)
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

  private func line(_ head: String, _ body: [UInt8]) throws {
    buffer += Array(head.utf8)
    buffer += body
    buffer += Array("}\n".utf8)
    if buffer.count > 1 << 20 { try flush() }
  }

  private func flush() throws {
    try handle.write(contentsOf: Data(buffer))
    buffer.removeAll(keepingCapacity: true)
  }
}
