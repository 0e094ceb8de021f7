import Contracts

@testable import Lane

extension World {
  /// What came about, counted from the transactions and from the wire.
  func coverage(of history: [StoreServer.Committed]) -> Coverage {
    var coverage = coverage
    for committed in history {
      for entry in committed.journal + committed.settled {
        coverage.count("messages \(entry.fate)")
        if entry.identity.id.contains("~") { coverage.count("ids used again") }
      }
      coverage.count("parked messages settled", committed.settled.count)
      coverage.count("timers fired", committed.fired.count)
      for message in committed.parked {
        coverage.count("messages parked as \(message.code.rawValue)")
        if message.identity.source == "timer" { coverage.count("timers parked") }
      }
    }
    coverage.count("outcomes sent again", broker.events.count - Set(broker.events.map(\.id)).count)
    return coverage
  }
}
