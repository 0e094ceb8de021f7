internal import AMQP
internal import Contracts
package import Postgres
package import Programme

/// The lane's store in PostgreSQL: one connection. Used by the lane's thread only.
package final class PostgresLaneStore<Tables: LaneTables>: LaneStore {
  package typealias Keys = Tables.Keys
  package typealias State = Tables.State

  /// What an exchange under way asks, so that its results can be read.
  private enum Question {
    case load(LoadRequest<Keys>, Places)
    case timers
    case parked
    /// Which result has the receipt.
    case commit(receipt: Int)
  }

  /// Which result of the load under way is whose; what would ask for nothing is not asked.
  private struct Places {
    var parkedKeys: Int?
    var attempts: Int?
    var tables = 0..<0
    /// What the service remembers longer than the journal.
    var memories: Int?
  }

  /// A load whose rows are here and whose errand is still under way.
  private struct Waiting {
    let errand: LaneErrand
    let request: LoadRequest<Keys>
    let places: Places
    let results: [Rows]
    let began: ContinuousClock.Instant
    var renewedAt: ContinuousClock.Instant
  }

  private let tables: Tables
  private let lane: String
  private let region: String
  private let epoch: Int64
  private var connection: PostgresConnection
  /// Those that are not answered yet, in order.
  private var questions: [Question] = []
  /// A commit that could not even be sent: answered by the next poll.
  private var refused: StoreRefusal?
  private var askedAt = ContinuousClock.now
  private var waiting: Waiting?
  private let renewEvery: Duration
  private var columns = JournalColumns()
  /// False once a receipt has said that the lane has nothing parked: only the lane parks.
  private var mayHaveParked = true

  package init(tables: Tables, settings: LaneSettings, epoch: Int64, connection: consuming PostgresConnection) {
    self.tables = tables
    self.lane = settings.queue
    self.region = settings.region.rawValue
    self.epoch = epoch
    self.renewEvery = settings.renewEvery
    self.connection = connection
  }

  deinit { waiting?.errand.abandon() }

  /// What wakes the lane: the server's answer, or the end of an errand.
  package var socket: Int32 { connection.isBusy ? connection.socket : waiting?.errand.descriptor ?? connection.socket }
  package var wantsWrite: Bool { connection.wantsWrite }
  package var isBusy: Bool { connection.isBusy || waiting != nil }

  package func load(_ request: LoadRequest<Keys>) throws(StoreFailure) {
    guard refused == nil else { return }  // the commit in front of it was not sent
    var statements = [LaneStatements.clock.bind(.text(lane), .text(region))]
    statements.append(JournalColumns.lookup(request.identities, lane: lane))
    var places = Places()
    func ask(_ statement: BoundStatement) -> Int {
      statements.append(statement)
      return statements.count - 1
    }
    if mayHaveParked, !request.orderingKeys.isEmpty {
      places.parkedKeys = ask(LaneStatements.parkedKeys.bind(.text(lane), .texts(request.orderingKeys)))
    }
    if !request.suspects.isEmpty { places.attempts = ask(LaneStatements.attempts.bind(.text(lane), .texts(request.suspects))) }
    let first = statements.count
    statements += tables.loads(request.keys)
    places.tables = first..<statements.count
    places.memories = tables.memories(of: request.identities).map(ask)
    try send(statements, .load(request, places))
  }

  package func loadTimers(limit: Int) throws(StoreFailure) {
    try send([LaneStatements.dueTimers.bind(.text(lane), .text(region), .int(limit))], .timers)
  }

  package func loadParked(_ selection: ParkedSelection) throws(StoreFailure) {
    var chosen: MessageIdentity?
    if case .one(let identity) = selection { chosen = identity }
    try send([LaneStatements.parked.bind(.text(lane), .text(chosen?.source), .text(chosen?.id))], .parked)
  }

  package func commit(_ plan: CommitPlan<State>) throws(StoreFailure) {
    let lanes = LanePlan(plan, lane: lane)
    var statements = [lanes.begin(epoch: epoch)]
    do {
      statements += try lanes.statements(&columns)
      if let state = plan.state { statements += try tables.saves(state) }
    } catch {
      refused = StoreRefusal(description: "the changes cannot be written down: \(error)")
      return
    }
    if lanes.needsReceipt { statements.append(LaneStatements.receipt.bind(.text(lane))) }
    mayHaveParked = mayHaveParked || !plan.parked.isEmpty
    try send(statements, .commit(receipt: lanes.needsReceipt ? statements.count - 1 : 0))
  }

  package func poll() throws(StoreFailure) -> Result<StoreReply<State>, StoreRefusal>? {
    if let refused = refused.take() { return .failure(refused) }
    do throws(PostgresError) {
      if let waiting { return try look(at: waiting).map { .success($0) } }
      guard let results = try answers() else { return nil }
      guard !questions.isEmpty else { throw .protocolMisuse("an answer to no question") }
      let asked = questions.removeFirst()
      askedAt = .now
      return try read(results, of: asked).map { .success($0) }
    } catch {
      return .failure(try refusal(error))
    }
  }

  private func answers() throws(PostgresError) -> [Rows]? {
    let results = try connection.poll()
    guard results != nil || !isOverdue else { throw .timeout(after: Self.patience) }
    return results
  }

  /// The server cancels a statement in time, so one that stays silent longer hangs, and its connection would look alive for ever.
  private static var patience: Duration { statementTimeout + .seconds(15) }

  private var isOverdue: Bool { connection.isBusy && ContinuousClock.now - askedAt > Self.patience }

  /// Gives the lane back at once; used when stopping in good order.
  package func release() {
    _ = try? connection.query(LaneStatements.release.bind(.text(lane), .int8(epoch)), timeout: .seconds(2))
  }

  private func send(_ statements: [BoundStatement], _ asked: Question) throws(StoreFailure) {
    do throws(PostgresError) {
      try connection.send(statements)
      if questions.isEmpty { askedAt = .now }
      questions.append(asked)
    } catch {
      throw .unavailable(error.description)
    }
  }

  /// A statement that takes longer is at fault and must be found; the server cancels it with the same code as an administrator does.
  package static var statementTimeout: Duration { .seconds(60) }

  /// Cancelled before its time was over, so by a person: no message is to blame. The server's time for a load behind a commit began a little before
  /// we knew of the commit's end.
  private func wasCancelled(_ error: PostgresError) -> Bool {
    error.sqlState == "57014" && ContinuousClock.now - askedAt < Self.statementTimeout - .seconds(1)
  }

  /// Infrastructure throws; what the store refuses and would refuse again is an answer.
  private func refusal(_ error: PostgresError) throws(StoreFailure) -> StoreRefusal {
    questions = []
    waiting?.errand.abandon()
    waiting = nil
    if error.sqlState == "SA001" { throw .fenced }
    if connection.isBusy { throw .unavailable("an answer cannot be read, and another is under way: \(error)") }
    if error.isRetryable || wasCancelled(error) { throw .unavailable(error.description) }
    return StoreRefusal(description: error.description)
  }
}

