import AMQP
import Contracts
import Programme

@testable import Lane

/// Workers that come and go.
extension World {
  /// What happens at this side of this call, if anything.
  func fault(in call: Call) -> Fault? {
    guard !isDraining, random.chance(weather.faults * call.weight) else { return nil }
    return Fault.allCases.randomElement(using: &random)
  }

  var mayPause: Bool { !isPausing }

  func nacks() -> Bool {
    guard !isDraining, random.chance(weather.nacks) else { return false }
    coverage.count("messages refused by the broker")
    return true
  }

  /// Somebody takes the lane, if it is free: the process whose lane crashed, or another.
  func startWorker() {
    if processes == 0 || random.below(2) == 0 || lives.contains(where: { $0.process == processes }) { processes += 1 }
    let life = Life(world: self, process: processes)
    lives.append(life)
    if !life.begin() { lives.removeAll { $0 === life } }
    if lives.allSatisfy(\.isOver) { pass(.seconds(Int64(random.below(6)))) }
  }

  /// Stopped in the middle of a call, while the world goes on and mostly another worker takes over.
  func pause(_ life: Life) {
    isPausing = true
    life.isPaused = true
    if random.below(4) > 0 {
      pass(.seconds(11))
      processes += 1
      startWorker()
    }
    for _ in 0..<random.below(40) { step() }
    life.isPaused = false
    isPausing = false
  }

  /// Transactions of others that hold the lane's row finish before it is taken, or are broken off.
  func settleExchanges(but life: Life) {
    for other in lives where other !== life && random.below(2) == 0 { other.store?.execute() }
  }

  /// A new owner ends the recorded backend; it may be too late, and then the fence holds.
  func fenceOthers(than life: Life) {
    for other in lives where other !== life && !other.isOver {
      other.loseSuspects()
      other.isTerminated = random.below(2) == 0
      coverage.count("lanes taken over")
    }
  }

  /// Only a process itself knows that it has survived an attempt: for others the delivery may have killed it.
  func missExcuses(but process: Int) {
    for (other, keys) in attempting where other != process {
      for key in keys { losses[key, default: 0] += 1 }
    }
  }

  /// Whoever comes next is somebody else.
  func died(_ process: Int) {
    wary.remove(process)
    if process == processes { processes += 1 }
  }

  func ended(_ life: Life) {
    lives.removeAll { $0 === life }
    // Its connections refer to it for as long as somebody holds them.
    buried.append(life)
    coverage.count("lanes crashed")
    guard let connection = life.broker else { return }
    if isDraining || random.below(3) > 0 { connection.cut() } else { ghosts.append(connection) }
  }

  func missGhosts() {
    for ghost in ghosts { ghost.cut() }
    ghosts = []
  }
}

/// What is checked while it happens.
extension World {
  /// Nothing may be acknowledged before it is committed.
  func checkAcknowledged(_ queued: BrokerServer.Queued) {
    guard let identity = identity(of: queued) else { return }
    if store.journal[identity] == nil { violate("\(identity) is acknowledged and not committed") }
  }

  func identity(of queued: BrokerServer.Queued) -> MessageIdentity? {
    guard let index = queued.planned else {
      return MessageIdentity(source: ServiceName.settlement.source(in: "astana"), id: queued.message.messageID ?? "")
    }
    return planned[index].isJournaled ? planned[index].identity : nil
  }

  /// Nothing may be published before it is committed.
  func checkPublished(_ message: Outgoing) {
    guard let id = message.messageID, !store.producedIDs.contains(id) else { return }
    let isEcho = message.type == LaneEchoed.type.cloudEventsType && message.exchange.isEmpty
    if !isEcho { violate("\(message.type ?? "") is published and not committed") }
  }

  /// A trap kills two who try it alone; the third does not try. Who survived an attempt is excused and may try again.
  func strike(_ key: String) {
    trapped[key, default: 0] += 1
    if trapped[key]! > 2 + excused[key, default: 0] { violate("delivery \(key) was tried alone \(trapped[key]!) times") }
  }

  /// A message is parked as `worker-died` only when two who had tried it alone were lost; an excuse does not count.
  func checkDied(_ message: ParkedMessage) {
    let isTimer = message.delivery.exchange == TimerDelivery.exchange
    let key =
      isTimer
      ? InputReader<ToyService>.attemptKey(of: TimerDelivery.timer(of: message.delivery))
      : InputReader<ToyService>.attemptKey(of: message.delivery)
    if isTimer { coverage.count("timers parked as \(message.code.rawValue)") }
    if losses[key, default: 0] < 2 { violate("\(message.identity) is parked as worker-died after \(losses[key, default: 0]) losses") }
  }
}

/// Coming to rest.
extension World {
  func drain() {
    isDraining = true
    store.isRepaired = true
    missGhosts()
    for round in 0..<400 {
      guard settle() else { return }
      if store.parked.isEmpty, store.timers.isEmpty { break }
      if !store.parked.isEmpty {
        let retries = round % 8 < 6
        retries
          ? order(LaneRetry.type, .order, data: #"{"all":true}"#)
          : order(LaneDiscard.type, .order, data: #"{"all":true,"reason":"given up","by":"op"}"#)
      } else {
        advanceToNextTimer()
      }
    }
    if let lane = current?.lane {
      lane.stop()
      if !lane.isAtRest { violate("a lane at rest does not stop") }
      if lane.counters.handled != store.handled { violate("the lane has counted \(lane.counters.handled), the store \(store.handled)") }
    }
  }

  private func advanceToNextTimer() {
    guard let due = store.nextDue else { return }
    if let now = store.virtual {
      store.virtual = max(now, due)
      order(LaneEcho.type, .echo, data: #"{"round":0}"#)
    } else {
      pass(max(.zero, due - store.wall) + .milliseconds(1))
    }
  }

  /// Turns until nothing moves any more; false when that does not come.
  @discardableResult
  func settle() -> Bool {
    for _ in 0..<3000 {
      if current == nil, lives.allSatisfy({ $0.isSuperseded }) {
        pass(.seconds(11))
        startWorker()
      }
      for life in lives { life.turn() }
      pass(.milliseconds(40))
      let isDue = store.virtual == nil && store.nextDue.map { $0 <= store.now } ?? false
      if lives.count == 1, current?.lane?.isAtRest == true, broker.isEmpty, !isDue { return true }
    }
    let state = lives.map { "epoch \($0.epoch) of \(store.epoch), \($0.lane == nil ? "without lane" : "turning")" }
    violate("it does not come to rest: \(broker.waiting) messages waiting, lives: \(state)")
    return false
  }
}
