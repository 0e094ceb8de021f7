import ArgumentParser
import Contracts
import Foundation

/// For people or for programs: `--json` is the same everywhere, and so are its keys from version to version.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Results as JSON.")
  var json = false

  func show(_ report: Report) {
    Output.print(json ? String(report.json.pretty.dropLast()) : report.text)
  }

  /// One of many results, told as it comes.
  func show(line json: JSONValue, _ text: String) {
    Output.print(self.json ? json.compact : text)
  }
}

/// Standard output and standard error, unbuffered: what is told is out.
enum Output {
  static func print(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

  /// Progress and troubles; never mixed with results.
  static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  /// A line that the next one takes the place of, on a terminal only.
  static func progress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
  }

  static func endProgress() { progress("") }
}
