package import Foundation
internal import Synchronization

/// A program run by a test. It cannot outlive the test process, whatever becomes of that.
package final class ChildProcess: Sendable {
  package enum Exit: Sendable, Equatable {
    case status(Int32)
    case signal(Int32)
  }

  package struct Failed: Error, CustomStringConvertible {
    package var description: String
  }

  package let pid: pid_t
  private let exit = Mutex<Exit?>(nil)

  /// Starts a program with just this environment; what it says goes to the file.
  package init(_ program: String, _ arguments: [String] = [], environment: [String: String], output: String) throws {
    pid = try Spawner.shared.spawn([program] + arguments, environment, output)
  }

  deinit { kill() }

  package func signal(_ signal: Int32) {
    guard poll() == nil else { return }
    Foundation.kill(pid, signal)
  }

  /// Kills it and waits for its end.
  package func kill() {
    signal(SIGKILL)
    while poll() == nil { pass(.milliseconds(2)) }
  }

  /// How it ended; nil while it runs.
  package func poll() -> Exit? {
    exit.withLock { exit in
      if exit != nil { return exit }
      var status: Int32 = 0
      guard waitpid(pid, &status, WNOHANG) == pid else { return nil }
      let signal = status & 0x7f
      exit = signal == 0 ? .status(status >> 8 & 0xff) : .signal(signal)
      return exit
    }
  }

  package func waitForExit(within time: Duration) throws -> Exit {
    try wait(for: "the end of process \(pid)", within: time, every: .milliseconds(5)) { poll() }
  }

  /// Stopped by SIGSTOP.
  package var isStopped: Bool {
    let fields = (try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8))?.split(separator: ")").last?.split(separator: " ")
    return fields?.first == "T"
  }
}

/// Starts processes from one thread that never ends: the kernel kills a child with PDEATHSIG when the *thread* that made it ends.
private final class Spawner: Sendable {
  static let shared = Spawner()

  private let orders = Mutex<[@Sendable () -> Void]>([])
  private let wake = DispatchSemaphore(value: 0)

  init() {
    Thread.detachNewThread { [self] in
      while true {
        wake.wait()
        orders.withLock { $0.isEmpty ? nil : $0.removeFirst() }?()
      }
    }
  }

  func spawn(_ words: [String], _ environment: [String: String], _ output: String) throws -> pid_t {
    let done = DispatchSemaphore(value: 0)
    let result = Mutex<(status: Int32, pid: pid_t)>((0, 0))
    let order: @Sendable () -> Void = {
      result.withLock { $0 = Self.spawnHere(words, environment, output) }
      done.signal()
    }
    orders.withLock { $0.append(order) }
    wake.signal()
    done.wait()
    let (status, pid) = result.withLock { $0 }
    guard status == 0 else { throw ChildProcess.Failed(description: "\(words[0]) cannot be started: \(String(cString: strerror(status)))") }
    return pid
  }

  private static func spawnHere(_ words: [String], _ environment: [String: String], _ output: String) -> (Int32, pid_t) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var nothing = sigset_t()
    sigemptyset(&nothing)
    posix_spawnattr_setsigmask(&attributes, &nothing)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var arguments = (["setpriv", "--pdeathsig", "KILL", "--"] + words).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    var pid = pid_t()
    let status = posix_spawnp(&pid, "setpriv", &actions, &attributes, &arguments, &variables)
    for text in arguments + variables { free(text) }
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
    return (status, pid)
  }
}
