import Foundation
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
    if environment["SARUAR_SIM_COVERAGE"] != nil { print(coverage.report) }
    if chosen == nil, count >= Self.histories { #expect(coverage.missing.isEmpty, "never happened: \(coverage.missing)") }
  }

  private static func play(_ seed: UInt64) -> Coverage {
    let world = World(seed: seed, messages: messages)
    world.run()
    let violations = HistoryCheck.violations(of: world)
    if !violations.isEmpty {
      let told = violations.prefix(5).joined(separator: "\n  ")
      Issue.record("seed \(seed): \(violations.count) broken promises; replay with SARUAR_SIM_SEED=\(seed)\n  \(told)")
    }
    return world.coverage
  }
}
