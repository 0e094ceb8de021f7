import Contracts
import Programme
import Testing

@testable import Operator

/// `saruar rehearse --replay`: what an export's lines mean.
struct ReplayTests {
  private static let head = #"{"kind":"season","region":"astana","begins":"2020-01-10T03:00:00Z","ends":"2020-12-06T04:00:00Z"}"#

  private static func line(_ id: String, at: String, value: Int) -> String {
    #"{"kind":"command","key":"astana.order.issue","at":"\#(at)","message":{"id":"\#(id)","data":{"value":\#(value)}}}"#
  }

  private static func replay(_ lines: String...) throws -> Replay {
    try Replay(lines: lines.map { ArraySlice(Array($0.utf8)) })
  }

  @Test func commandsComeAtTheirInstantsWithTheirBytes() throws {
    var replay = try Self.replay(
      Self.head, Self.line("a", at: "2020-02-01T00:00:00Z", value: 1), #"{"kind":"event","message":{}}"#,
      Self.line("b", at: "2020-02-01T00:00:00Z", value: 2), Self.line("c", at: "2020-02-02T00:00:00Z", value: 3))
    #expect(replay.region == .astana)
    #expect(replay.nextInstant == Instant(rfc3339: "2020-02-01T00:00:00Z"))
    let first = replay.take()
    #expect(first.map(\.id) == ["a", "b"])
    #expect(first[0].type == OrderIssue.type)
    #expect(String(decoding: first[0].body, as: UTF8.self) == #"{"id":"a","data":{"value":1}}"#)
    #expect(replay.take().map(\.id) == ["c"])
    #expect(replay.nextInstant == nil)
  }

  @Test func theSameAgainIsARedeliveryAndOtherContentAReuse() throws {
    var replay = try Self.replay(
      Self.head, Self.line("a", at: "2020-02-01T00:00:00Z", value: 1), Self.line("a", at: "2020-02-01T00:00:00Z", value: 1),
      Self.line("a", at: "2020-02-01T00:00:00Z", value: 2))
    let commands = replay.take()
    #expect(commands.map(\.isRedelivery) == [false, true, false])
    #expect(commands.map(\.isReuse) == [false, false, true])
  }

  @Test(arguments: [#"{"kind":"command","key":"astana.order.issue"}"#, "no JSON", #"{"kind":"command"}"#])
  func aLineThatIsNoneIsTold(line: String) {
    #expect(throws: OperatorError.self) { try Self.replay(Self.head, line) }
  }

  @Test func anExportWithoutItsFirstLineIsTold() {
    #expect(throws: OperatorError.self) { try Self.replay(Self.line("a", at: "2020-02-01T00:00:00Z", value: 1)) }
  }
}
