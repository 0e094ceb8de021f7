import AMQP
import Contracts
import Testing

@testable import Lane

@Suite struct RoutingTests {
  private var messages = ToyMessages()

  @Test(arguments: [
    ("amq.rabbitmq.reply-to.g2dk", true), ("amq.gen-Xa93", true), ("reply.portal", true), ("astana.intake", false),
    ("saruar.unrouted", false), ("amq.direct", false), ("", false), ("Reply.x", false), ("amq.rabbitmq.reply-to", false),
  ])
  func onlyAProducersOwnQueueMayBeAnsweredOn(queue: String, may: Bool) {
    #expect(Routing.mayReply(to: queue) == may)
  }

  @Test mutating func outcomeGoesOutAndToWhoAskedConsequencesOnlyOut() throws {
    let input = try messages.input("m1", .move(to: "a2", 1))
    input.replyTo = "reply.x"
    input.correlationID = "c1"
    let outgoing = try messages.decide([input]).outgoing
    #expect(outgoing.map(\.exchange) == [Topology.events, "", Topology.events])
    #expect(outgoing.map(\.routingKey) == ["astana.toy.told", "reply.x", "astana.toy.noticed"])
    #expect(outgoing.map(\.mandatory) == [false, true, false])
    #expect(outgoing.allSatisfy { $0.correlationID == "c1" && $0.deliveryMode == .persistent })
  }

  @Test mutating func markerGoesToTheLanesOwnQueue() throws {
    let outgoing = try messages.decide([try messages.input("m1", .mark)]).outgoing
    #expect(outgoing.map(\.routingKey) == ["astana.toy.told", "astana.settlement"])
    #expect(outgoing[1].exchange.isEmpty)
  }

  /// CONTRACTS, "Settlement": the redemption code goes only to the buyer.
  @Test mutating func whatIsForTheAskerOrForNotificationsNeverReachesTheEvents() throws {
    let input = try messages.input("m1", .whisper(5))
    input.replyTo = "reply.x"
    let decided = try messages.decide([input])
    let outgoing = decided.outgoing
    #expect(outgoing.map(\.exchange) == [Topology.events, "", ""])
    #expect(outgoing.map(\.routingKey) == ["astana.toy.told", "reply.x", "astana.notifications"])
    #expect(outgoing[0].messageID == outgoing[1].messageID, "the asker's form is the outcome")
    #expect(String(decoding: outgoing[1].body, as: UTF8.self).contains("secret"))
    input.replyTo = nil
    #expect(try messages.decide([input]).outgoing.map(\.routingKey) == ["astana.toy.told", "astana.notifications"])

    let again = try messages.decide([input.answered(on: "reply.y")], on: messages.loaded(decided.plan.journal)).outgoing
    #expect(again.map(\.routingKey) == ["astana.toy.told", "reply.y"])
    #expect(again.map(\.body) == [outgoing[0].body, outgoing[1].body])
  }

  @Test mutating func recoverySendsTheSameMessagesAgain() throws {
    let input = try messages.input("m1", .whisper(1))
    input.replyTo = "reply.x"
    let unreadable = try messages.input(ToyMessages.delivery(Array("{".utf8), replyTo: "reply.y"))
    let decided = try messages.decide([input, unreadable])
    let rows = decided.plan.journal.map { entry in
      var lines: [UInt8] = []
      ProducedMessage.write(entry.produced, into: &lines)
      return UnpublishedRow(
        produced: lines, replyTo: entry.replyTo, correlationID: entry.correlationID, traceparent: entry.traceparent)
    }
    let again = Recovery(messages.settings).outgoing(rows)
    #expect(again.map(\.routingKey) == decided.outgoing.map(\.routingKey))
    #expect(again.map(\.body) == decided.outgoing.map(\.body))
    #expect(again.map(\.messageID) == decided.outgoing.map(\.messageID))
  }
}

extension Input {
  fileprivate func answered(on queue: String) -> Input {
    replyTo = queue
    return self
  }
}
