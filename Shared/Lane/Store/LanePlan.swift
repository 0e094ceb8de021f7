internal import AMQP
internal import Contracts
internal import Postgres

/// The lane's own part of one transaction as statements; what is empty costs nothing.
struct LanePlan<State> {
  private let plan: CommitPlan<State>
  private let lane: Parameter
  private let name: String

  init(_ plan: CommitPlan<State>, lane: String) {
    self.plan = plan
    self.lane = .text(lane)
    self.name = lane
  }

  func begin(epoch: Int64) -> BoundStatement {
    let inputs = plan.journal.count + plan.settled.count
    return LaneStatements.begin.bind(
      lane, .int8(epoch), .int8(plan.batch), .int(plan.handled), .int(inputs), .bool(plan.isSilent), .integers(plan.published))
  }

  /// What the first statement tells of timers and parked messages is no longer so behind this transaction.
  var needsReceipt: Bool { !(plan.timers.isEmpty && plan.firedTimers.isEmpty && plan.parked.isEmpty && plan.settled.isEmpty) }

  func statements(_ columns: inout JournalColumns) throws -> [BoundStatement] {
    var statements: [BoundStatement] = []
    if !plan.journal.isEmpty { statements.append(columns.insert(plan.journal, batch: plan.batch, lane: name)) }
    if !plan.settled.isEmpty { statements += columns.settle(plan.settled, batch: plan.batch, lane: name) }
    statements += timers
    statements += plan.parked.map(park)
    if !plan.rejected.isEmpty { statements.append(try reject(plan.rejected)) }
    for (delivery, count) in plan.attempts { statements.append(LaneStatements.attempt.bind(lane, .text(delivery), .int4(Int32(count)))) }
    if !plan.settledAttempts.isEmpty { statements.append(LaneStatements.settleAttempts.bind(lane, .texts(plan.settledAttempts))) }
    return statements
  }

  /// Fired timers go first; of several changes to one key the last counts.
  private var timers: [BoundStatement] {
    var statements: [BoundStatement] = []
    if !plan.firedTimers.isEmpty {
      let generations = plan.firedTimers.map(\.generation)
      statements.append(LaneStatements.fireTimers.bind(lane, .texts(plan.firedTimers.map(\.key)), .integers(generations)))
    }
    var last: [String: TimerChange] = [:]
    for change in plan.timers { last[change.key] = change }
    let keys = Column(.text), dues = Column(.timestamptz), payloads = Column(.text)
    var cleared: [String] = []
    for (key, change) in last.sorted(by: { $0.key < $1.key }) {
      switch change {
      case .clear: cleared.append(key)
      case .set(_, let due, let payload):
        keys.append(key)
        dues.append(due)
        payloads.append(payload)
      }
    }
    if !cleared.isEmpty { statements.append(LaneStatements.clearTimers.bind(lane, .texts(cleared))) }
    if keys.count > 0 {
      statements.append(LaneStatements.setTimers.bind(lane, .int8(plan.batch), .array(keys), .array(dues), .array(payloads)))
    }
    return statements
  }

  private func park(_ message: ParkedMessage) -> BoundStatement {
    let delivery = message.delivery
    return LaneStatements.park.bind(
      lane, .text(message.identity.source), .text(message.identity.id), .text(message.orderingKey), .text(message.code.rawValue),
      .text(withoutNUL(message.error)), .text(message.type.name), .text(message.region), .text(delivery.exchange),
      .text(scrubbed(delivery.routingKey)),
      .bytea(delivery.body), .text(delivery.contentType.map(scrubbed)), .text(delivery.messageID.map(scrubbed)),
      .text(delivery.replyTo.map(scrubbed)), .text(delivery.correlationID.map(scrubbed)), .text(delivery.traceparent.map(scrubbed)))
  }

  private func reject(_ messages: [RejectedMessage]) throws -> BoundStatement {
    let sources = Column(.text), ids = Column(.text), codes = Column(.text), errors = Column(.jsonb)
    let keys = Column(.text), sizes = Column(.int8), bodies = Column(.bytea)
    for message in messages {
      sources.append(message.identity.source)
      ids.append(message.identity.id)
      codes.append(message.rejection.code.rawValue)
      errors.append(try ContractEncoder.encode(message.rejection.errors))
      keys.append(scrubbed(message.delivery.routingKey))
      sizes.append(message.delivery.body.count)
      bodies.append(message.delivery.body)
    }
    return LaneStatements.reject.bind(
      lane, .array(sources), .array(ids), .array(codes), .array(errors), .array(keys), .array(sizes), .array(bodies))
  }
}
