import Contracts
import Programme
import Testing

@testable import Operator

@Suite struct OutcomeCheckTests {
  @Test func everyFateWithItsOutcomeIsInOrder() throws {
    let rows = [
      try row("done", [try event("application.registered", 0, answers: true), try event("notification.requested", 1)]),
      try row("refused", [try event("application.refused", 0, answers: true)], id: "2"),
      try row("rejected", [try event("message.rejected", 0, answers: true)], id: "3"),
      try row("parked", [try event("message.parked", 0)], id: "4"),
      try row("discarded", [try event("message.parked", 0), try event("message.discarded", 1, answers: true)], id: "5"),
      try row("done", [try event("message.parked", 0), try event("application.registered", 1, answers: true)], id: "6"),
    ]
    #expect(breaches(of: rows).isEmpty)
  }

  @Test func countsTellCommandsFromTheRest() throws {
    var (check, breaches) = (OutcomeCheck(), Breaches())
    check.check(try row("done", [try event("application.registered", 0, answers: true)]), &breaches)
    check.check(try row("done", [try event("season.closed", 0)], id: "t#1", type: "lane.timer", source: "timer"), &breaches)
    check.check(try row("done", [], id: "m", type: "lane.marker"), &breaches)
    check.check(try row("done", [], id: "h", type: "protocol.closed"), &breaches)
    #expect([check.commands, check.timers, check.markers, check.heard, check.events, check.outcomes] == [1, 1, 1, 1, 2, 1])
    #expect(breaches.total == 0)
  }

  @Test func aCommandWithoutOutcomeIsABreach() throws {
    #expect(breaches(of: [try row("done", [try event("application.registered", 0)])]) == ["outcome: has no outcome"])
    #expect(breaches(of: [try row("refused", [])]) == ["outcome: has no outcome"])
    #expect(breaches(of: [try row("rejected", [], type: "space.ship")]) == ["outcome: has no outcome"])
  }

  @Test func twoOutcomesAreABreach() throws {
    let row = try row("done", [try event("application.registered", 0, answers: true), try event("application.refused", 1, answers: true)])
    #expect(breaches(of: [row]) == ["outcome: has 2 outcomes, application.registered, application.refused"])
  }

  @Test(arguments: [
    ("done", "application.refused"), ("refused", "application.registered"), ("rejected", "application.refused"),
    ("done", "season.announced"),
    ("discarded", "message.rejected"),
  ])
  func anOutcomeOfAnotherFateIsABreach(fate: String, outcome: MessageType) throws {
    #expect(
      breaches(of: [try row(fate, [try event(outcome, 0, answers: true)])]) == ["outcome: has fate \(fate) and the outcome \(outcome)"])
  }

  @Test func aParkedMessageHasANoticeAndNoOutcome() throws {
    let answered = try row("parked", [try event("message.parked", 0), try event("application.registered", 1, answers: true)])
    #expect(breaches(of: [answered]) == ["outcome: is parked and yet has an outcome, application.registered"])
    #expect(breaches(of: [try row("parked", [])]) == ["outcome: is parked and has 0 notices message.parked"])
  }

  @Test func aTimerWithAnOutcomeIsABreach() throws {
    let row = try row("done", [try event("season.closed", 0, answers: true)], id: "t#1", type: "lane.timer", source: "timer")
    #expect(breaches(of: [row]) == ["outcome: is no command and yet has an outcome, season.closed"])
  }

  @Test func anOutcomeOfAnotherMessageIsABreach() throws {
    var row = try row("done", [try event("application.registered", 0, answers: true)])
    row.id = "other"
    #expect(breaches(of: [row]).contains("outcome: its outcome answers '1', another message"))
  }

  @Test func theSameEventIdTwiceIsABreach() throws {
    let first = try row("done", [try event("application.registered", 0, answers: true)])
    #expect(breaches(of: [first, first]).filter { $0.hasPrefix("identity: ") }.count == 1)
  }

  @Test func aReuseOfAnIdIsAnsweredUnderThatId() throws {
    let reuse = JSONValue.object([.init("code", "id-reused"), .init("errors", [])])
    let event = try event("message.rejected", 0, answers: true, data: reuse)
    #expect(breaches(of: [try row("rejected", [event], id: "1~0123456789abcdef", cause: "1")]).isEmpty)
  }

  @Test func aMessageWithoutAnyIdNeedsNoName() throws {
    let unnamed = try row("rejected", [try event("message.rejected", 0)], id: "ab12", type: "message.unreadable", source: "body")
    #expect(breaches(of: [unnamed]).isEmpty)
    let named = try row(
      "rejected", [try event("message.rejected", 0, answers: true)], id: "ab12", type: "message.unreadable", source: "body")
    #expect(breaches(of: [named]).isEmpty)
  }

  @Test func alineThatIsNoEventIsABreach() throws {
    let row = AuditedRow(
      lane: "astana.intake", source: "s", id: "1", type: "application.submit", fate: "parked", lines: Array("garbage\n".utf8))
    #expect(breaches(of: [row]).first == "journal: line 1 of what it produced is no event")
  }

  /// `promise: problem` of everything found.
  private func breaches(of rows: [AuditedRow]) -> [String] {
    var (check, breaches) = (OutcomeCheck(), Breaches())
    for row in rows { check.check(row, &breaches) }
    return breaches.list.map { "\($0.promise.rawValue): \($0.problem)" }
  }

  private struct Draft {
    var type: MessageType
    var ordinal: Int
    var answers: Bool
    var data: JSONValue
  }

  private func event(_ type: MessageType, _ ordinal: Int, answers: Bool = false, data: JSONValue = .object([])) throws -> Draft {
    Draft(type: type, ordinal: ordinal, answers: answers, data: data)
  }

  private func row(
    _ fate: String, _ events: [Draft], id: String = "1", type: String = "application.submit", source: String = "https://a.kz",
    cause: String? = nil
  ) throws -> AuditedRow {
    let lines = events.map { event -> String in
      var line: JSONValue = [
        "id": .string("\(id)-\(event.ordinal)"), "type": .string(event.type.cloudEventsType), "time": "2020-02-03T09:00:00Z",
        "causationid": .string(cause ?? id), "causationsource": .string(source), "data": event.data,
      ]
      if event.answers { line["outcomeof"] = .string(cause ?? id) }
      return line.compact + "\n"
    }
    return AuditedRow(lane: "astana.intake", source: source, id: id, type: type, fate: fate, lines: Array(lines.joined().utf8))
  }
}
