import AMQP
import Contracts
import Programme
import Testing

@testable import Lane

@Suite struct DecisionRunTests {
  private var messages = ToyMessages()

  @Test mutating func copyInTheSameBatchGetsTheSameOutcomeAndNoSecondEffect() throws {
    let inputs = [try messages.input("m1", .move(to: "a2", 1)), try messages.input("m1", .move(to: "a2", 1))]
    let decided = try messages.decide(inputs)
    #expect(decided.plan.journal.count == 1)
    #expect(decided.plan.handled == 2)
    #expect(decided.outgoing.map(\.messageID) == decided.plan.journal[0].produced.map(\.id) + [decided.plan.journal[0].produced[0].id])
    #expect(decided.repeats)
  }

  @Test mutating func copyInALaterBatchGetsTheOutcomeOnly() throws {
    let first = try messages.decide([try messages.input("m1", .move(to: "a2", 1))])
    let again = try messages.decide([try messages.input("m1", .move(to: "a2", 1))], on: messages.loaded(first.plan.journal))
    #expect(again.plan.journal.isEmpty)
    #expect(again.plan.state == nil)
    #expect(again.outgoing.map(\.body) == [first.plan.journal[0].produced[0].body])
  }

  @Test mutating func reusedIDIsRejectedAndThatIsRememberedToo() throws {
    let first = try messages.decide([try messages.input("m1", .add(1))])
    let reuse = try messages.input("m1", .add(2))
    var batch = Batch(origin: .deliveries, inputs: [reuse])
    var loaded = messages.loaded(first.plan.journal)
    batch.reused = messages.decider.reused(in: batch, on: loaded)
    #expect(batch.reused == [reuse.identity.reused(fingerprint: reuse.fingerprint)])
    #expect(messages.decider.request(for: batch).identities.contains(batch.reused[0]))

    let rejected = try messages.decider.decide(batch, on: loaded, number: 8)
    #expect(rejected.plan.journal.map(\.identity) == batch.reused)
    #expect(rejected.plan.rejected.map(\.rejection.code) == [.idReused])
    #expect(rejected.plan.journal[0].produced[0].id != first.plan.journal[0].produced[0].id)

    loaded = messages.loaded(first.plan.journal + rejected.plan.journal)
    let again = try messages.decider.decide(batch, on: loaded, number: 9)
    #expect(again.plan.journal.isEmpty)
    #expect(again.outgoing.map(\.body) == rejected.outgoing.map(\.body))
  }

  @Test mutating func refusalIsAnOutcomeWithoutAnyChange() throws {
    let decided = try messages.decide([try messages.input("m1", .take(50))])
    #expect(decided.plan.journal.map(\.fate) == [.refused])
    #expect(decided.plan.journal[0].produced.map(\.type) == ["coin.refused"])
    #expect(decided.plan.state == nil)
  }

  @Test mutating func whatStandsBehindAParkedMessageParksInOrder() throws {
    let inputs = [
      try messages.input("m1", .add(1), "a1"), try messages.input("m2", .add(1), "a2"), try messages.input("m3", .add(1), "a1"),
    ]
    let decided = try messages.decide(inputs, on: messages.loaded(parkedKeys: ["a1"]))
    #expect(decided.plan.parked.map(\.identity.id) == ["m1", "m3"])
    #expect(decided.plan.parked.allSatisfy { $0.code == .behindParked && $0.orderingKey == "a1" })
    #expect(decided.plan.journal.map(\.fate) == [.parked, .done, .parked])
  }

  @Test mutating func retryOfAParkedMessageDoesNotParkBehindItself() throws {
    let decided = try messages.decide(
      [try messages.input("m1", .add(1), "a1")], origin: .parked, on: messages.loaded(parkedKeys: ["a1"]))
    #expect(decided.plan.settled.map(\.fate) == [.done])
    #expect(decided.plan.journal.isEmpty)
  }

