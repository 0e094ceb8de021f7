import Foundation
import Support

/// The real `saruar`.
enum OperatorProcess {
  static func run(
    _ words: [String], environment: [String: String], within time: Duration = .seconds(30)
  ) throws -> (exit: ChildProcess.Exit, said: String) {
    let output = NSTemporaryDirectory() + TestName.make() + ".txt"
    defer { try? FileManager.default.removeItem(atPath: output) }
    let process = try ChildProcess(
      "\(WorkerProcess.programs)/saruar", words, environment: environment.merging(["PATH": "/usr/bin:/bin"]) { $1 }, output: output)
    let exit = try process.waitForExit(within: time)
    return (exit, try String(contentsOfFile: output, encoding: .utf8))
  }
}
