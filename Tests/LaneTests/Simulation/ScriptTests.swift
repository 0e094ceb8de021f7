import Contracts
import Programme
import Testing

@testable import Lane

/// What a history of random faults meets too seldom to rely on: each told step by step.
@Suite struct ScriptTests {
  private let world: World

  init() {
    var settings = LaneSettings(region: .astana, service: .settlement)
    settings.batchMessages = 20
    world = World(calmWith: settings)
  }

  private func send(_ id: String, _ operation: ToyOperation, _ account: String = "a1") {
    world.send { workload, _ in workload.command(id: id, operation, account) }
  }

  private func discard(_ id: String) {
    world.order(LaneDiscard.type, .order, data: #"{"source":"urn:producer","id":"\#(id)","reason":"given up","by":"op"}"#)
  }

  private func retry(_ id: String) { world.order(LaneRetry.type, .order, data: #"{"source":"urn:producer","id":"\#(id)"}"#) }

  private func fates(_ ids: String...) -> [Fate?] {
    ids.map { world.store.journal[MessageIdentity(source: "urn:producer", id: $0)]?.entry.fate }
  }

  /// Messages in the order in which rules decided on them.
  private var decided: [String] {
    world.store.history.flatMap { $0.journal + $0.settled }.filter { $0.fate == .done }.map(\.identity.id)
  }

  private func wait(_ time: Duration) {
    world.pass(time)
    world.settle()
  }

  @Test func discardOfTheFirstTriesAgainWhatWaitedBehindIt() {
    send("m1", .poisonRules(1))
    send("m2", .add(1))
    send("m3", .add(1), "a2")
    world.settle()
    #expect(fates("m1", "m2", "m3") == [.parked, .parked, .done])
    discard("m1")
    world.settle()
    #expect(fates("m1", "m2") == [.discarded, .done])
    #expect(world.store.parked.isEmpty)
    #expect(world.violations.isEmpty)
  }

  @Test func discardOfALaterOneGivesUpThatOneOnly() {
    send("m1", .poisonRules(1))
    send("m2", .add(1))
    send("m3", .add(1))
    world.settle()
    discard("m2")
    world.settle()
    #expect(fates("m1", "m2", "m3") == [.parked, .discarded, .parked])
  }

  @Test func retryOfALaterOneBeginsWithTheFirst() {
    for (number, operation) in [ToyOperation.poisonStore(1), .add(1), .add(1)].enumerated() { send("m\(number)", operation) }
    world.settle()
    world.store.isRepaired = true
    retry("m2")
    world.settle()
    #expect(decided == ["m0", "m1", "m2"])
    #expect(world.store.parked.isEmpty)
  }

  @Test func retryThatFailsLeavesTheOthersBehindIt() {
    send("m1", .poisonRules(1))
    send("m2", .add(1))
    world.settle()
    retry("m1")
    world.settle()
    #expect(fates("m1", "m2") == [.parked, .parked])
    #expect(world.store.parked.count == 2)
    #expect(world.broker.replies.last?.queue == "reply.o")
  }

  /// All four are due at once; the store refuses the first, so the batch is bisected, and the second has cleared the last by then.
  @Test func timerThatIsClearedByAnotherOfAFailedBatchDoesNotFire() {
    send("m1", .schedule(ToyTimer("a1", 1, poison: .store), key: "k1", delay: 1000))
    send("m2", .schedule(ToyTimer("a2", 1, clears: "k4"), key: "k2", delay: 1000))
    send("m3", .schedule(ToyTimer("a3", 1), key: "k3", delay: 1000))
    send("m4", .schedule(ToyTimer("a4", 1), key: "k4", delay: 1000))
    world.settle()
    wait(.seconds(2))
    #expect(["a1", "a2", "a3", "a4"].map { world.store.balances[$0] } == [0, 1, 1, 0])
    #expect(world.store.parked.keys.map(\.source) == ["timer"])
    #expect(world.store.timers.isEmpty)
    #expect(world.violations.isEmpty)
  }

  @Test func timerThatTheServiceDoesNotKnowHoldsNothingUp() {
    send("m1", .schedule(ToyTimer(ToyService.nobody, 1), key: "k1", delay: 1000))
    world.settle()
    wait(.seconds(2))
    send("m2", .add(1))
    world.settle()
    #expect(fates("m2") == [.done])
    #expect(world.store.parked.count == 1)
  }

  @Test func trapIsParkedAtItsThirdAttemptAndItsNeighboursLive() {
    send("m1", .add(1))
    send("m2", .trap(1), "a2")
    send("m3", .add(1))
    world.settle()
    #expect(fates("m1", "m2", "m3") == [.done, .parked, .done])
    #expect(world.store.parked.values.map(\.message.code) == [.workerDied])
    // Twice among others, for deaths may be anybody's; twice alone, with the attempt on record.
    #expect(world.coverage.events["processes killed by a message"] == 4)
    #expect(world.violations.isEmpty)
  }

  @Test func trapThatIsRepairedIsSettledByRetry() {
    send("m1", .trap(4))
    world.settle()
    world.store.isRepaired = true
    retry("m1")
    world.settle()
    #expect(fates("m1") == [.done])
    #expect(world.store.balances["a1"] == 4)
    #expect(world.store.attempts.isEmpty)
  }

  @Test func timerThatTrapsIsParkedAtItsThirdAttemptAndItsNeighboursLive() {
    send("m1", .schedule(ToyTimer("a1", 1), key: "k1", delay: 1000))
    send("m2", .schedule(ToyTimer("a2", 1, poison: .trap), key: "k2", delay: 1000))
    send("m3", .schedule(ToyTimer("a3", 1), key: "k3", delay: 1000))
    world.settle()
    world.pass(.seconds(2))
    send("m4", .add(1), "a2")
    world.settle()
    #expect(["a1", "a2", "a3"].map { world.store.balances[$0] } == [1, 1, 1])
    #expect(world.store.parked.values.map(\.message.code) == [.workerDied])
    #expect(world.store.parked.keys.map(\.source) == ["timer"])
    #expect(fates("m4") == [.done])
    // Once among others; twice alone, with the attempt on record.
    #expect(world.coverage.events["processes killed by a message"] == 3)
    #expect(world.store.attempts.isEmpty)
    #expect(world.current?.lane?.isWary == false)
    #expect(world.violations.isEmpty)
  }

  @Test func timerThatTrappedIsSettledByRetryOnceItIsRepaired() {
    send("m1", .schedule(ToyTimer("a1", 5, poison: .trap), key: "k1", delay: 1000))
    world.settle()
    wait(.seconds(2))
    world.store.isRepaired = true
    world.order(LaneRetry.type, .order, data: #"{"all":true}"#)
    world.settle()
    #expect(world.store.balances["a1"] == 5)
    #expect(world.store.parked.isEmpty)
    #expect(world.violations.isEmpty)
  }

  /// Parking it again and again would hold the queue up in silence; a lane that crashes is seen, and ends at the delivery limit.
  @Test func laneCrashesWhenAMessageCannotEvenBeParked() {
    world.store.refusesParking = true
    send("m1", .poisonRules(1))
    world.startWorker()
    let life = world.current
    for _ in 0..<40 { life?.turn() }
    #expect(life?.isOver == true)
    #expect(world.violations.count == 1)
    #expect(world.violations.first?.contains("cannot even be parked") == true)
  }
}
