internal import Contracts
internal import Foundation

/// A real worker as it is deployed: started, asked, signalled, and read.
package final class WorkerProcess: Sendable {
  package let process: ChildProcess
  package let healthPort: Int
  private let logFile: String

  package init(_ program: String, environment: [String: String], folder: String) throws {
    healthPort = try Loopback.freePort()
    logFile = "\(folder)/\(program)-\(healthPort).log"
    var environment = environment
    environment["SARUAR_HEALTH_PORT"] = "\(healthPort)"
    environment["PATH"] = "/usr/bin:/bin"
    // A backtrace of a debug build takes longer than all that is tested after it.
    environment["SWIFT_BACKTRACE"] = "enable=no"
    process = try ChildProcess("\(Self.programs)/\(program)", environment: environment, output: logFile)
  }

  /// Where the built programs are: SARUAR_BIN, or beside the test bundle.
  package static let programs =
    ProcessInfo.processInfo.environment["SARUAR_BIN"]
    ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path

  /// Returns when /readyz says yes.
  @discardableResult
  package func waitUntilReady(within time: Duration = .seconds(30)) throws -> WorkerProcess {
    try waitFor("/readyz", within: time)
    return self
  }

  /// Returns when it runs, be it as owner or standing by.
  @discardableResult
  package func waitUntilAlive(within time: Duration = .seconds(30)) throws -> WorkerProcess {
    try waitFor("/livez", within: time)
    return self
  }

  private func waitFor(_ page: String, within time: Duration) throws {
    do {
      try wait(until: "200 of \(page)", within: time) {
        if let exit = process.poll() { throw NotInTime("the worker ended with \(exit)") }
        return isGood(page)
      }
    } catch {
      let answer = (try? get(page).text) ?? "nothing"
      throw NotInTime("\(error)\n\(page) says: \(answer)\nits log ends:\n\(log.suffix(15).joined(separator: "\n"))")
    }
  }

  package func get(_ page: String) throws -> HTTP.Answer { try HTTP.get(port: healthPort, page) }
  package var isReady: Bool { isGood("/readyz") }
  private func isGood(_ page: String) -> Bool { (try? get(page).status) == 200 }

  /// One sample of /metrics.
  package func metric(_ name: String, lane: String) throws -> Int? {
    let line = try get("/metrics").text.split(separator: "\n").first { $0.hasPrefix("\(name){lane=\"\(lane)\"}") }
    return line?.split(separator: " ").last.flatMap { Int($0) }
  }

  package var log: [String] {
    let text = (try? String(contentsOfFile: logFile, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  package func kill() { process.kill() }

  /// SIGTERM, then its exit.
  package func stop(within time: Duration = .seconds(15)) throws -> ChildProcess.Exit {
    process.signal(SIGTERM)
    return try process.waitForExit(within: time)
  }
}
