import Contracts
import Support

/// Everything bad that a producer may send (issue "Bad input"; CONTRACTS, "Envelope" and "Outcomes").
enum BadInputTable {
  static let all = bodies + texts + attributes + places + data + properties + odd

  private static let application = TestSeason.of2020.application("base").json
  private static let bytes = application.compactBytes

  /// Bodies that are no JSON object.
  private static let bodies: [BadInput] = [
    BadInput(unreadable: "no json", "not JSON at byte 0", Array("hello".utf8)),
    BadInput(unreadable: "truncated json", "ends too early", Array(bytes.dropLast(2))),
    BadInput(unreadable: "truncated utf8", "byte", Array(bytes[...(bytes.firstIndex { $0 > 0xBF } ?? 0)])),
    BadInput(unreadable: "broken utf8", "UTF-8", Array(#"{"id": ""#.utf8) + [0xC3, 0x28] + Array(#""}"#.utf8)),
    BadInput(unreadable: "overlong utf8", "UTF-8", Array(#"{"id": ""#.utf8) + [0xC0, 0x80] + Array(#""}"#.utf8)),
    BadInput(unreadable: "surrogates as utf8", "UTF-8", Array(#"{"id": ""#.utf8) + [0xED, 0xA0, 0x80] + Array(#""}"#.utf8)),
    BadInput(unreadable: "utf16", "byte", application.compact.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    BadInput(unreadable: "byte order mark", "byte", [0xEF, 0xBB, 0xBF] + bytes),
    BadInput(unreadable: "top level array", "one JSON object", Array("[".utf8) + bytes + Array("]".utf8)),
    BadInput(unreadable: "top level string", "one JSON object", Array(#""hello""#.utf8)),
    BadInput(unreadable: "top level null", "one JSON object", Array("null".utf8)),
    BadInput(unreadable: "two objects", "byte", bytes + bytes),
    BadInput(unreadable: "empty body", "byte 0", []),
    BadInput(unreadable: "blanks only", "byte 4", Array(" \n\t ".utf8)),
    BadInput(unreadable: "zeros only", "byte 0", Array(repeating: 0, count: 1000)),
    BadInput(unreadable: "ten megabytes", code: "too-large", "at most", Array(repeating: UInt8(ascii: "x"), count: 10 << 20)),
    BadInput(unreadable: "a little too large", code: "too-large", "at most", bytes + Array(repeating: UInt8(ascii: " "), count: 256 << 10)),
    BadInput(unreadable: "twenty thousand levels", "nested deeper", nested(20_000)),
    BadInput(unreadable: "unclosed levels", "nested deeper", Array(repeating: UInt8(ascii: "["), count: 100_000)),
    BadInput(unreadable: "comments", "byte", Array("{/* hello */}".utf8)),
    BadInput(unreadable: "not a number", "byte", Array(#"{"id": NaN}"#.utf8)),
  ]

  private static func nested(_ levels: Int) -> [UInt8] {
    Array(#"{"data":"#.utf8) + Array(repeating: UInt8(ascii: "["), count: levels) + Array(repeating: UInt8(ascii: "]"), count: levels)
      + Array("}".utf8)
  }

  /// JSON by its grammar, with texts that no store and no person can use.
  private static let texts: [BadInput] = [
    BadInput("escaped nul", "schema", "/data/purpose") { $0[at: "/data/purpose"] = "a\0b" },
    BadInput("escaped nul in a key", "schema", "/data") { $0[at: "/data"]?["ke\0y"] = 1 },
    BadInput("bell", "schema", "/data/purpose") { $0[at: "/data/purpose"] = "ding\u{7}" },
    BadInput("raw nul", "malformed", nil, "byte", replacing: "Подготовить", by: [0x41, 0, 0x42]).withoutID(),
    BadInput("raw nul in a key", "malformed", nil, "byte", replacing: "purpose", by: [0x41, 0, 0x42]).withoutID(),
    BadInput("raw bell", "malformed", nil, "byte", replacing: "Подготовить", by: [0x41, 7, 0x42]).withoutID(),
    BadInput("half a surrogate", "schema", "/data/purpose", replacing: "Подготовить", by: Array(#"\ud800"#.utf8)),
    BadInput("surrogates the wrong way round", "schema", "/data/purpose", replacing: "Подготовить", by: Array(#"\udc00\ud800"#.utf8)),
    BadInput("half a surrogate in a key", "schema", "/data", replacing: #""purpose""#, by: Array(#""\ud800":1,"purpose""#.utf8)),
    BadInput("key twice", "schema", "/data/purpose", nil, replacing: #""purpose""#, by: Array(#""purpose":"","purpose""#.utf8)),
    BadInput("a number beyond all", "schema", nil, nil, replacing: #""purpose""#, by: Array(#""huge":1e999,"purpose""#.utf8)),
  ]
}

extension BadInput {
  /// What is no JSON gives no id, and this one has none in AMQP either.
  fileprivate func withoutID() -> BadInput { with { $0.outcomeOf = nil } }
}