extension PostgresLaneStore {
  /// Nil for a load that has to wait for its errand.
  private func read(_ results: [Rows], of asked: Question) throws(PostgresError) -> StoreReply<State>? {
    switch asked {
    case .load(let request, let places):
      try begin(request, places, results) ? nil : .loaded(try loaded(request, places, results))
    case .timers: try timers(results[0])
    case .parked: .parked(try ParkedRow.read(results[0]))
    case .commit(let place): .committed(try receipt(results[0].one(), results[place].one()))
    }
  }

  private func begin(_ request: LoadRequest<Keys>, _ places: Places, _ results: [Rows]) throws(PostgresError) -> Bool {
    let now: Instant = try results[0].one().get("now")
    guard let errand = try tables.errand(request.keys, from: results[places.tables], at: now) else { return false }
    let began = ContinuousClock.now
    waiting = Waiting(errand: errand, request: request, places: places, results: results, began: began, renewedAt: began)
    return true
  }

  /// The load once its errand is done; until then the lease is renewed, for the lane itself renews between exchanges only.
  private func look(at load: Waiting) throws(PostgresError) -> StoreReply<State>? {
    if connection.isBusy, try answers() == nil { return nil }
    if load.errand.isDone {
      waiting = nil
      var loaded = try loaded(load.request, load.places, load.results)
      if !loaded.isVirtual { loaded.now = loaded.now + (.now - load.began) }
      return .loaded(loaded)
    }
    if ContinuousClock.now - load.renewedAt >= renewEvery {
      try connection.send([LanePlan(CommitPlan<State>(batch: 0, handled: 0), lane: lane).begin(epoch: epoch)])
      askedAt = .now
      waiting?.renewedAt = .now
    }
    return nil
  }

