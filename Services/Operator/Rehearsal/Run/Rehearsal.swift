import AMQP
import Contracts
import Foundation
import Lane
import Postgres
import Programme

/// Holds a season on a region's live workers: step by step the virtual clock goes on, messages go out in bursts, events come in.
///
/// Owns its connections; one thread runs it from beginning to end.
struct Rehearsal: ~Copyable {
  private(set) var script: any Script
  private(set) var ledger = RehearsalLedger()
  private(set) var tally = SeasonTally()
  /// How often the clock was put forward, and how often the region was waited for.
  private(set) var steps = 0
  private(set) var rests = 0
  /// What the broker did not take.
  private(set) var unsent: [ConfirmWindow.Failure] = []
  private let began = ContinuousClock.now
  private let clock: RegionClock
  private var store: PostgresConnection
  private var tap: Tap
  private var export: RehearsalExport?
  /// When the region was last heard of, or asked.
  private var heardAt = ContinuousClock.now
  private let tell: (RehearsalProgress) -> Void

  /// A region that says nothing for longer, while something is due, has lost it.
  static let patience: Duration = .seconds(30)

  /// Connects; from here on the tap hears every event of the region.
  init(
    _ script: any Script, amqp: AMQPURL, store: consuming PostgresConnection, export: RehearsalExport?,
    tell: @escaping (RehearsalProgress) -> Void
  ) throws {
    let tap = try Tap(region: script.region, url: amqp)
    self.script = script
    clock = RegionClock(script.region)
    self.store = store
    self.tap = tap
    self.export = export
    self.tell = tell
  }

  /// The whole season, until the last deadline has passed.
  mutating func run() throws {
    try export?.begin(script)
    while let instant = script.nextInstant {
      try advance(to: instant)
      try publish(script.take(), at: instant)
      try rest()
    }
    try advance(to: script.ends)
    try export?.close()
  }

  /// What the checks read once everything is over.
  mutating func reconcile() throws -> Reconciliation {
    let journal = try JournalTally.read(of: script.region, from: &store)
    let audit = try Audit(region: script.region).run(on: &store)
    return Reconciliation(
      omitted: script.omitted, plannedAlarms: script.plannedAlarms, ledger: ledger, tally: tally, steps: steps, rests: rests,
      unsent: unsent, journal: journal,
      audit: audit, took: began.duration(to: .now))
  }

  consuming func close() { tap.close() }
}

extension Rehearsal {
  /// From timer to timer; where none is due, nobody stirs, so nobody is waited for.
  private mutating func advance(to instant: Instant) throws {
    var now: Instant
    repeat {
      now = try clock.step(towards: instant, on: &store)
      steps += 1
      if try clock.isDue(&store) { try rest() }
    } while now < instant
    tell(RehearsalProgress(now: instant, region: script.region, ledger: ledger, elapsed: began.duration(to: .now)))
  }

  private mutating func publish(_ commands: [RehearsalCommand], at instant: Instant) throws {
    for command in commands {
      ledger.send(command, at: instant)
      try export?.write(command, at: instant)
    }
    try tap.publish(commands.map { $0.outgoing(replyTo: tap.queue) })
  }

  /// Waits until the region is at rest and everything that it has said has been heard (DESIGN, "Quiescence").
  ///
  /// The lanes answer echoes on the tap, behind their events; the echoes stand behind the messages in their queues.
  private mutating func rest() throws {
    rests += 1
    heardAt = .now
    var before: [String: LaneEchoed] = [:]
    while true {
      let answers = try ask()
      let unrest = Quiescence.unrest(of: answers, before: before, allowsParked: true)
      if unrest.isEmpty, ledger.unanswered == 0, try !clock.isDue(&store) { return }
      guard isPatient else { throw silence(unrest) }
      before = answers
    }
  }

  /// One round: what each lane has handled so far.
  private mutating func ask() throws -> [String: LaneEchoed] {
    let lanes = Quiescence.lanes(of: script.region)
    let echo = try ControlMessage(LaneEcho(), region: script.region)
    try tap.publish(lanes.map { echo.outgoing(to: $0, replyTo: tap.queue) })
    var answers: [String: LaneEchoed] = [:]
    while answers.count < lanes.count || tap.unconfirmed > 0 {
      var heard: [Delivery] = []
      unsent += try tap.turn(waiting: .milliseconds(2)) { heard.append($0) }
      for delivery in heard {
        if let echoed = LaneEchoed(answer: delivery) {
          if delivery.correlationID == echo.id { answers[echoed.lane] = echoed }
        } else {
          try take(delivery)
        }
      }
      guard isPatient else { throw silence([]) }
    }
    return answers
  }

  private var isPatient: Bool { heardAt.duration(to: .now) < Self.patience }

  private mutating func take(_ delivery: Delivery) throws {
    heardAt = .now
    guard delivery.exchange == Topology.events else { return script.hear(private: delivery.body) }
    guard let event = ledger.see(delivery.body) else { return }
    try export?.write(event: delivery.body)
    guard ledger.sightings[event.id]?.count == 1 else { return }
    tally.see(event, delivery.body)
    script.hear(event, delivery.body)
  }

  private func silence(_ unrest: [Unrest]) -> OperatorError {
    let waiting = ledger.sent.filter { $0.outcome == nil }
    let first = waiting.first.map { ", the first is \($0.type.name) \($0.id)" } ?? ""
    let restless = unrest.isEmpty ? "" : "; \(unrest)"
    return OperatorError(
      "\(waiting.count) of \(ledger.sent.count) messages have no outcome after \(Self.patience.shown)\(first)\(restless)",
      advice: "See `saruar status`, `saruar parked list` and the workers' logs (`deploy/local logs`).")
  }
}

extension RegionClock {
  /// Whether a timer of the region waits at the instant at which its virtual clock stands.
  func isDue(_ store: inout PostgresConnection) throws(PostgresError) -> Bool {
    try store.query(Self.due.bind(.text(region.rawValue))).one().get(0)
  }

  private static let due = Statement(
    """
    select exists (
      select from messaging.timer t join programme.clock c on c.region = $1 and c.virtual
      where starts_with(t.lane, $1 || '.') and t.due <= c.instant)
    """)
}
