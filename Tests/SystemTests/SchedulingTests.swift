import AMQP
import Contracts
import Lane
import Postgres
import Programme
import Support
import Testing

/// Scheduling through its queue, by a real worker (rulebook 3.3, 3.5).
@Suite(.system, .needsServers)
struct SchedulingTests {
  @Test(.timeLimit(.minutes(2)))
  func fiftyProducersBookOneExpertAtOnceAndOneWins() throws {
    try withSchedule(projects: 50) { stack in
      let producers = (1...50).map { producer in
        Background { try stack.publish(request("r-\(producer)", of: producer)) }
      }
      for producer in producers { try producer.wait() }
      let ids = (1...50).map { "r-\($0)" }
      try stack.tap.waitForOutcomes(of: ids)
      let outcomes = ids.flatMap { stack.tap.outcomes(of: $0) }
      let winners = outcomes.filter { $0.type == "consultation.requested" }
      let others = outcomes.filter { $0.type == "consultation.refused" }
      #expect(outcomes.count == 50, "each is answered once")
      #expect(winners.count == 1)
      #expect(others.map(\.reasonCodes) == Array(repeating: ["busy"], count: 49))
      let messages = others.compactMap { $0.data["reasons"]?.elements.first?["message"] }
      #expect(messages.allSatisfy { $0["kk"]?.text?.isEmpty == false && $0["ru"]?.text?.isEmpty == false })
      #expect(try stack.count("select count(*) from scheduling.consultation") == 1)
      #expect(try stack.count("select count(*) from scheduling.busy where party = 'expert e-kim'") == 1)
      try expectDatabaseRefusesASecondBooking(stack)
    }
  }

  /// Whatever wrote it: the worker's own role cannot put the expert at two places either.
  private func expectDatabaseRefusesASecondBooking(_ stack: TestStack) throws {
    var worker = try stack.connect(role: "saruar_scheduling")
    var refusal: PostgresError?
    do throws(PostgresError) {
      _ = try worker.query(
        """
        insert into scheduling.busy (region, party, kind, occupant, starts_at, ends_at, exclusive)
        select region, party, kind, 'another', starts_at + interval '59 minutes', ends_at + interval '1 hour', true
        from scheduling.busy where party = 'expert e-kim'
        """)
    } catch {
      refusal = error
    }
    #expect(refusal?.sqlState == "23P01")
  }

  @Test(.timeLimit(.minutes(2)))
  func remindersFollowAMovedTimeAndFallSilentWithACancelledOne() throws {
    try withSchedule(projects: 2) { stack in
      for number in 1...2 {
        try stack.answer(to: request("r-\(number)", of: number, at: "2020-04-0\(5 + number)T11:00"))
        try stack.answer(to: command("consultation.confirm", "ok-\(number)", ["consultation": .string("c-r-\(number)"), "by": kim]))
      }
      let later: JSONValue = ["consultation": "c-r-1", "by": kim, "newStart": "2020-04-08T11:00"]
      #expect(try stack.answer(to: command("consultation.move", "move", later)).type == "consultation.moved")
      try stack.answer(to: command("consultation.cancel", "cancel", ["consultation": "c-r-2", "by": kim]))
      try stack.setClock(Instant(rfc3339: "2020-04-08T05:00:00Z")!)
      for _ in 0..<2 { try stack.settle(lane: "scheduling") }
      let at = "2020-04-07T05:00:00Z 2020-04-07T05:00:00Z 2020-04-08T04:00:00Z 2020-04-08T04:00:00Z"
      #expect(reminders(stack).compactMap(\.time).joined(separator: " ") == at)
      #expect(reminders(stack).allSatisfy { $0.data["parameters"]?["number"]?.text == "AST-2020-0001" })
      #expect(Set(reminders(stack).compactMap { $0.data["key"]?.text }).count == 4)
      #expect(try stack.count("select count(*) from messaging.timer where starts_with(key, 'consultation/')") == 0)
    }
  }

  private func reminders(_ stack: TestStack) -> [TapEvent] {
    stack.tap.all("notification.requested").filter { $0.data["template"]?.text == "consultation-reminder" }
  }
}

private let kim: JSONValue = ["person": "e-kim", "fullName": "Ольга Викторовна Ким"]

/// A season in March 2020 as intake would have told it, with so many admitted projects, and one expert.
private func withSchedule(projects: Int, _ body: (TestStack) throws -> Void) throws {
  try withStack { stack in
    try stack.setClock(Instant(rfc3339: "2020-03-16T04:00:00Z")!)
    try stack.start("saruar-scheduling").waitUntilReady()
    let admitted = (1...projects).map { number in
      event("application.admitted", ["number": .string(ast(number)), "name": .string("Жоба \(number)")])
    }
    try stack.publish([event("season.announced", [:])] + admitted)
    let registered = try stack.answer(to: TestCommand("expert.register", id: "expert"))
    #expect(registered.data["expert"]?.text == "e-kim")
    try body(stack)
  }
}

private func ast(_ number: Int) -> String { ApplicationNumber(prefix: "AST-2020", sequence: number)!.description }

private func command(_ type: MessageType, _ id: String, _ data: JSONValue) -> TestCommand {
  TestCommand(type, id: id).with("/data", data)
}

private func request(_ id: String, of number: Int, at start: String = "2020-04-06T11:00") -> TestCommand {
  let numbers: JSONValue = [.string(ast(number))]
  return command(
    "consultation.request", id,
    ["consultation": .string("c-\(id)"), "numbers": numbers, "expert": "e-kim", "start": .string(start), "initiator": "participant"])
}

/// The contract's example of an event, with changes, as its service publishes it.
private func event(_ type: MessageType, _ changes: [String: JSONValue]) -> Outgoing {
  var command = TestCommand(type, id: "\(type.name) \(changes["number"]?.text ?? "")")
  for (name, value) in changes { command = command.with("/data/\(name)", value) }
  var outgoing = command.outgoing
  outgoing.exchange = Topology.events
  outgoing.mandatory = false
  return outgoing
}
