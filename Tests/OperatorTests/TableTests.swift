import Contracts
import Programme
import Testing

@testable import Operator

@Suite struct TableTests {
  @Test func columnsAreAlignedByLettersNotBytes() {
    var table = Table("name", "count", "note")
    table.add("Әйгерім", 7, "first")
    table.add("Ян", 1234, .none)
    #expect(table.lines == ["NAME     COUNT  NOTE", "Әйгерім      7  first", "Ян        1234  -"])
  }

  @Test func lineBreaksOfOthersDoNotTearATable() {
    var table = Table("text")
    table.add("one\ntwo\u{1B}[31m")
    #expect(table.lines == ["TEXT", "one two [31m"])
  }

  @Test func programsGetKeysAndPlainValues() {
    var table = Table("lane", "leaseAge", "nextTimer", "isHeld")
    table.add("astana.intake", .duration(.milliseconds(1500)), .instant(Instant(secondsSince1970: 0)), true)
    let expected: JSONValue = [
      ["lane": "astana.intake", "leaseAge": .number(1.5), "nextTimer": "1970-01-01T00:00:00Z", "isHeld": true]
    ]
    #expect(table.json == expected)
  }

  @Test(arguments: [(0.04, "0.0 s"), (9.94, "9.9 s"), (12, "12 s"), (119, "119 s"), (600, "10 min"), (7200, "2 h"), (200_000, "2 d")])
  func durationsAreShownInOneUnit(seconds: Double, shown: String) {
    #expect(Duration.seconds(seconds).shown == shown)
  }

  @Test func instantsAreShownByTheClockOfTheRegion() {
    let instant = Instant(rfc3339: "2020-02-28T12:00:00Z")
    #expect(instant?.shown(in: Region.astana.zone) == "2020-02-28 18:00:00")
    #expect(instant?.shown(in: nil) == "2020-02-28 12:00:00Z")
  }
}

@Suite struct ReportTests {
  @Test func aReportOfOneTableIsAnArray() {
    #expect(Report(Table("a", rows: [[1]])).json == [["a": 1]])
  }

  @Test func sectionsStandUnderTheirKeysAndNotesAreForPeopleOnly() {
    var report = Report(["number": "AST-2020-0001", "leftBecause": .none])
    report.add("rows", title: "ROWS", Table("a", rows: [[1]]))
    report.add("raw", ["x": true], shown: "")
    report.note("done")
    #expect(report.json == ["number": "AST-2020-0001", "leftBecause": nil, "rows": [["a": 1]], "raw": ["x": true]])
    #expect(report.text == "number        AST-2020-0001\nleft because  -\n\nROWS\nA\n1\n\ndone")
  }

  @Test func anEmptyTableSaysSo() {
    #expect(Report(Table("a")).text == "(none)")
  }
}
