import Contracts
import Testing

@Suite struct JSONProblemTests {
  private func problems(_ text: String) throws -> [SchemaProblem] { try JSONDocument(Array(text.utf8)).problems.list }

  @Test(arguments: [
    (#"{"a":["x","\u0000"]}"#, "/a/1", "NUL"), (#"{"a":{"b\u0000":1}}"#, "/a", "NUL"), (#"{"a":"\u0007"}"#, "/a", "control"),
    (#"{"a":"\b"}"#, "/a", "control"), (#"{"a\u001f":1}"#, "", "control"), ("{\"a\":\"\u{7F}\"}", "/a", "control"),
    ("{\"a\":\"\u{80}\"}", "/a", "control"), (#"{"a":"\ud800"}"#, "/a", "surrogate"), (#"{"a":"\udc00x"}"#, "/a", "surrogate"),
    (#"{"a":"\ud800\u0041"}"#, "/a", "surrogate"), (#"{"a":{"\udfff":1}}"#, "/a", "surrogate"), (#"{"a":{"b":1,"b":2}}"#, "/a/b", "twice"),
    (#"{"a~/b":{"c":1,"\u0063":2}}"#, "/a~0~1b/c", "twice"), (#"{"a":1e999}"#, "/a", "double"), (#"["x",-1e999]"#, "/1", "double"),
  ])
  func eachIsToldWithItsPlace(text: String, pointer: String, word: String) throws {
    let found = try problems(text)
    #expect(found.map(\.pointer) == [pointer])
    #expect(found.first?.problem.contains(word) == true)
  }

  @Test func tabsAndLineBreaksAreText() throws {
    #expect(try problems(#"{"a\t":"\t\n\r"}"#).isEmpty)
    #expect(try problems("{\"a\":\"\u{85}\"}").isEmpty)
  }

  @Test func allAreFoundInOneReading() throws {
    let found = try problems(#"{"a":"\u0000\u0001\ud800","b":{"c":1,"c":2,"c":3},"d\u0000":1e999}"#)
    #expect(found.map(\.pointer) == ["/a", "/a", "/a", "/b/c", "/b/c", "", "/d\u{FFFD}"])
  }

  @Test func aKeyThatStandsTwiceAmongManyIsFound() throws {
    let members = (0..<5000).map { "\"key\($0)\":0" }.joined(separator: ",")
    #expect(try problems("{\(members)}").isEmpty)
    #expect(try problems("{\(members),\"key\\u00317\":0}").map(\.pointer) == ["/key17"])
  }

  @Test func ofAThousandProblemsAHundredAreTold() throws {
    let text = "[" + Array(repeating: #""\u0000""#, count: 1000).joined(separator: ",") + "]"
    let problems = try JSONDocument(Array(text.utf8)).problems
    #expect(problems.told.count == 101)
    #expect(problems.told.last?.problem == "has more problems than the 100 that are told")
  }

  @Test func aPointerNeverGrowsWithItsKeys() throws {
    let key = String(repeating: "k", count: 5000)
    #expect(try problems("{\"a\":{\"\(key)\":\"\\u0000\"}}").map(\.pointer) == ["/a"])
  }
}
