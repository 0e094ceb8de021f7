import Contracts
import Foundation
import Fuzzing
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
      let theirs = try? JSONDecoder().decode(AgreedValue.self, from: Data(bytes))
      do {
        let document = try JSONDocument(bytes)
        if !document.problems.isEmpty || Lenience.hasUnderflow(document.root) { continue }
        good += 1
        #expect(theirs == AgreedValue(document.root), "round \(round), \(random): \(String(decoding: bytes, as: UTF8.self))")
      } catch {
        #expect(
          theirs == nil || Lenience.isSpelling(bytes, error),
          "round \(round), \(random), \(error): \(String(decoding: bytes, as: UTF8.self))")
      }
    }
    #expect(good > 2000, "too few mutations stayed JSON to prove anything")
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
