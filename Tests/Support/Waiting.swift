internal import Foundation

/// What a test waited for and did not get, with what it saw instead.
package struct NotInTime: Error, CustomStringConvertible {
  package var description: String

  package init(_ description: String) { self.description = description }
}

/// Asks again and again until there is an answer; throws when the time is over or the test was cancelled.
package func wait<Value>(
  for what: @autoclosure () -> String, within time: Duration, every pause: Duration = .milliseconds(20), _ answer: () throws -> Value?
) throws -> Value {
  let deadline = ContinuousClock.now + time
  while true {
    if let value = try answer() { return value }
    guard ContinuousClock.now < deadline else { throw NotInTime("\(what()) did not come within \(time)") }
    try Task.checkCancellation()
    pass(pause)
  }
}

/// Waits until a condition holds.
package func wait(
  until what: @autoclosure () -> String, within time: Duration, every pause: Duration = .milliseconds(20), _ holds: () throws -> Bool
) throws {
  _ = try wait(for: what(), within: time, every: pause) { try holds() ? true : nil }
}

/// Blocks this thread for a while.
package func pass(_ time: Duration) {
  let (seconds, attoseconds) = time.components
  Thread.sleep(forTimeInterval: Double(seconds) + Double(attoseconds) / 1e18)
}
