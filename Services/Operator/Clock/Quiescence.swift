import AMQP
import Contracts
import Lane
import Postgres
import Programme

/// Whether a region is at rest: two successive rounds of `lane.echo` with equal counts, no timer due, nothing parked (DESIGN, "Quiescence").
///
/// Owns its broker connections: call `settle` or `keepAlive` every few seconds, from one thread.
struct Quiescence: ~Copyable {
  /// A region at rest.
  struct Rest: Equatable {
    /// What each lane has handled since ever.
    var handled: [String: Int]
    var parked: [String: Int]
    var rounds: Int
  }

  let region: Region
  let lanes: [String]
  /// Whether a parked message is no unrest.
  var allowsParked = false
  private var correspondence: Correspondence

  /// Connects. The lanes are those of the region's services and that of unrouted messages, unless others are named.
  init(region: Region, amqp: AMQPURL, lanes: [String]? = nil) throws(AMQPError) {
    self.region = region
    self.lanes = lanes ?? Self.lanes(of: region)
    correspondence = try Correspondence(url: amqp, label: "saruar settle \(region.rawValue)")
  }

  static func lanes(of region: Region) -> [String] {
    Topology.services.map { "\(region.rawValue).\($0.rawValue)" } + [Topology.unrouted]
  }

  /// Waits until the region is at rest; throws `ClockError.notAtRest` with what is not, once the time is up or when waiting cannot help.
  mutating func settle(within timeout: Duration = .seconds(30), on store: inout PostgresConnection) throws -> Rest {
    let deadline = ContinuousClock.now + timeout
    var before: [String: LaneEchoed] = [:]
    var rounds = 0
    while true {
      let answers = try ask(until: deadline, on: &store)
      rounds += 1
      let unrest = try Self.unrest(of: answers, before: before, allowsParked: allowsParked) + overdue(on: &store)
      if unrest.isEmpty { return Rest(handled: answers.mapValues(\.handled), parked: answers.mapValues(\.parked), rounds: rounds) }
      let lasting = unrest.filter(\.isLasting)
      guard lasting.isEmpty else { throw ClockError.notAtRest(lasting) }
      guard ContinuousClock.now < deadline else { throw ClockError.notAtRest(unrest) }
      before = answers
    }
  }

  /// To be called every few seconds while there is nothing to settle.
  mutating func keepAlive() throws(AMQPError) { try correspondence.keepAlive() }

  consuming func close() { correspondence.close() }

  /// What two successive rounds leave to wait for. Pure.
  static func unrest(of answers: [String: LaneEchoed], before: [String: LaneEchoed], allowsParked: Bool) -> [Unrest] {
    answers.values.sorted { $0.lane < $1.lane }.flatMap { answer -> [Unrest] in
      var unrest: [Unrest] = []
      let earlier = before[answer.lane]?.handled
      if earlier != answer.handled { unrest.append(.busy(lane: answer.lane, handled: answer.handled, before: earlier)) }
      if answer.parked > 0, !allowsParked { unrest.append(.parked(lane: answer.lane, count: answer.parked)) }
      return unrest
    }
  }
}

extension Quiescence {
  /// One round: every lane's answer, in order behind its earlier outputs.
  private mutating func ask(until deadline: ContinuousClock.Instant, on store: inout PostgresConnection) throws -> [String: LaneEchoed] {
    let echo = try ControlMessage(LaneEcho(), region: region)
    let questions = lanes.map { echo.outgoing(to: $0, replyTo: correspondence.replyQueue) }
    let lost = try correspondence.send(questions)
    guard lost.isEmpty else { throw ClockError.notAtRest(lost.keys.sorted().map { .noQueue(lane: lanes[$0]) }) }
    var answers: [String: LaneEchoed] = [:]
    while answers.count < lanes.count {
      let left = max(.zero, ContinuousClock.now.duration(to: deadline))
      guard let delivery = try correspondence.receive(within: left) else {
        throw ClockError.notAtRest(try silent(lanes.filter { answers[$0] == nil }, on: &store))
      }
      // An answer to an earlier round that came too late.
      guard delivery.correlationID == echo.id, let answer = LaneEchoed(answer: delivery) else { continue }
      answers[answer.lane] = answer
    }
    return answers
  }

  /// On a virtual clock a due timer is work that waits; on the wall, the next one is always due soon.
  private func overdue(on store: inout PostgresConnection) throws(PostgresError) -> [Unrest] {
    let rows = try store.query(Self.due.bind(.text(region.rawValue)))
    var due: [Unrest] = []
    for row in rows { due.append(.due(lane: try row.get(0), key: try row.get(1), at: try row.get(2))) }
    return due
  }

  private func silent(_ lanes: [String], on store: inout PostgresConnection) throws(PostgresError) -> [Unrest] {
    var ages: [String: Duration] = [:]
    for row in try store.query(Self.leases.bind(.texts(lanes))) { ages[try row.get(0)] = .microseconds(try row.get(1) as Int64) }
    return lanes.map { .silent(lane: $0, renewed: ages[$0]) }
  }

  private static let due = Statement(
    """
    select t.lane, t.key, t.due
    from messaging.timer t join programme.clock c on c.region = $1 and c.virtual
    where starts_with(t.lane, $1 || '.') and t.due <= c.instant
    order by t.due, t.lane, t.key limit 10
    """)

  private static let leases = Statement(
    """
    select name, (extract(epoch from clock_timestamp() - renewed_at) * 1000000)::int8
    from messaging.lane where name = any ($1) and owner is not null
    """)
}

extension Unrest {
  /// Waiting longer does not help.
  fileprivate var isLasting: Bool {
    switch self {
    case .noQueue, .parked: true
    case .silent, .busy, .due: false
    }
  }
}

extension LaneEchoed {
  /// Reads an answer from a reply queue; nil for anything else.
  init?(answer delivery: Delivery) {
    guard let root = try? JSONDocument(delivery.body).root, root["type"]?.string == LaneEchoed.type.cloudEventsType,
      let data = root["data"],
      case .success(let echoed) = ContractDecoder.decode(LaneEchoed.self, from: data)
    else { return nil }
    self = echoed
  }
}
