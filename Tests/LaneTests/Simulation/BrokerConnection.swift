import Contracts
import Programme

@testable import AMQP
@testable import Lane

/// A worker's two connections to the broker, with confirms that come late, several at once and out of order.
final class BrokerConnection: LaneBroker {
  private let server: BrokerServer
  private unowned let life: Life
  private let prefetch: Int
  private let epoch: UInt64
  private var nextTag: UInt64 = 0
  private var unacknowledged: [(tag: UInt64, message: BrokerServer.Queued)] = []
  private var inFlight: [Outgoing] = []
  private var window = ConfirmWindow()
  private var routed: UInt64 = 0
  private var unconfirmed: [UInt64] = []
  private var replies: Set<UInt64> = []
  private(set) var isCut = false

  init(_ server: BrokerServer, life: Life, epoch: UInt64) {
    self.server = server
    self.life = life
    self.epoch = epoch
    prefetch = life.world.weather.settings.batchMessages * 2
  }

  var isIdle: Bool { unacknowledged.isEmpty && inFlight.isEmpty && window.unsettled == 0 }

  func consume() { server.attach(self) }

  func receive(messages: Int, bytes: Int) throws(BrokerFailure) -> [Delivery] {
    try reach(.receive, .before)
    let most = min(messages, prefetch - unacknowledged.count)
    let delivered = server.deliver(to: self, atMost: life.world.isDraining ? most : min(most, life.world.random.below(12)))
    let deliveries = delivered.map(delivery)
    try reach(.receive, .after)
    return deliveries
  }

  private func delivery(_ queued: BrokerServer.Queued) -> Delivery {
    nextTag += 1
    unacknowledged.append((nextTag, queued))
    let message = queued.message
    return Delivery(
      tag: DeliveryTag(epoch: epoch, value: nextTag), exchange: message.exchange, routingKey: message.routingKey, body: message.body,
      messageID: message.messageID, correlationID: message.correlationID, replyTo: message.replyTo,
      headers: queued.deliveries > 0 ? ["x-delivery-count": .int(Int64(queued.deliveries))] : [:], redelivered: queued.deliveries > 0)
  }

  func acknowledge(through tag: DeliveryTag) throws(BrokerFailure) {
    try reach(.acknowledge, .before)
    let settled = unacknowledged.prefix { $0.tag <= tag.value }
    if tag.epoch != epoch || settled.last?.tag != tag.value { life.world.violate("delivery \(tag) is acknowledged and is not open") }
    for (_, message) in settled { life.world.checkAcknowledged(message) }
    unacknowledged.removeFirst(settled.count)
    server.settle(settled.count)
    try reach(.acknowledge, .after)
  }

  func publish(_ messages: [Outgoing]) throws(BrokerFailure) -> UInt64 {
    try reach(.publish, .before)
    send(messages)
    try reach(.publish, .after)
    return window.lastSequence
  }

  func confirmed() throws(BrokerFailure) -> UInt64 {
    try reach(.confirmed, .before)
    if life.world.isDraining { progress(inFlight.count, confirming: 1) }
    for failure in window.takeFailures() {
      guard !replies.contains(failure.sequence) else { continue }
      throw .notConfirmed("\(failure)")
    }
    try reach(.confirmed, .after)
    return window.settledThrough
  }

  /// Recovery: nothing else goes on until all of it is confirmed; false when something was not taken.
  func publishAndConfirm(_ messages: [Outgoing]) -> Bool {
    send(messages)
    progress(inFlight.count, confirming: 1)
    return window.takeFailures().allSatisfy { replies.contains($0.sequence) }
  }

  private func send(_ messages: [Outgoing]) {
    for message in messages {
      life.world.checkPublished(message)
      let sequence = window.add(messageID: message.messageID, mandatory: message.mandatory)
      if message.exchange.isEmpty, Routing.mayReply(to: message.routingKey) { replies.insert(sequence) }
      inFlight.append(message)
    }
  }

  private func reach(_ call: Call, _ moment: Moment) throws(BrokerFailure) {
    if life.strikes(call, moment) || isCut { throw .unavailable("cut \(moment) \(call)") }
  }
}

/// The broker's side of it.
extension BrokerConnection {
  /// Routes so many of what is in flight, then confirms some of it.
  func progress(_ count: Int, confirming share: Double) {
    guard !isCut else { return }
    for message in inFlight.prefix(count) { route(message) }
    inFlight.removeFirst(min(count, inFlight.count))
    while !unconfirmed.isEmpty, life.world.random.chance(share) {
      let index = share == 1 ? unconfirmed.count - 1 : life.world.random.below(unconfirmed.count)
      let isMultiple = share == 1 || life.world.random.below(3) == 0
      confirm(index, multiple: isMultiple)
    }
  }

  private func confirm(_ index: Int, multiple: Bool) {
    do {
      try window.acknowledge(unconfirmed[index], multiple: multiple)
    } catch {
      life.world.violate("the confirm window fails: \(error)")
    }
    if multiple { unconfirmed.removeFirst(index + 1) } else { unconfirmed.remove(at: index) }
  }

  private func route(_ message: Outgoing) {
    routed += 1
    do {
      if !replies.contains(routed), life.world.nacks() {
        try window.reject(routed, multiple: false)
        return
      }
      if !server.route(message, laneQueue: life.world.weather.settings.queue) {
        if message.mandatory { try window.giveBack(messageID: message.messageID, code: 312, text: "NO_ROUTE") }
      } else if let id = message.messageID {
        life.world.store.arrivedIDs.insert(id)
      }
    } catch {
      life.world.violate("the confirm window fails: \(error)")
    }
    unconfirmed.append(routed)
  }

  /// The connection breaks: of what is in flight some arrives and the rest is lost.
  func cut() {
    guard !isCut else { return }
    let arrives = inFlight.isEmpty ? 0 : life.world.random.below(inFlight.count + 1)
    for message in inFlight.prefix(arrives) { route(message) }
    inFlight = []
    isCut = true
    server.detach(self, unacknowledged: unacknowledged.map(\.message))
    unacknowledged = []
    life.world.coverage.count("connections cut")
  }
}
