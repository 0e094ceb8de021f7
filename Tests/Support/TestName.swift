internal import Foundation

/// Names of what a test puts on a shared server: they tell whose process it belongs to, so that what a killed run left can be found.
package enum TestName {
  private static let prefix = "saruar_test"

  /// A new name, e.g. `saruar_test_4711_1q2w3e`, fit for a database, a virtual host and a folder.
  package static func make() -> String {
    "\(prefix)_\(getpid())_\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
  }

  /// Made by a test process that does not run any more.
  package static func isAbandoned(_ name: String) -> Bool {
    let words = name.split(separator: "_")
    guard name.hasPrefix(prefix + "_"), words.count == 4, let process = pid_t(words[2]) else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }
}
