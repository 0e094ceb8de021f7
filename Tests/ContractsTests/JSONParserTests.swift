import Contracts
import Testing

@Suite struct JSONParserTests {
  private func parse(_ text: String) throws -> JSONNode { try JSONDocument(Array(text.utf8)).root }

  @Test func everyKindOfValueIsReadFromItsPlace() throws {
    let root = try parse(
      #" {"text":"Нұр-Сұлтан","whole":-42,"real":2.5e-1,"yes":true,"no":false,"none":null,"list":[1,[],{}],"object":{"a":{"b":"c"}}} "#)
    #expect(root["text"]?.string == "Нұр-Сұлтан")
    #expect(root["whole"]?.int == -42)
    #expect(root["real"]?.double == 0.25)
    #expect(root["real"]?.int == nil)
    #expect(root["yes"]?.bool == true)
    #expect(root["no"]?.bool == false)
    #expect(root["none"]?.isNull == true)
    #expect(root["list"]?.elements.map(\.kind) == [.number, .array, .object])
    #expect(root["object"]?["a"]?["b"]?.pointer == "/object/a/b")
    #expect(root["list"]?.elements[1].pointer == "/list/1")
    #expect(root["object"].map { String(decoding: $0.raw, as: UTF8.self) } == #"{"a":{"b":"c"}}"#)
    #expect(root["text"].map { String(decoding: $0.raw, as: UTF8.self) } == #""Нұр-Сұлтан""#)
    #expect(root["missing"] == nil)
    #expect(root.members.map(\.key) == ["text", "whole", "real", "yes", "no", "none", "list", "object"])
  }

  @Test(arguments: [
    (#""\"\\\/\n\r\t""#, "\"\\/\n\r\t"), (#""\u0416\u049B""#, "Жқ"), (#""\uD83D\uDE00!""#, "😀!"), (#""a\u00e9b""#, "aéb"), (#""""#, ""),
    (#""әғқңөұүһі ӘҒҚҢӨҰҮҺІ «ёлка» – 日本 😀""#, "әғқңөұүһі ӘҒҚҢӨҰҮҺІ «ёлка» – 日本 😀"),
  ])
  func escapesAndScriptsMakeTheTextTheyStandFor(json: String, text: String) throws {
    #expect(try parse(json).string == text)
    #expect(try parse("{\(json):1}").members.first?.key == text)
  }

  @Test(arguments: [
    ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min), ("0", 0), ("-0", 0), ("3.0", 3), ("1e2", 100), ("12e-1", nil),
    ("9223372036854775808", nil), ("1e400", nil),
  ])
  func wholeNumbersAreExactOrNone(json: String, value: Int?) throws {
    #expect(try parse(json).int == value)
  }

  @Test(arguments: [
    "", " ", "{", "[", "\"", "\"abc", "\"\\", "\"\\u12", "{\"a\"", "{\"a\":", "{\"a\":1", "[1,", "[1", "tru", "-", "1.", "1e", "1e+",
    "\"\\uD83D",
  ])
  func whatEndsTooEarlyIsTruncated(text: String) {
    #expect(throws: JSONSyntaxError.truncated(offset: text.utf8.count)) { try parse(text) }
  }

  @Test(arguments: [
    ("{}x", 2), ("[1 2]", 3), ("[1,]", 3), ("{\"a\":1,}", 7), ("{a:1}", 1), ("{\"a\" 1}", 5), ("[01]", 2), ("[+1]", 1), ("[.5]", 1),
    ("[1.e2]", 3),
    ("nul1", 3), ("'a'", 0), ("\"\\x\"", 2), ("\"\\u12G4\"", 5), ("[1}", 2), ("{\"a\":1]", 6), ("NaN", 0), ("[1]]", 3), ("\u{FEFF}{}", 0),
    ("\"a\nb\"", 2), ("\"a\u{0}b\"", 2), ("// c\n1", 0), ("{,}", 1), ("[,1]", 1), ("1 2", 2), ("\u{00A0}1", 0),
  ])
  func whatIsNoJSONIsRefusedWhereItGoesWrong(text: String, offset: Int) throws {
    let error = #expect(throws: JSONSyntaxError.self) { try parse(text) }
    guard case .syntax(let place, _) = try #require(error) else {
      Issue.record("\(text): \(String(describing: error))")
      return
    }
    #expect(place == offset)
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xE2, 0x28, 0xA1], [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xD0, 0x22], [0xD0, 0xD0], [0xF0, 0x9F, 0x98, 0x22], [0xBF, 0xD0],
    ] as [[UInt8]])
  func brokenUTF8IsRefusedAtEveryDistanceFromTheStart(broken: [UInt8]) {
    for lead in 0..<20 {
      let bytes = Array("[\"".utf8) + Array(repeating: UInt8(ascii: "a"), count: lead) + broken + Array("Жоба абвг\"]".utf8)
      #expect(throws: JSONSyntaxError.notUTF8(offset: 2 + lead)) { try JSONDocument(bytes) }
    }
  }

  @Test func sixtyFourLevelsAreTakenAndTwentyThousandCostAnError() throws {
    let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(try parse(deepest).kind == .array)
    #expect(throws: JSONSyntaxError.tooDeep(offset: 64, limit: 64)) { try parse(String(repeating: "[", count: 20_000)) }
    #expect(throws: JSONSyntaxError.tooDeep(offset: 320, limit: 64)) { try parse(String(repeating: "{\"a\":", count: 20_000)) }
  }

  @Test func aBodyBeyondTheLimitIsNotEvenLookedAt() {
    let body = [UInt8](repeating: 0xFF, count: 256 * 1024 + 1)
    #expect(throws: JSONSyntaxError.tooLarge(bytes: 262_145, limit: 262_144)) { try JSONDocument(body) }
    #expect(throws: JSONSyntaxError.notUTF8(offset: 1)) { try JSONDocument(Array("\"".utf8) + body.dropLast(2)) }
  }

  @Test func aParserUsedAgainRemembersNothing() throws {
    var parser = JSONParser()
    #expect(throws: JSONSyntaxError.self) { try parser.parse(Array("[[[[{\"a\":".utf8)) }
    let first = try parser.parse(Array(#"{"a":"\u0000"}"#.utf8))
    #expect(first.problems.list.count == 1)
    parser.recycle(first)
    let second = try parser.parse(Array(#"{"b":[1,2]}"#.utf8))
    #expect(second.problems.isEmpty)
    #expect(second.root["b"]?.elements.map(\.int) == [1, 2])
  }
}
