import AMQP
import CertificatesStore
import Foundation
import IntakeStore
import Lane
import NotificationsStore
import Programme
import SchedulingStore
import ScoringStore
import SettlementStore
import Support
import Testing

private let migrations = [
  LaneMigrations.all, IntakeMigrations.all, SchedulingMigrations.all, NotificationsMigrations.all, ScoringMigrations.all,
  CertificatesMigrations.all, SettlementMigrations.all,
]

/// A system of the test's own, removed at its end; see `TestStack`.
func withStack<Result>(
  prepare: (inout TopologyChannel) throws -> Void = { _ in }, _ body: (TestStack) throws -> Result
) throws -> Result {
  try TestStack.run(migrations, prepare: prepare, body)
}

/// The same on the virtual clock, within the announced season of 2020 and with a worker running.
func withSeason<Result>(_ environment: [String: String] = [:], _ body: (TestStack, WorkerProcess) throws -> Result) throws -> Result {
  try withStack { stack in
    try stack.setClock(TestSeason.dayOf2020)
    let worker = try stack.start("saruar-intake", environment).waitUntilReady()
    try stack.answer(to: TestSeason.of2020.announce())
    return try body(stack, worker)
  }
}

extension TestSeason {
  /// On the wall clock, open for so long from now. The working calendar must hold the year: until the end of 2027 it does.
  static func open(for time: Duration) -> TestSeason { TestSeason(openFor: time, from: WallClock.now()) }
}

/// How often the tests with chance in them are played; `SARUAR_ROUNDS` for a long night.
let rounds = ProcessInfo.processInfo.environment["SARUAR_ROUNDS"].flatMap { Int($0) } ?? 2
let isLongNight = rounds > 2

extension Trait where Self == ConditionTrait {
  /// Without servers there is nothing to test against.
  static var needsServers: Self { .enabled(if: Servers.shared != nil, "no servers: eval \"$(deploy/local env)\"") }
}
