import AMQP
import Contracts
import Foundation
import Lane
import Programme
import Support
import Testing

/// A defence of three projects before a real scoring worker, played by published messages alone.
///
/// AST-2020-0001 is mentored by the juror j-3, 0002 is not, 0003 does not appear. What other services would tell is published in their place.
private struct Defence {
  let stack: TestStack
  private static let jury = ["j-1", "j-2", "j-3", "j-4", "j-5", "j-6", "j-7"]

  func number(_ sequence: Int) -> JSONValue { .string("AST-2020-000\(sequence)") }

  /// An event of another service, from the contract's example.
  private func event(_ type: MessageType, _ id: String, _ changes: [(String, JSONValue?)] = []) -> Outgoing {
    var command = TestCommand(type, id: id)
    for (pointer, value) in changes { command = command.with("/data/\(pointer)", value) }
    var message = command.outgoing
    message.exchange = Topology.events
    return message
  }

  func hearWhatOthersTell() throws {
    var events = [event("season.announced", "announced")]
    events += (1...3).map { event("application.admitted", "admitted-\($0)", [("number", number($0)), ("name", .string("Жоба \($0)"))]) }
    events.append(event("pair.formed", "pair", [("number", number(1)), ("mentor", "e-kim"), ("person/person", "e-kim")]))
    events.append(event("attendance.recorded", "present", [("attended", .array([number(1)])), ("absent", .array([number(2)]))]))
    events.append(event("characteristic.submitted", "character", [("number", number(1)), ("rating", 3)]))
    let slots: [JSONValue] = (1...3).map { sequence in
      [
        "kind": "presentation", "number": number(sequence), "start": "2020-05-18T10:00", "startsAt": "2020-05-18T04:00:00Z",
        "endsAt": "2020-05-18T04:05:00Z",
      ]
    }
    events.append(event("defence.scheduled", "scheduled", [("slots", .array(slots))]))
    try stack.publish(events)
  }

  func ask(_ command: TestCommand) throws -> TapEvent { try stack.answer(to: command) }

  func ballot(_ sequence: Int, _ juror: String, _ mark: Int, id: String? = nil) -> TestCommand {
    TestCommand("ballot.cast", id: id ?? "ballot-\(sequence)-\(juror)").with("/data/number", number(sequence))
      .with("/data/juror", .string(juror))
      .with(
        "/data/marks",
        [
          "social-effect": .integer(mark), "programme-fit": .integer(mark), "sustainability": .integer(mark),
          "team-ability": .integer(mark), "team-rating": .integer(mark),
        ])
  }

  func appoint() throws {
    var command = TestCommand("jury.appoint", id: "appoint")
    command = command.with("/data/jurors/2/person", "e-kim").with("/data/jurors/0/email", "seitova@example.kz")
    #expect(try ask(command).type == "jury.appointed")
  }

  func present() throws {
    for sequence in 1...2 {
      let recorded = try ask(TestCommand("presentation.record", id: "present-\(sequence)").with("/data/number", number(sequence)))
      #expect(recorded.type == "presentation.recorded")
      #expect(recorded.data["suggestion"]?["rating"] == (sequence == 1 ? 3 : 2))
    }
    let absent = TestCommand("presentation.record", id: "present-3").with("/data/number", number(3)).with("/data/presented", false)
    #expect(try ask(absent.with("/data/participants", [])).reasonCodes == ["required"])
    let told = absent.with("/id", "present-3b").with("/data/participants", []).with("/data/reason", "Команда келмеді")
    #expect(try ask(told).type == "presentation.recorded")
  }

