internal import AMQP
internal import CEventFD
internal import Contracts
internal import Glibc
package import Logging
internal import Postgres
internal import Programme

/// Runs one lane on a thread of its own: connect, take the lease, recover, then turn until told to stop.
///
/// Every failure is a crash of the lane: connections are thrown away and it starts over after a jittered pause. The thread owns both
/// connections; others reach it through the mailbox only.
package struct LaneThread<Service: LaneService, Tables: LaneTables>
where Tables.Keys == Service.Keys, Tables.State == Service.State {
  let service: Service
  let makeTables: @Sendable () -> Tables
  let settings: LaneSettings
  let amqp: String
  let postgres: String
  let failpoint: Failpoint.Armed?
  let mailbox: Mailbox
  let status: LaneStatus
  let log: Logger

  package init(
    service: Service, makeTables: @escaping @Sendable () -> Tables, settings: LaneSettings, amqp: String, postgres: String,
    failpoint: Failpoint.Armed?, mailbox: Mailbox, status: LaneStatus, log: Logger
  ) {
    self.service = service
    self.makeTables = makeTables
    self.settings = settings
    self.amqp = amqp
    self.postgres = postgres
    self.failpoint = failpoint
    self.mailbox = mailbox
    self.status = status
    self.log = log
  }

  /// A process that lost its connection may take its own lease again at once.
  private let owner = "\(getpid())-\(UInt64.random(in: .min ... .max))"

  package func run() {
    var backoff = Backoff()
    var caution = Caution()
    while !mailbox.isStopping {
      do {
        try session(&backoff, &caution)
      } catch {
        if error is AMQPError || error is BrokerFailure { AMQPURL.leaveNode() }
        let pause = backoff.next()
        status.update {
          $0.phase = .connecting
          $0.failures += 1
          $0.lastFailure = "\(error)"
        }
        log.error("lane crashed, starting over", metadata: ["error": "\(error)", "pause": "\(pause)"])
        wait(pause)
      }
    }
    status.update { $0.phase = .stopped }
  }

  /// One life of the lane; returns when it has stopped in good order.
  private func session(_ backoff: inout Backoff, _ caution: inout Caution) throws {
    guard var held = try takeLease() else { return }
    let lease = held.lease
    if lease.isOrphaned { caution.isWary = true }
    status.update {
      $0.phase = .recovering
      $0.epoch = lease.epoch
    }
    let broker = try AMQPLaneBroker(url: amqp, settings: settings)
    let recovered = try recover(&held.connection, broker)
    log.info("lane taken", metadata: ["epoch": "\(lease.epoch)", "recovered": "\(recovered)"])
    try broker.consume()
    let store = PostgresLaneStore(tables: makeTables(), settings: settings, epoch: lease.epoch, connection: held.connection)
    let lane = Lane(
      service: service, settings: settings, store: store, broker: broker, afterBatch: lease.batch,
      excused: caution.attempting, isWary: caution.isWary, failpoint: failpoint)
    defer { caution = Caution(attempting: lane.attempting, isWary: lane.isWary) }
    status.update {
      $0.phase = .consuming
      $0.lastFailure = nil
    }
    try turn(lane, store, broker, &backoff)
    // The lane is given away only when the broker has its messages back, or the next owner would get later ones first.
    broker.leave()
    store.release()
    log.info("lane released", metadata: ["handled": "\(lane.counters.handled)"])
  }

  /// A lane that has had no message for so long, and did not fail, has its connections back in good order.
  private static var proof: Duration { .seconds(10) }

  private func turn(
    _ lane: Lane<Service, PostgresLaneStore<Tables>, AMQPLaneBroker>, _ store: PostgresLaneStore<Tables>, _ broker: AMQPLaneBroker,
    _ backoff: inout Backoff
  ) throws {
    var stopping = false
    let began = ContinuousClock.now
    while true {
      if mailbox.isStopping, !stopping {
        stopping = true
        status.update { $0.phase = .stopping }
        lane.stop()
      }
      let (wall, now) = (WallClock.now(), ContinuousClock.now)
      let progress = try lane.turn(at: wall)
      status.update {
        $0.counters = lane.counters
        $0.vanishedReplies = broker.vanishedReplies
        $0.isBlocked = broker.isBlocked
        $0.lastTurn = now
      }
      for notice in lane.takeNotices() { tell(notice) }
      if lane.counters.batches > 0 || now - began >= Self.proof { backoff.reset() }
      if stopping, lane.isAtRest { return }
      if !progress { sleep(lane.patience(at: wall), lane, store, broker) }
    }
  }

  /// A parked message needs a person; a rejected one is the producer's affair.
  private func tell(_ notice: LaneNotice) {
    log.log(
      level: notice.fate == .parked ? .error : .info, "message \(notice.fate.rawValue)",
      metadata: [
        "message_id": "\(notice.id)", "source": "\(notice.source)", "code": "\(notice.code)", "reason": "\(notice.reason)",
      ])
  }

  private func sleep(
    _ patience: Duration, _ lane: Lane<Service, PostgresLaneStore<Tables>, AMQPLaneBroker>, _ store: PostgresLaneStore<Tables>,
    _ broker: AMQPLaneBroker
  ) {
    let reading = Int16(POLLIN)
    var descriptors = [pollfd(fd: mailbox.descriptor, events: reading, revents: 0)]
    let publishing = reading | (broker.publisherWantsToWrite ? Int16(POLLOUT) : 0)
    descriptors.append(pollfd(fd: broker.publisherSocket, events: publishing, revents: 0))
    // A full lane leaves its deliveries in the socket: polling for them would spin.
    if lane.wantsDeliveries { descriptors.append(pollfd(fd: broker.consumerSocket, events: reading, revents: 0)) }
    if store.isBusy { descriptors.append(pollfd(fd: store.socket, events: reading | (store.wantsWrite ? Int16(POLLOUT) : 0), revents: 0)) }
    poll(&descriptors, nfds_t(descriptors.count), Int32(clamping: patience.wholeMicroseconds / 1000 + 1))
    if descriptors[0].revents != 0 { mailbox.clear() }
  }

  /// Waits a while, or until told to stop.
  private func wait(_ pause: Duration) {
    guard !mailbox.isStopping else { return }
    var descriptor = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
    poll(&descriptor, 1, Int32(clamping: pause.wholeMicroseconds / 1000 + 1))
    status.update { $0.lastTurn = .now }
  }
}