  @Test mutating func messageThatKilledItsConsumerAfterItsCommitIsAnsweredNotParked() throws {
    let input = try messages.input("m1", .add(1))
    let first = try messages.decide([input])
    let died = input
    died.content = .died
    let again = try messages.decide([died], origin: .suspect("key"), on: messages.loaded(first.plan.journal))
    #expect(again.plan.parked.isEmpty)
    #expect(again.plan.settledAttempts == ["key"])
    #expect(again.outgoing.map(\.messageID) == [first.plan.journal[0].produced[0].id])
  }

  @Test mutating func answerToAMessageWithoutAnIDIsRepeatedToo() throws {
    let first = try messages.decide([try messages.input(ToyMessages.delivery(Array("{".utf8)))])
    #expect(first.plan.journal[0].produced.map(\.isOutcome) == [true])
    let copy = try messages.input(ToyMessages.delivery(Array("{".utf8), replyTo: "reply.x"))
    let again = try messages.decide([copy], on: messages.loaded(first.plan.journal))
    #expect(again.outgoing.map(\.routingKey) == ["astana.message.rejected", "reply.x"])
  }

  @Test func timersAreDecidedAtTheirInstantAndFire() throws {
    let inputs = [messages.input(ToyTimer("a1", 1), key: "k1", due: -20), messages.input(ToyTimer("a1", 1), key: "k2", due: -10)]
    let decided = try messages.decide(inputs, origin: .timers)
    #expect(decided.plan.firedTimers.map(\.key) == ["k1", "k2"])
    #expect(decided.plan.journal.map(\.decidedAt) == [messages.now - .seconds(20), messages.now - .seconds(10)])
    #expect(decided.plan.journal.allSatisfy { $0.produced.allSatisfy { !$0.isOutcome } })
  }

  /// What the first of three timers does, and how many may be decided with it.
  @Test(arguments: [
    (ToyTimer("a1", 1), 3),
    (ToyTimer("a1", 1, next: .init(key: "k9", delay: 60_000)), 3),
    (ToyTimer("a1", 1, next: .init(key: "k9", delay: 5000)), 1),
    (ToyTimer("a1", 1, next: .init(key: "k3", delay: 60_000)), 1),
    (ToyTimer("a1", 1, clears: "k2"), 1),
    (ToyTimer("a1", 1, clears: "k9"), 3),
  ])
  func timerThatChangesWhatComesNextCutsTheBatch(first: ToyTimer, decided count: Int) throws {
    let others = ["k2", "k3"].map { messages.input(ToyTimer("a2", 1), key: $0, due: -10) }
    let decided = try messages.decide([messages.input(first, key: "k1", due: -20)] + others, origin: .timers)
    #expect(decided.plan.firedTimers.count == count)
    #expect(decided.plan.handled == count)
  }

  @Test func timerThatTheServiceDoesNotKnowIsParkedNotForgotten() throws {
    let decided = try messages.decide([messages.input(ToyTimer(ToyService.nobody, 1), key: "k1", due: -1)], origin: .timers)
    #expect(decided.plan.parked.map(\.identity) == [MessageIdentity(source: "timer", id: "k1#1")])
    #expect(decided.plan.firedTimers.map(\.key) == ["k1"])
  }

  @Test mutating func echoesAnswerBehindEverythingAndLeaveNoTrace() throws {
    guard case .input(let echo) = messages.order(LaneEcho.type, data: #"{"round":3}"#) else { throw ToyFailure() }
    let decided = try messages.decide([echo])
    #expect(decided.plan.handled == 0)
    #expect(decided.plan.journal.isEmpty)
    #expect(decided.answersUnjournaled)
    let receipt = CommitReceipt(handled: 12, parked: 1, nextDue: nil)
    let answers = try messages.decider.echoes(for: decided.echoes, receipt, at: messages.now)
    #expect(answers.map(\.routingKey) == ["reply.o"])
    #expect(answers[0].body.ends(with: #""data":{"lane":"astana.settlement","handled":12,"parked":1,"round":3}}"#))
  }
}
