import Contracts
import Foundation
import Programme
import Testing

/// Our parser against Foundation's, which shares no line with it, on bodies that were good until chance touched them.
@Suite struct JSONFuzzTests {
  private static let seedTexts = [
    #"{"specversion":"1.0","id":"a-1","data":{"name":"Ашық ағылшын","links":["https://a.kz",""],"n":[0,-1,2.5,1e3,120331],"ok":true,"no":false,"none":null}}"#,
    #"[{"a":[[],{}," ",{"b":{"c":[1,2,{"d":"\n\u0416\ud83d\ude00"}]}}]},"Нұр-Сұлтан \"қала\" \\ /",-0.0,1E-2,12345678901234567890]"#,
    "{ \"\u{1F600}\" : \"日本 – «ёлка»\" , \"b\" : [ true , false , null ] }\n",
  ].map { Array($0.utf8) }

  /// Bytes that are worth inserting: structure, escapes, digits, parts of UTF-8 sequences.
  private static let spice =
    Array(#"{}[]",:\/ubfnrt0123456789.eE+-truefalsn "#.utf8) + [
      0xD0, 0x96, 0xC2, 0xE2, 0x80, 0xF0, 0x9F, 0x98, 0xFF, 0x0A, 0x09, 0x1F, 0x7F,
    ]

  @Test func twentyThousandMutationsAreJudgedAsFoundationJudgesThem() {
    var random = Seeded(seed: 20_200_115)
    var good = 0
    for round in 0..<20_000 {
      let bytes = mutated(&random)
      let theirs = try? JSONDecoder().decode(Plain.self, from: Data(bytes))
      do {
        let document = try JSONDocument(bytes)
        if !document.problems.isEmpty || Self.hasUnderflow(document.root) { continue }
        good += 1
        #expect(theirs == Plain(document.root), "round \(round), \(random): \(String(decoding: bytes, as: UTF8.self))")
      } catch {
        #expect(
          theirs == nil || Self.isLenience(bytes, error), "round \(round), \(random), \(error): \(String(decoding: bytes, as: UTF8.self))")
      }
    }
    #expect(good > 2000, "too few mutations stayed JSON to prove anything")
  }

  /// Foundation takes a byte order mark, UTF-16 and UTF-32, and a comma in front of a closing bracket; we take none of them.
  private static func isLenience(_ bytes: [UInt8], _ error: JSONSyntaxError) -> Bool {
    if case .syntax(let offset, _) = error, bytes.indices.contains(offset), "]}".utf8.contains(bytes[offset]),
      bytes[..<offset].last(where: { $0 > 0x20 }) == UInt8(ascii: ",")
    {
      return true
    }
    return bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.prefix(4).contains(0)
  }

  /// Foundation refuses a number too small for a double; we take it for 0, as ECMAScript and Python do.
  private static func hasUnderflow(_ node: JSONNode) -> Bool {
    switch node.kind {
    case .number: node.double == 0 && node.raw.prefix { $0 | 0x20 != UInt8(ascii: "e") }.contains { 0x31...0x39 ~= $0 }
    case .array: node.elements.contains(where: hasUnderflow)
    case .object: node.members.contains { hasUnderflow($0.value) }
    default: false
    }
  }

  private func mutated(_ random: inout Seeded) -> [UInt8] {
    var bytes = Self.seedTexts.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let place = Int.random(in: 0..<max(bytes.count, 1), using: &random)
      let length = min(Int.random(in: 1...6, using: &random), bytes.count - place)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = Self.spice.randomElement(using: &random) ?? 0
      case 1: bytes.insert(Self.spice.randomElement(using: &random) ?? 0, at: place)
      case 2: bytes.removeSubrange(place..<place + length)
      case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
      case 4: bytes[place] = UInt8.random(in: 0...255, using: &random)
      default: bytes.removeLast(min(length, bytes.count - 1))
      }
    }
    return bytes
  }
}

/// A JSON value that both parsers can make; numbers as doubles, the only thing both promise.
private enum Plain: Decodable, Equatable {
  case null, bool(Bool), number(Double), string(String), array([Plain]), object([String: Plain])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .bool(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .string(text)
    } else if let elements = try? value.decode([Plain].self) {
      self = .array(elements)
    } else {
      self = .object(try value.decode([String: Plain].self))
    }
  }

  init(_ node: JSONNode) {
    switch node.kind {
    case .null: self = .null
    case .bool: self = .bool(node.bool == true)
    case .number: self = .number(node.double ?? .nan)
    case .string: self = .string(node.string ?? "")
    case .array: self = .array(node.elements.map { Plain($0) })
    case .object: self = .object(Dictionary(uniqueKeysWithValues: node.members.map { ($0.key, Plain($0.value)) }))
    }
  }
}
