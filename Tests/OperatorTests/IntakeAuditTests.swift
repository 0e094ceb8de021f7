import Contracts
import IntakeRules
import Programme
import Testing

@testable import IntakeStore
@testable import Operator

@Suite struct IntakeAuditTests {
  @Test func rowsThatTheEventsTellAreInOrder() {
    var breaches = Breaches()
    let counts = Self.audited.service.compare(with: Self.stored, &breaches)
    IntakeAudit.checkNumbers(Self.stored, &breaches)
    #expect(breaches.list.isEmpty)
    #expect(counts == ["seasons": 1, "applications": 1, "interviews": 1, "concepts": 0, "documents": 0, "sittings": 0])
  }

  @Test func aChangedColumnIsFoundByName() {
    #expect(breaches { $0.applications[0].track = .admitted } == ["rows: track is admitted in the table, but interviewed by the events"])
    #expect(breaches { $0.applications[0].facts.name = "Other" }.first?.hasPrefix("rows: facts.name is Other in the table, but ") == true)
    #expect(breaches { $0.interviews[0].passed = nil } == ["rows: passed is nothing in the table, but true by the events"])
    #expect(breaches { $0.seasons[0].undecided = 9 } == ["rows: undecided is 9 in the table, but 1 by the events"])
  }

  @Test func aRowThatIsMissingOrTooMuchIsFound() {
    #expect(breaches { $0.interviews = [] } == ["rows: is told by the events, but not in the table"])
    var empty = Breaches()
    _ = IntakeAudit(region: .astana).compare(with: Self.stored, &empty)
    #expect(empty.list.map(\.problem) == Array(repeating: "is in the table, but no event tells of it", count: 3))
  }

  @Test func aGapInTheNumbersIsFound() {
    var stored = Self.stored
    stored.seasons[0].registered = 3
    #expect(numbers(stored) == ["number 2 is missing among 3", "number 3 is missing among 3"])
    stored.seasons[0].registered = 0
    #expect(numbers(stored) == ["number 1 is beyond the last given, 0"])
  }

  @Test func anEventOfItsOwnThatCannotBeReadIsABreach() {
    var (audit, found) = (ServiceAudit<IntakeAudit>(region: .astana), Breaches())
    let event = Self.line("application.registered", ["number": 7])
    audit.apply(
      AuditedRow(lane: "astana.intake", source: "s", id: "1", type: "application.submit", fate: "done", lines: event), &found)
    #expect(found.list.map(\.promise) == [.journal])
  }

  @Test func whatOnlyOthersTellIsExcusedWhenTheyAreNotHere() {
    var (audit, found) = (Self.audited, Breaches())
    audit.apply(AuditedRow(lane: "astana.intake", source: "urn:s", id: "e", type: "protocol.closed", fate: "done", lines: []), &found)
    #expect(audit.untold == 1)
    var stored = Self.stored
    stored.applications[0].attendedBaseCourse = true
    _ = audit.service.compare(with: stored, excusingHeard: true, &found)
    #expect(found.total == 0)
    stored.applications[0].revision = 4
    _ = audit.service.compare(with: stored, excusingHeard: true, &found)
    #expect(found.list.map(\.problem) == ["revision is 4 in the table, but 0 by the events"])
  }

  @Test func whatATellerDoesNotTellWasNeverHeardFromIt() {
    var (audit, found) = (ServiceAudit<IntakeAudit>(region: .astana, tellers: [.scoring]), Breaches())
    let source = "urn:saruar:astana:scoring"
    audit.apply(AuditedRow(lane: "astana.intake", source: source, id: "e", type: "protocol.closed", fate: "done", lines: []), &found)
    #expect(found.list.map(\.promise) == [.journal])
    #expect(audit.untold == 0)
  }

