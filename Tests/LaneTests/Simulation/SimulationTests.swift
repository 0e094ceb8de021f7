import Foundation
import Synchronization
import Testing

@testable import Lane

/// The lane against a broker, a store and a clock that do everything they may do; each history comes from its seed alone.
///
/// `SARUAR_SIM_SEED=N` replays one, `SARUAR_SIM_HISTORIES=M` as many from there on.
@Suite struct SimulationTests {
  private static let parts = 8
  private static let histories = 1000
  private static let messages = 200

  @Test(arguments: 0..<parts)
  func everyHistoryIsInOrderExactlyOnceAnsweredOnce(part: Int) {
    let environment = ProcessInfo.processInfo.environment
    let chosen = environment["SARUAR_SIM_SEED"].flatMap(UInt64.init)
    let count = environment["SARUAR_SIM_HISTORIES"].flatMap(UInt64.init) ?? (chosen == nil ? UInt64(Self.histories) : 1)
    let start = chosen ?? 1
    var coverage = Coverage()
    for seed in start..<start + count where seed % UInt64(Self.parts) == UInt64(part) {
      coverage.add(Self.play(seed))
    }
    let covered = Self.covered.withLock { covered in
      covered.coverage.add(coverage)
      covered.parts += 1
      return covered
    }
    guard covered.parts == Self.parts else { return }
    if environment["SARUAR_SIM_COVERAGE"] != nil { print(covered.coverage.report) }
    guard chosen == nil, count >= Self.histories else { return }
    #expect(covered.coverage.missing.isEmpty)
    for event in Self.wanted { #expect(covered.coverage.events[event] ?? 0 > 0, "\(event) never happened") }
  }

  private static let wanted =
    Fate.allCases.map { "messages \($0)" } + [ParkedCode.failed, .behindParked, .workerDied].map { "messages parked as \($0.rawValue)" } + [
      "timers fired", "timers parked", "timers parked as worker-died", "parked messages settled", "ids used again", "zombies fenced",
      "lanes taken over", "messages recovered", "messages refused by the broker", "processes killed by a message", "outcomes sent again",
      "loads behind a commit", "loads behind a refused commit",
    ]

  /// What all parts together have come through: the last one to end checks that every fault has struck at both sides of every call.
  private static let covered = Mutex((coverage: Coverage(), parts: 0))

  private static func play(_ seed: UInt64) -> Coverage {
    let world = World(seed: seed, messages: messages)
    world.run()
    let violations = HistoryCheck.violations(of: world)
    if !violations.isEmpty {
      let told = violations.prefix(5).joined(separator: "\n  ")
      Issue.record("seed \(seed): \(violations.count) broken promises; replay with SARUAR_SIM_SEED=\(seed)\n  \(told)")
    }
    return world.coverage(of: world.store.history)
  }
}