/// What taking the lane gives.
struct Lease {
  var epoch: Int64
  var batch: Int64
  /// Its last owner did not give it back.
  var isOrphaned: Bool
}

/// What goes from one life of the lane to the next.
private struct Caution {
  /// The messages in hand when a life ended have not killed this process.
  var attempting: Set<String> = []
  /// The owner before this process died, and timers have not been looked through since.
  var isWary = false
}

/// The lane's connection, as the backend that holds the lease.
struct HeldLane: ~Copyable {
  var connection: PostgresConnection
  var lease: Lease
}

extension LaneThread {
  /// Lease on the store's wall clock: renewed every 2 s, runs out after 10 s.
  private static var leaseSeconds: Double { 10 }

  /// A lane looks up by key only, so an index in a nested loop is always right. Left to itself the planner sometimes goes by half of the key, by
  /// statistics from when a table was nearly empty (seen: 5.7 million rows thrown away for one batch): so a row that is read in vain is dear, and
  /// to descend an index once more is cheap. One plan for all parameters, or a small batch spends a fifth of its time on planning what it
  /// planned before.
  private static var planning: [String: String] {
    [
      "enable_hashjoin": "off", "enable_mergejoin": "off", "enable_material": "off", "enable_memoize": "off", "enable_seqscan": "off",
      "jit": "off",
      "cpu_tuple_cost": "1", "random_page_cost": "1", "plan_cache_mode": "force_generic_plan",
    ]
  }

  /// Connects and waits until the lane is free; nil when told to stop meanwhile.
  private func takeLease() throws -> HeldLane? {
    var session = SessionSettings()
    session.role = settings.service.databaseRole
    session.lockTimeout = .seconds(5)
    session.statementTimeout = PostgresLaneStore<Tables>.statementTimeout
    session.others = Self.planning
    let info = try ConnectionInfo(postgres, applicationName: settings.queue, session: session)
    var connection = try PostgresConnection.connect(info)
    while !mailbox.isStopping {
      let asked = LaneStatements.take.bind(
        .text(settings.queue), .text(settings.region.rawValue), .text(owner), .float8(Self.leaseSeconds))
      let row = try connection.query(asked, timeout: .seconds(20)).one()
      if let epoch: Int64 = try row.get("epoch") {
        _ = try connection.query(LaneStatements.maintain.bind(), timeout: .seconds(60))
        let lease = Lease(epoch: epoch, batch: try row.get("batch"), isOrphaned: try row.get("is_orphaned"))
        return HeldLane(connection: connection, lease: lease)
      }
      status.update { $0.phase = .standby }
      wait(.milliseconds(500))
    }
    return nil
  }

  /// Publishes what unpublished batches produced, in order, before anything else.
  private func recover(_ connection: inout PostgresConnection, _ broker: AMQPLaneBroker) throws -> Int {
    let lane = Parameter.text(settings.queue)
    let numbers = try connection.query(LaneStatements.unpublishedBatches.bind(lane), timeout: .seconds(60))
    guard !numbers.isEmpty else { return 0 }
    let rows = try connection.query(LaneStatements.unpublished.bind(lane), timeout: .seconds(60))
    var unpublished: [UnpublishedRow] = []
    for row in rows {
      unpublished.append(
        UnpublishedRow(
          produced: try row.withBytes("produced") { Array($0) }, replyTo: try row.get("reply_to"),
          correlationID: try row.get("correlation_id"), traceparent: try row.get("traceparent")))
    }
    let outgoing = Recovery(settings).outgoing(unpublished)
    try broker.publishAndConfirm(outgoing, within: .seconds(30))
    let batches: [Int64] = try numbers.map { row in try row.get(0) as Int64 }
    _ = try connection.query(LaneStatements.published.bind(lane, .integers(batches)), timeout: .seconds(60))
    return outgoing.count
  }
}
