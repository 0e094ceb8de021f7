internal import Foundation
package import Testing

/// A suite with a broker and a database of its own, which its tests may restart and kill without harm to the tests beside it.
///
/// `deploy/local` starts them in a folder of the suite's own, with ports of their own, and stops and removes them at the end. What a killed run
/// left is found by its name and removed by the next.
package struct PrivateServers: SuiteTrait, TestScoping {
  @TaskLocal package static var current: PrivateServers.Handle?

  package func scopeProvider(for test: Test, testCase: Test.Case?) -> PrivateServers? { test.isSuite ? self : nil }

  package func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
    await Slots.shared.enter()
    do {
      try await withTaskExecutorPreference(ThreadExecutor.shared) { try await serve(function) }
    } catch {
      await Slots.shared.leave()
      throw error
    }
    await Slots.shared.leave()
  }

  private func serve(_ function: @Sendable () async throws -> Void) async throws {
    let handle = try Handle()
    defer { handle.remove() }
    try handle.deploy("servers")
    let servers = try handle.servers()
    try await Servers.$current.withValue(servers) {
      try await Self.$current.withValue(handle) { try await function() }
    }
  }
}

extension Trait where Self == PrivateServers {
  /// Serialise such a suite: its tests share the servers.
  package static var privateServers: Self { PrivateServers() }
}

extension PrivateServers {
  package enum Server: String, Sendable, CaseIterable {
    case postgres, rabbitmq
  }

  package struct Handle: Sendable {
    private let folder: String

    init() throws {
      for name in try FileManager.default.contentsOfDirectory(atPath: NSTemporaryDirectory())
      where TestName.isAbandoned(name) && FileManager.default.fileExists(atPath: NSTemporaryDirectory() + name + "/secrets") {
        Handle(folder: NSTemporaryDirectory() + name).remove()
      }
      self.init(folder: NSTemporaryDirectory() + TestName.make())
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      // Below the range of outgoing connections, one of which might take a port while its server is away.
      let names = ["postgres", "amqp", "amqps", "management", "epmd", "distribution"]
      let ports = try names.map { "\($0) \(try Loopback.freePort())\n" }
      try ports.joined().write(toFile: folder + "/ports", atomically: true, encoding: .utf8)
    }

    private init(folder: String) { self.folder = folder }

    /// Stops a server, in good order or as a power cut would, and starts it again; returns when it answers.
    package func restart(_ server: Server, kill: Bool) throws {
      try deploy(["restart", server.rawValue] + (kill ? ["--kill"] : []))
    }

    func servers() throws -> Servers {
      let lines = try deploy("env").split(separator: "\n").map { $0.dropFirst("export ".count).split(separator: "=", maxSplits: 1) }
      let values = lines.map { (String($0[0]), $0.count > 1 ? String($0[1].filter { $0 != "\\" }) : "") }
      guard let servers = Servers(Dictionary(uniqueKeysWithValues: values)) else { throw TestStack.NoServers() }
      return servers
    }

    func remove() {
      _ = try? deploy("down")
      _ = try? deploy("reset", "--yes")
      try? FileManager.default.removeItem(atPath: folder)
    }

    @discardableResult
    func deploy(_ words: String...) throws -> String { try deploy(words) }

    @discardableResult
    private func deploy(_ words: [String]) throws -> String {
      var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("SARUAR_") }
      environment["SARUAR_LOCAL"] = folder
      let output = "\(folder)/deploy-\(UInt32.random(in: 0...UInt32.max)).txt"
      let process = try ChildProcess(Self.script, words, environment: environment, output: output)
      let exit = try process.waitForExit(within: .seconds(150))
      let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
      guard exit == .status(0) else { throw NotInTime("deploy/local \(words): \(exit)\n\(text.suffix(2000))") }
      return text
    }

    private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("deploy/local").path
  }
}