  /// 0001: j-3 is refused, r-2 sits in that place. 0002: j-1 corrects itself, and a ballot comes twice.
  func vote() throws {
    for juror in Self.jury where juror != "j-3" { #expect(try ask(ballot(1, juror, 3)).type == "ballot.recorded") }
    #expect(try ask(ballot(1, "j-3", 3)).reasonCodes == ["conflict-of-interest"])
    let early = try ask(close("too-early"))
    #expect(early.reasonCodes == ["ballots-missing", "conflict-of-interest", "ballots-missing"], "\(early.data.compact)")
    let substitute = TestCommand("jury.substitute", id: "substitute").with("/data/number", number(1))
    #expect(try ask(substitute).type == "jury.substituted")
    #expect(try ask(ballot(1, "r-2", 1)).type == "ballot.recorded")
    for juror in Self.jury { #expect(try ask(ballot(2, juror, 2)).type == "ballot.recorded") }
    #expect(try ask(ballot(2, "j-1", 3, id: "correction")).data["version"] == 2)
    try stack.publish(ballot(2, "j-1", 3, id: "correction"))
  }

  func close(_ id: String) -> TestCommand { TestCommand("protocol.close", id: id) }
}

@Suite(.system, .needsServers)
struct ScoringTests {
  /// The recipe that the contract gives to anyone: the event as it came off the wire, Python, and nothing of ours.
  private static let recipe = """
    import sys, json, hashlib
    data = json.load(sys.stdin)["data"]
    told = data.pop("hash")
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    print(told == hashlib.sha256(text.encode()).hexdigest())
    for project in data.get("projects", []):
        print(project["number"], sum(mark for ballot in project["matrix"] for mark in ballot["marks"].values()) == project["total"])
    """

  private func recompute(_ event: TapEvent) throws -> [String] {
    let (python, input, output) = (Process(), Pipe(), Pipe())
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = ["python3", "-c", Self.recipe]
    (python.standardInput, python.standardOutput) = (input, output)
    try python.run()
    try input.fileHandleForWriting.write(contentsOf: Data(event.body))
    try input.fileHandleForWriting.close()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    python.waitUntilExit()
    return String(decoding: said, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test(.timeLimit(.minutes(2)))
  func rule4_aDefenceEndsInAProtocolThatAnyoneCanRecompute() throws {
    try withStack { stack in
      try stack.setClock(Instant(rfc3339: "2020-05-11T05:00:00Z")!)
      try stack.start("saruar-scoring").waitUntilReady()
      let defence = Defence(stack: stack)
      try defence.hearWhatOthersTell()
      try defence.appoint()
      #expect(
        try stack.answer(to: TestCommand("presentation.record", id: "early").with("/data/number", defence.number(1))).reasonCodes
          == ["before-defence"])
      try stack.setClock(Instant(rfc3339: "2020-05-18T09:00:00Z")!)
      try defence.present()
      try defence.vote()
      let closed = try stack.answer(to: defence.close("close"))
      #expect(closed.type == "protocol.closed", "\(closed.data.compact)")
      #expect(try recompute(closed) == ["True", "AST-2020-0001 True", "AST-2020-0002 True"])
      #expect(closed.data["projects"]?.elements.map { $0["total"] } == [95, 75])
      #expect(closed.data["passed"] == [defence.number(1), defence.number(2)])
      #expect(closed.data["leftOut"]?.elements.first?["reason"] == "Команда келмеді")
      try checkConsequences(of: closed, stack)
      try checkAmendment(of: closed, defence)
      #expect(try stack.count("select count(*) from scoring.ballot") == 15, "both versions are kept, the duplicate is not")
    }
  }

  private func checkConsequences(of closed: TapEvent, _ stack: TestStack) throws {
    try wait(until: "three scores", within: .seconds(20)) { stack.tap.all("project.scored").count == 3 }
    let scores = stack.tap.all("project.scored")
    #expect(scores.map(\.causationID) == ["close", "close", "close"])
    #expect(scores.map { $0.data["presented"] } == [true, true, false])
    #expect(scores.map { $0.data["passed"] } == [true, true, false])
    try wait(until: "the letters", within: .seconds(20)) { stack.tap.all("notification.requested").count == 3 }
    #expect(
      stack.tap.all("notification.requested").map { $0.data["template"] } == ["jury-appointed", "protocol-published", "protocol-published"])
  }

  private func checkAmendment(of closed: TapEvent, _ defence: Defence) throws {
    #expect(try defence.ask(defence.close("again")).reasonCodes == ["protocol-closed"])
    #expect(try defence.ask(defence.ballot(2, "j-1", 1, id: "late")).reasonCodes == ["protocol-closed"])
    let amend = TestCommand("protocol.amend", id: "amend").with("/data/change/number", defence.number(2))
      .with("/data/change/juror", "j-1").with("/data/change/marks", ["social-effect": 2])
    let amended = try defence.ask(amend)
    #expect(amended.data["result"]?["total"] == 74)
    #expect(amended.data["previous"] == closed.data["hash"])
    #expect(try recompute(amended) == ["True"])
  }
}