  private func loaded(_ request: LoadRequest<Keys>, _ places: Places, _ results: [Rows]) throws(PostgresError) -> Loaded<State> {
    let clock = try results[0].one()
    var parkedKeys: Set<String> = []
    if let place = places.parkedKeys { for row in results[place] { parkedKeys.insert(try row.get(0)) } }
    var attempts: [String: Int] = [:]
    if let place = places.attempts { for row in results[place] { attempts[try row.get(0)] = try row.get(1) } }
    var journal = try JournalColumns.memories(results[1])
    if let place = places.memories { journal.merge(try JournalColumns.memories(results[place])) { inJournal, _ in inJournal } }
    return Loaded(
      now: try clock.get("now"), isVirtual: try clock.get("is_virtual"), nextDue: try clock.get("next_due"),
      journal: journal, parkedKeys: parkedKeys, attempts: attempts,
      state: try tables.state(request.keys, from: results[places.tables]))
  }

  private func timers(_ rows: Rows) throws(PostgresError) -> StoreReply<State> {
    var timers: [DueTimer] = []
    var now = Instant(microseconds: 0)
    for row in rows {
      timers.append(DueTimer(key: try row.get(0), due: try row.get(1), generation: try row.get(2), payload: try row.get(3)))
      now = try row.get(4)
    }
    return .timers(timers, now: now)
  }

  private func receipt(_ first: Row, _ last: Row) throws(PostgresError) -> CommitReceipt {
    let receipt = CommitReceipt(handled: try first.get("handled"), parked: try last.get("parked"), nextDue: try last.get("next_due"))
    mayHaveParked = receipt.parked > 0
    return receipt
  }
}

extension Instant: PostgresDecodable {
  package static func decode(_ field: Field) -> Instant? {
    Timestamp.decode(field).map { Instant(microseconds: $0.microseconds) }
  }
}

extension Parameter {
  /// A `timestamptz` from the programme's instant.
  package static func instant(_ instant: Instant?) -> Parameter { .timestamp(microseconds: instant?.microseconds) }
}

extension Column {
  package func append(_ instant: Instant?) { append(instant.map { Timestamp(microseconds: $0.microseconds) }) }
}

extension ParkedRow {
  static func read(_ rows: Rows) throws(PostgresError) -> [ParkedRow] {
    var parked: [ParkedRow] = []
    for row in rows {
      var headers: [String: FieldValue] = [:]
      if let traceparent: String = try row.get("traceparent") { headers["traceparent"] = .string(traceparent) }
      let delivery = Delivery(
        tag: .none, exchange: try row.get("exchange"), routingKey: try row.get("routing_key"), body: try row.get("body"),
        messageID: try row.get("amqp_id"), correlationID: try row.get("correlation_id"), replyTo: try row.get("reply_to"),
        contentType: try row.get("content_type"), headers: headers)
      parked.append(ParkedRow(identity: MessageIdentity(source: try row.get("source"), id: try row.get("message_id")), delivery: delivery))
    }
    return parked
  }
}