  @Test func whatIsToldAndNotYetHeardIsCounted() throws {
    var (audit, found) = (ServiceAudit<IntakeAudit>(region: .astana), Breaches())
    let line = Self.line("protocol.closed", Self.example("protocol.closed")).dropLast()
    audit.tell(try #require(AuditedEvent(Array(line))))
    #expect(audit.unheard == 1)
    audit.apply(
      AuditedRow(lane: "astana.intake", source: "urn:s", id: "protocol.closed", type: "protocol.closed", fate: "done", lines: []), &found)
    #expect(audit.unheard == 0)
    #expect(found.total == 0)
  }

  @Test func aSeasonFromBeforeTheJournalIsLeftOut() {
    let reach = JournalReach(begins: Instant(secondsSince1970: 0), isComplete: false)
    let rebuilt = RebuiltIntake(region: .astana)
    let scope = IntakeScope(Self.stored, rebuilt, reach)
    #expect(scope.unreached == ["astana-2020"])
    #expect(Self.stored.within(scope).applications.isEmpty)
    #expect(IntakeScope(Self.stored, rebuilt, JournalReach(begins: reach.begins, isComplete: true)).unreached.isEmpty)
  }

  @Test func storedBytesMustHaveTheHashOnTheReceipt() {
    let application = Self.stored.applications[0]
    let scope = IntakeScope(Self.stored, Self.audited.service.rebuilt, JournalReach(begins: Instant(secondsSince1970: 0), isComplete: true))
    func problems(_ content: String, _ hash: Digest) -> [Breach.Promise] {
      var check = ContentCheck(Self.audited.service.rebuilt)
      let row = RevisionRow(
        stored: application.number, revision: 0, contentHash: hash, receivedAt: application.receivedAt, content: Array(content.utf8)[...])
      check.check(row, in: scope)
      check.finish()
      return check.breaches.list.map(\.promise)
    }
    let good = Digest(bytes: ContentHash.sha256(Array(#"{"a":1,"b":2}"#.utf8)))
    #expect(problems(#"{"b": 2, "a": 1.0}"#, good) == [.rows])  // The receipt of the example has another hash.
    #expect(problems(#"{"b": 2, "a": 7}"#, good) == [.content, .rows])
    #expect(problems(#"{"b""#, application.contentHash) == [.content])
  }
}

extension IntakeAuditTests {
  /// A season with one application, preselected and interviewed, as its journal tells it.
  private static let audited: ServiceAudit<IntakeAudit> = {
    var (audit, breaches) = (ServiceAudit<IntakeAudit>(region: .astana), Breaches())
    let number: JSONValue = "AST-2020-0001"
    let events: [(MessageType, JSONValue)] = [
      ("season.announced", example("season.announced")), ("application.registered", example("application.registered", ["number": number])),
      ("application.preselected", example("application.preselected", ["number": number])),
      ("interview.scheduled", example("interview.scheduled", ["number": number])),
      ("interview.recorded", example("interview.recorded", ["number": number])),
    ]
    let lines = events.flatMap { line($0.0, $0.1) }
    audit.apply(AuditedRow(lane: "astana.intake", source: "s", id: "1", type: "application.submit", fate: "done", lines: lines), &breaches)
    precondition(breaches.total == 0, "\(breaches.list)")
    return audit
  }()

  /// The tables that belong to it.
  private static let stored = IntakeSnapshot(
    seasons: Array(audited.service.rebuilt.seasons.values), applications: Array(audited.service.rebuilt.applications.values),
    interviews: Array(audited.service.rebuilt.interviews.values), concepts: [], documents: [], sittings: [])

  private static func example(_ type: MessageType, _ changes: [String: JSONValue] = [:]) -> JSONValue {
    var data = Catalogue.example(type)?["data"] ?? .null
    for (name, value) in changes { data[name] = value }
    return data
  }

  private static func line(_ type: MessageType, _ data: JSONValue) -> [UInt8] {
    let event: JSONValue = ["id": .string(type.name), "type": .string(type.cloudEventsType), "time": "2020-02-03T09:00:00Z", "data": data]
    return event.compactBytes + [UInt8(ascii: "\n")]
  }

  private func breaches(_ change: (inout IntakeSnapshot) -> Void) -> [String] {
    var (stored, found) = (Self.stored, Breaches())
    change(&stored)
    _ = Self.audited.service.compare(with: stored, &found)
    return found.list.map { "\($0.promise.rawValue): \($0.problem)" }
  }

  private func numbers(_ stored: IntakeSnapshot) -> [String] {
    var found = Breaches()
    IntakeAudit.checkNumbers(stored, &found)
    return found.list.map(\.problem)
  }
}

@Suite struct BreachesTests {
  @Test func allAreCountedAndEnoughOfEachKept() {
    var breaches = Breaches()
    for place in 1...60 { breaches.add(.rows, "\(place)", "differs") }
    breaches.add(.parked, "one", "unseen")
    #expect(breaches.total == 61)
    #expect(breaches.list.count == 51)
    #expect(breaches.unkept.map(\.count) == [10])
    var sum = Breaches()
    sum.add(breaches)
    #expect(sum.total == 61)
  }
}

@Suite struct DifferenceTests {
  @Test func aLongTextIsCutAroundWhereItDiffers() {
    let left = String(repeating: "a", count: 200) + "X" + String(repeating: "b", count: 200)
    let right = String(repeating: "a", count: 200) + "Y" + String(repeating: "b", count: 200)
    let excerpt = Difference.excerpt(left, unlike: right)
    #expect(excerpt.contains("aXb"))
    #expect(excerpt.count <= 60)
  }

  @Test func aKeyIsNamedByItsPartsDownToTheLast() {
    struct Occupant: Hashable {
      var kind: ExclusionGround
      var id: String
    }
    struct Key: Hashable {
      var party: String
      var occupant: Occupant
      var season: Identifier?
    }
    let key = Key(party: "expert e-1", occupant: Occupant(kind: .conflict, id: "c-1"), season: nil)
    #expect(RowComparison(table: "scheduling.busy").place(key) == "scheduling.busy expert e-1 conflict c-1 -")
  }

  @Test func dictionariesAreComparedAsSuch() {
    let many = Dictionary(uniqueKeysWithValues: (1...50).map { ("\($0)", $0) })
    #expect(Difference.areEqual(many, Dictionary(uniqueKeysWithValues: many.map { ($0, $1) })))
    #expect(Difference.shown(["b": 1, "a": 2]) == Difference.shown(["a": 2, "b": 1]))
  }
}
