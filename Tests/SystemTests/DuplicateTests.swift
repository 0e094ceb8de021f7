import Contracts
import Support
import Testing

/// One message, however often it comes, has one effect and one answer (CONTRACTS, "Outcomes").
@Suite(.system, .needsServers)
struct DuplicateTests {
  @Test(.timeLimit(.minutes(1)))
  func duplicateHasOneEffectAndTheSameOutcomeTwice() throws {
    try withSeason { stack, _ in
      let replies = try stack.replies()
      let command = TestSeason.of2020.application("once")
      try stack.answer(to: command)
      try stack.publish(command.with("/time", "2020-02-04T10:00:00Z").replying(to: replies.queue, correlationID: "again"))
      let reply = try replies.outcome(of: "once")
      try stack.settle()
      let outcomes = stack.tap.outcomes(of: "once")
      #expect(outcomes.count == 2)
      #expect(Set((outcomes + [reply]).map(\.body)).count == 1)
      #expect(reply.correlationID == "again")
      #expect(stack.tap.all("notification.requested").count == 1)
      #expect(try stack.count("select count(*) from intake.application") == 1)
      #expect(try stack.count("select count(*) from messaging.journal where message_id = 'once'") == 1)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func twinsInOneBatchHaveOneEffect() throws {
    try withStack { stack in
      try stack.setClock(TestSeason.dayOf2020)
      let command = TestSeason.of2020.application("twin").outgoing
      try stack.publish([TestSeason.of2020.announce().outgoing] + Array(repeating: command, count: 20))
      try stack.start().waitUntilReady()
      try stack.settle()
      #expect(stack.tap.outcomes(of: "twin").count == 20)
      #expect(Set(stack.tap.outcomes(of: "twin").map(\.body)).count == 1)
      #expect(try stack.count("select registered from intake.season") == 1)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func otherContentUnderAUsedIdIsRejectedAndThatOnce() throws {
    try withSeason { stack, _ in
      let command = TestSeason.of2020.application("reused")
      try stack.answer(to: command)
      let other = command.with("/data/purpose", "Басқа мақсат")
      for _ in 0..<2 {
        try stack.publish(other)
        try stack.settle()
      }
      let rejections = stack.tap.outcomes(of: "reused").filter { $0.type == "message.rejected" }
      #expect(rejections.count == 2)
      #expect(Set(rejections.map(\.body)).count == 1)
      #expect(rejections.first?.code == "id-reused")
      #expect(rejections.first?.data["errors"]?.elements.first?["pointer"] == "/id")
      try stack.publish(command)
      try stack.settle()
      #expect(Set(stack.tap.outcomes(of: "reused").filter { $0.type == "application.registered" }.map(\.id)).count == 1)
      #expect(try stack.count("select count(*) from intake.application") == 1)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func outcomeGoesToReplyToWithItsCorrelation() throws {
    try withSeason { stack, _ in
      let replies = try stack.replies()
      try stack.publish(TestSeason.of2020.application("asked").replying(to: replies.queue, correlationID: "№ 7 — хат"))
      let (reply, event) = (try replies.outcome(of: "asked"), try stack.tap.outcome(of: "asked"))
      #expect(reply.type == "application.registered")
      #expect(reply.body == event.body)
      #expect(reply.correlationID == "№ 7 — хат")
      #expect(event.correlationID == "№ 7 — хат")
      #expect(event.routingKey == "astana.application.registered")
      try stack.settle()
      #expect(replies.all.count == 1, "only the outcome goes to reply_to, no consequence")
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["astana.intake", "saruar.dead", "tap", "amq.direct"])
  func forbiddenReplyToIsNotAllowedAndNotWrittenTo(queue: String) throws {
    try withSeason { stack, _ in
      let outcome = try stack.answer(to: TestSeason.of2020.application("spy").replying(to: queue, correlationID: "x"))
      #expect(outcome.type == "message.rejected")
      #expect(outcome.code == "not-allowed")
      #expect(outcome.data["errors"]?.elements.first?["problem"]?.text?.contains(queue) == true)
      try stack.settle()
      #expect(stack.tap.all.filter { $0.outcomeOf == "spy" }.count == 1)
      #expect(try stack.count("select count(*) from intake.application") == 0)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func vanishedReplyQueueHoldsNothingUpAndIsCounted() throws {
    try withSeason { stack, worker in
      let epoch = try worker.metric("saruar_lane_epoch", lane: stack.intake)
      try stack.answer(to: TestSeason.of2020.application("gone").replying(to: "reply.nobody"))
      #expect(try stack.answer(to: TestSeason.of2020.application("next")).type == "application.registered")
      #expect(try worker.metric("saruar_lane_epoch", lane: stack.intake) == epoch)
      try stack.settle()
      #expect(try worker.metric("saruar_lane_vanished_replies_total", lane: stack.intake) == 1)
      #expect(try worker.metric("saruar_lane_blocked", lane: stack.intake) == 0)
    }
  }
}
