import Contracts
import Programme
import Testing

@Suite struct DecoderTests {
  @Test func everyKindOfFieldIsRead() throws {
    let record = try EverythingRecord.decode(EverythingRecord.good).get()
    #expect(record.text == "Ашық «ағылшын»\n")
    #expect(record.whole == 3)
    #expect(record.wide == -9_007_199_254_740_991)
    #expect(record.round == 2)
    #expect(record.instant.rfc3339 == "2020-02-28T12:00:00Z")
    #expect(record.date.iso == "2020-02-29")
    #expect(record.local.iso == "2020-02-28T18:00")
    #expect(record.direction == .ecology)
    #expect(record.person.language == .kk)
    #expect(record.parts.map(\.mark) == [nil, nil])
    #expect(record.part.mark == 3)
    #expect(record.principles == [.openness, .evolution])
    #expect(record.marks == [.socialEffect: 1, .teamRating: 3])
    #expect(record.overrides == ["passMark": 70, "ageMinimum": 16])
    #expect(String(decoding: record.anything.bytes, as: UTF8.self) == #"[1,{"z":null}]"#)
    #expect(record.maybePart == nil)
  }

  @Test(arguments: EverythingRecord.mistakes)
  func aMistakeIsToldWithItsPlaceAndWhatBelongsThere(mistake: Mistake) throws {
    guard case .failure(let problems) = try EverythingRecord.decode(EverythingRecord.with(mistake.member, mistake.json)) else {
      Issue.record("was taken")
      return
    }
    #expect(problems.list.map(\.pointer) == [mistake.pointer])
    #expect(problems.list.first?.problem.contains(mistake.word) == true, "\(problems.list)")
  }

  @Test func allMistakesOfAMessageAreToldAtOnce() throws {
    let json = #"{"text":1,"part":{"mark":9},"parts":[{"name":"a"},{"name":2,"mark":0},3],"flag":"yes","title":null,"marks":{"beauty":0}}"#
    guard case .failure(let problems) = try EverythingRecord.decode(json) else {
      Issue.record("was taken")
      return
    }
    let expected: Set = [
      "/text", "/short", "/key", "/digest", "/link", "/whole", "/wide", "/real", "/flag", "/round", "/instant", "/date", "/local",
      "/direction",
      "/title", "/person", "/part/name", "/part/mark", "/parts/1/name", "/parts/1/mark", "/parts/2", "/words", "/principles", "/marks",
      "/marks/beauty", "/overrides", "/anything",
    ]
    #expect(Set(problems.list.map(\.pointer)) == expected)
    #expect(problems.list.count == expected.count)
  }

  @Test func ofAThousandMistakesAHundredAreTold() throws {
    let document = try JSONDocument(Array("[\(Array(repeating: "true", count: 1000).joined(separator: ","))]".utf8))
    guard case .failure(let problems) = ContractDecoder.decode([Person].self, from: document.root) else {
      Issue.record("was taken")
      return
    }
    #expect(problems.list.map(\.pointer) == (0..<100).map { "/\($0)" })
    #expect(problems.told.last?.problem == "has more problems than the 100 that are told")
  }

  @Test func fieldsAreFoundInAnyOrder() throws {
    let record = JSONValue(try JSONDocument(Array(EverythingRecord.good.utf8)).root)
    guard case .object(let members) = record else { throw SchemaProblems() }
    var random = Seeded(seed: 7)
    let expected = try EverythingRecord.decode(EverythingRecord.good).get()
    for _ in 0..<50 {
      let shuffled = JSONValue.object(members.shuffled(using: &random))
      #expect(try EverythingRecord.decode(shuffled.compact).get() == expected)
    }
  }

  @Test func pointersAreIntoTheWholeMessage() throws {
    let document = try JSONDocument(Array(#"{"data":{"part":{"name":7}}}"#.utf8))
    struct Data: Codable { var part: EverythingRecord.Part }
    let node = try #require(document.root["data"])
    guard case .failure(let problems) = ContractDecoder.decode(Data.self, from: node) else {
      Issue.record("was taken")
      return
    }
    #expect(problems.list.map(\.pointer) == ["/data/part/name"])
  }

  @Test func textOfExactlyEightThousandCharactersIsTakenWhateverItsBytes() throws {
    for letter in ["a", "Ж", "日", "😀"] {
      let json = try EverythingRecord.with("text", "\"\(String(repeating: letter, count: 8000))\"")
      #expect(try EverythingRecord.decode(json).get().text.unicodeScalars.count == 8000)
    }
  }

  /// A search from the start for each key would be quadratic: two minutes of a lane for one message.
  @Test(.timeLimit(.minutes(1))) func aDictionaryOfManyKeysIsReadInOnePass() throws {
    let members = (0..<15_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    let numbers = try ContractDecoder.decode([String: Int].self, from: JSONDocument(Array("{\(members)}".utf8)).root).get()
    #expect(numbers.count == 15_000)
    #expect(numbers["k14999"] == 14_999)
  }

  @Test func whatIsWrittenReadsBackTheSameAndTwiceTheSame() throws {
    let record = try EverythingRecord.decode(EverythingRecord.good).get()
    let bytes = try ContractEncoder.encode(record)
    let again = try ContractDecoder.decode(EverythingRecord.self, from: JSONDocument(bytes).root).get()
    #expect(again == record)
    #expect(try ContractEncoder.encode(again) == bytes)
  }

  @Test func whatIsWrittenIsInOneOrderAndLeavesOutWhatIsAbsent() throws {
    var record = try EverythingRecord.decode(EverythingRecord.good).get()
    record.overrides = Dictionary(uniqueKeysWithValues: (0..<20).map { ("k\($0)", $0) })
    let text = String(decoding: try ContractEncoder.encode(record), as: UTF8.self)
    let names = try JSONDocument(Array(text.utf8)).root["overrides"]?.members.map(\.key)
    #expect(names == (0..<20).map { "k\($0)" }.sorted())
    #expect(text.hasPrefix(#"{"text":"Ашық «ағылшын»\n","short":"қысқа""#))
    #expect(!text.contains("maybe"))
    #expect(text.contains(#""marks":{"social-effect":1,"team-rating":3}"#))
    #expect(text.contains(#""anything":[1,{"z":null}]"#))
  }

  @Test func emptyThingsAreWrittenAsEmpty() throws {
    struct Nothing: Codable {}
    #expect(String(decoding: try ContractEncoder.encode(Nothing()), as: UTF8.self) == "{}")
    #expect(String(decoding: try ContractEncoder.encode([[Int]]([[], [1, -2]])), as: UTF8.self) == "[[],[1,-2]]")
    #expect(String(decoding: try ContractEncoder.encode([String: Int]()), as: UTF8.self) == "{}")
    #expect(String(decoding: try ContractEncoder.encode(["a": ["b": [1.5]], "A": [:]]), as: UTF8.self) == #"{"A":{},"a":{"b":[1.5]}}"#)
  }
}
