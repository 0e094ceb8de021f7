import AMQP
import Contracts
import Foundation
import Postgres
import Programme

/// Holds a contest on a region's live workers: step by step the virtual clock goes on, messages go out in bursts, outcomes come in.
///
/// Owns its connections; one thread runs it from beginning to end.
struct Rehearsal: ~Copyable {
  let region: Region
  private(set) var contest: Contest
  private(set) var ledger = RehearsalLedger()
  /// What the broker did not take.
  private(set) var unsent: [ConfirmWindow.Failure] = []
  private let began = ContinuousClock.now
  private let clock: RegionClock
  private var store: PostgresConnection
  private var settling: Quiescence
  private var tap: Tap
  private var export: RehearsalExport?
  private let tell: (RehearsalProgress) -> Void

  /// An outcome that takes longer has been lost.
  private static let patience: Duration = .seconds(30)

  /// Connects; from here on the tap hears every event of the region.
  init(
    _ plan: ContestPlan, amqp: AMQPURL, store: consuming PostgresConnection, export: RehearsalExport?,
    tell: @escaping (RehearsalProgress) -> Void
  ) throws {
    let settling = try Quiescence(region: plan.region, amqp: amqp)
    let tap = try Tap(region: plan.region, url: amqp)
    region = plan.region
    contest = Contest(plan)
    clock = RegionClock(plan.region)
    self.store = store
    self.settling = settling
    self.tap = tap
    self.export = export
    self.tell = tell
  }

  /// The whole contest, until the last deadline has passed.
  mutating func run() throws {
    while let instant = contest.nextInstant {
      try advance(to: instant)
      try burst(contest.take(), at: instant)
    }
    try advance(to: contest.plan.ends)
    try hearAll()
    try export?.close()
  }

  /// What the checks read once everything is over.
  mutating func reconcile() throws -> Reconciliation {
    let journal = try JournalTally.read(of: region, from: &store)
    let audit = try Audit(region: region).run(on: &store)
    return Reconciliation(contest: contest, ledger: ledger, unsent: unsent, journal: journal, audit: audit, took: elapsed)
  }

  consuming func close() {
    tap.close()
    settling.close()
  }

  private var elapsed: Duration { began.duration(to: .now) }

  private mutating func advance(to instant: Instant) throws {
    try clock.advance(to: instant, settling: &settling, within: Self.patience, on: &store)
    tell(RehearsalProgress(now: instant, region: region, ledger: ledger, elapsed: elapsed))
  }

  /// Everything of one instant goes out at once; then every outcome is waited for, since the next steps need the numbers.
  private mutating func burst(_ commands: [RehearsalCommand], at instant: Instant) throws {
    for command in commands {
      ledger.send(command, at: instant)
      try export?.write(command)
    }
    try tap.publish(commands.map(\.outgoing))
    try hear { $0.unanswered == 0 }
  }

  /// An echo to every lane comes back on the tap behind all that the lanes have said before.
  private mutating func hearAll() throws {
    let echo = try ControlMessage(LaneEcho(), region: region)
    try tap.publish(settling.lanes.map { echo.outgoing(to: $0, replyTo: tap.queue) })
    let expected = ledger.echoes + settling.lanes.count
    try hear { $0.echoes >= expected }
  }

  private mutating func hear(until isDone: (RehearsalLedger) -> Bool) throws {
    let deadline = ContinuousClock.now + Self.patience
    while !isDone(ledger) || tap.unconfirmed > 0 {
      var heard: [[UInt8]] = []
      unsent += try tap.turn(waiting: .milliseconds(2)) { heard.append($0.body) }
      for body in heard { try take(body) }
      guard ContinuousClock.now < deadline else { throw silence() }
    }
  }

  private mutating func take(_ body: [UInt8]) throws {
    guard let event = ledger.see(body) else { return }
    try export?.write(event: body)
    if event.type == ApplicationRegistered.type, let id = event.outcomeOf, let number = event.number {
      contest.hear(registered: number, answering: id)
    }
  }

  private func silence() -> OperatorError {
    let waiting = ledger.sent.filter { $0.outcome == nil }
    let first = waiting.first.map { ", the first is \($0.type.name) \($0.id)" } ?? ""
    return OperatorError(
      "\(waiting.count) of \(ledger.sent.count) messages have no outcome after \(Self.patience.shown)\(first)",
      advice: "See `saruar status`, `saruar parked list` and the worker's log (`deploy/local logs intake`).")
  }
}
