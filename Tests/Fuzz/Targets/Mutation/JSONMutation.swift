import Contracts
import Programme

/// Changes to a JSON text that keep it JSON, or break it in one place only, so that what lies deep is reached.
enum JSONMutation {
  /// Nil where the text is no JSON that can be taken apart and put together again.
  static func changed(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8]? {
    guard let document = try? JSONDocument(bytes, limits: .event), document.problems.isEmpty else { return nil }
    var value = JSONValue(document.root)
    var raw: [UInt8]?
    change(&value, &random, &raw)
    let text = value.compactBytes
    guard let raw, let range = find(mark, in: text) else { return text }
    return Array(text[..<range.lowerBound]) + raw + text[range.upperBound...]
  }

  /// Stands, with its quotation marks, where bytes will be put that are no value of JSON, or none that can be held.
  private static let mark = Array("\"\u{F8FF}\"".utf8)

  private static let raws: [[UInt8]] =
    [
      "1e400", "1e-400", "-0", "-0.0", "9007199254740992", "-9007199254740993", "9223372036854775808", "3.0", "3e0", "1e15",
      "123456789012345678",
      #""\ud83d""#, #""\ude00\ud83d""#, #""\u0000""#, #""\u007f""#, #""\u0085""#, #""\u2028""#, #""\/\b\f\n\r\t\u0041""#, #"{"a":1,"a":2}"#,
      #"{"a":1,"\u0061":2}"#, "tru", "nul", "01", "1.", "[1,]", "{\"a\"}", String(repeating: "9", count: 320),
      "0." + String(repeating: "0", count: 330) + "1",
      String(repeating: "[", count: 62) + String(repeating: "]", count: 62),
      String(repeating: "[", count: 70) + String(repeating: "]", count: 70),
    ].map { Array($0.utf8) } + [[0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xFF, 0x22], [0x22, 0x0A, 0x22]]

  private static let values: [JSONValue] = [
    nil, true, false, 0, 1, -1, 2, 3, 4, 100, .integer(Int.max), .integer(Int.min), .number(0.5), .number(1e300), "", " ", "a", "ə",
    "ecology", "kk",
    "ru", "2020-02-29", "2021-02-29", "2020-02-28T18:00", "2020-02-28T18:00:00Z", "2020-02-28T18:00:00.5+06:00", "https://a.kz/x", "astana",
    "AST-2020-0001", .string(String(repeating: "Ж", count: 301)), .string(String(repeating: "я", count: 8001)), .string("a\u{85}"),
    "\u{FEFF}",
    [], [:], [[]], [nil], ["a": nil], .array(Array(repeating: 1, count: 101)), .array(Array(repeating: "a", count: 1001)),
  ]

  private static func change(_ value: inout JSONValue, _ random: inout Seeded, _ raw: inout [UInt8]?) {
    let goesDeeper = Int.random(in: 0..<6, using: &random) > 0
    switch value {
    case .object(var members) where !members.isEmpty && goesDeeper:
      let place = Int.random(in: 0..<members.count, using: &random)
      switch Int.random(in: 0..<12, using: &random) {
      case 0: members.remove(at: place)
      case 1: members.append(members[place])
      case 2: members[place].name += "\u{301}"
      case 3: members[place].value = members[Int.random(in: 0..<members.count, using: &random)].value
      case 4: members.shuffle(using: &random)
      default: change(&members[place].value, &random, &raw)
      }
      value = .object(members)
    case .array(var elements) where !elements.isEmpty && goesDeeper:
      let place = Int.random(in: 0..<elements.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: elements.remove(at: place)
      case 1: elements += Array(repeating: elements[place], count: 1 << Int.random(in: 0...7, using: &random))
      default: change(&elements[place], &random, &raw)
      }
      value = .array(elements)
    default: replace(&value, &random, &raw)
    }
  }

  private static func replace(_ value: inout JSONValue, _ random: inout Seeded, _ raw: inout [UInt8]?) {
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      raw = raws.randomElement(using: &random)
      value = "\u{F8FF}"
    case 1: value = .array([value])
    case 2: if case .string(let text) = value { value = .string(text + text) } else { value = "\(value)".isEmpty ? nil : ["a": value] }
    default: value = values.randomElement(using: &random) ?? nil
    }
  }

  private static func find(_ pattern: [UInt8], in text: [UInt8]) -> Range<Int>? {
    guard text.count >= pattern.count else { return nil }
    for start in 0...(text.count - pattern.count)
    where text[start] == pattern[0] && text[start..<start + pattern.count].elementsEqual(pattern) {
      return start..<start + pattern.count
    }
    return nil
  }
}
