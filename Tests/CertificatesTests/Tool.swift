import Foundation
import Testing

/// Programs that are not ours, by which our documents are read back: poppler, zbar, Python.
enum Tool {
  /// Writes the bytes to a file of its own, runs the program on it, and returns what it prints.
  static func run(_ program: String, _ arguments: [String] = [], on bytes: [UInt8], after more: [String] = []) throws -> String {
    let file = NSTemporaryDirectory() + "certificate-\(UUID().uuidString)"
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    defer { try? FileManager.default.removeItem(atPath: file) }
    return try run(program, arguments + [file] + more)
  }

  static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(program) ends with \(process.terminationStatus)")
    return String(decoding: data, as: UTF8.self)
  }

  /// The text of a PDF as poppler reads it.
  static func text(_ pdf: [UInt8]) throws -> String { try run("pdftotext", ["-raw"], on: pdf, after: ["-"]) }
}
