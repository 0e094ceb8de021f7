internal import Glibc

/// A named place where a fault test may kill or stop the process, armed by `SARUAR_FAILPOINT=name[:action[:after]]`.
///
/// Actions: `kill` (SIGKILL, the default) and `stop` (SIGSTOP). `after` passes that many times first. `deciding:trap:ID` is another kind: our
/// code traps, each time, when the message with that id is about to be decided. Unarmed it costs one comparison.
package enum Failpoint: String, CaseIterable, Sendable {
  case afterTake = "after-take"
  case afterLoad = "after-load"
  case deciding
  case beforeCommit = "before-commit"
  case inCommit = "in-commit"
  case afterCommit = "after-commit"
  case afterAcknowledge = "after-acknowledge"
  case afterPublish = "after-publish"

  package struct Armed: Sendable {
    var point: Failpoint
    var signal: Int32
    var passes: Int
    /// The message that `deciding` is armed for.
    var message: String?
  }

  /// Parses the environment's value; nil when it names no point.
  package static func armed(by text: String?) -> Armed? {
    let parts = (text ?? "").split(separator: ":").map(String.init)
    guard let name = parts.first, let point = Failpoint(rawValue: name) else { return nil }
    guard point != .deciding else {
      return parts.count > 2 ? Armed(point: point, signal: SIGILL, passes: 0, message: parts[2...].joined(separator: ":")) : nil
    }
    let signal = parts.count > 1 && parts[1] == "stop" ? SIGSTOP : SIGKILL
    return Armed(point: point, signal: signal, passes: parts.count > 2 ? Int(parts[2]) ?? 0 : 0)
  }
}

extension Optional where Wrapped == Failpoint.Armed {
  /// Strikes when this is the armed point and its passes are used up.
  mutating func reach(_ point: Failpoint) {
    guard let armed = self, armed.point == point else { return }
    guard armed.passes == 0 else {
      self?.passes -= 1
      return
    }
    self = nil
    kill(getpid(), armed.signal)
  }

  /// Traps, as a fault of our own in a rule would, when the armed message is among those to be decided.
  func reach(deciding ids: @autoclosure () -> some Sequence<String>) {
    guard let message = self?.message else { return }
    precondition(!ids().contains(message), "the failpoint is armed for \(message)")
  }
}
