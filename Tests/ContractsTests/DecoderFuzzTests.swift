import Contracts
import Foundation
import Programme
import Testing

/// Our decoder against Foundation's on the same types: what one takes the other takes, and makes the same of it.
@Suite struct DecoderFuzzTests {
  private struct Record: Codable, Equatable {
    struct Part: Codable, Equatable, Sendable {
      var name: String
      var mark: Mark?
    }

    var text: String
    var key: Identifier
    var whole: Int
    var real: Double
    var flag: Bool
    var instant: Instant
    var date: LocalDate
    var local: LocalDateTime
    var direction: Direction
    var person: Person
    var parts: AtMost<3, Part>
    var words: [String]
    var marks: WordMap<DefenceCriterion, Mark>
    var overrides: [String: Int]
    var maybeText: String?
    var maybeWhole: Int?
    var maybeFlag: Bool?
    var maybePart: Part?
    var maybeDirections: [Direction?]?
  }

  private static let good: JSONValue = [
    "text": "Ашық «ағылшын»\n", "key": "AST-1", "whole": 3, "real": 2, "flag": true, "instant": "2020-02-28T18:00:00.25+06:00",
    "date": "2020-02-29", "local": "2020-02-28T18:00", "direction": "ecology",
    "person": ["person": "p-1", "fullName": "Әлия Қайрат", "language": "kk", "birthDate": "1990-05-17"],
    "parts": [["name": "a", "mark": 1], ["name": "b", "mark": nil], ["name": "c"]], "words": ["x", "y"],
    "marks": ["social-effect": 1, "team-rating": 3], "overrides": ["passMark": 70, "ageMinimum": 16], "maybeText": "т", "maybeWhole": -1,
    "maybeFlag": false, "maybePart": ["name": "d"], "maybeDirections": ["tourism", nil], "unknown": [1, ["deep": nil]],
  ]

  @Test func tenThousandChangedMessagesAreReadAsFoundationReadsThem() throws {
    var random = Seeded(seed: 20_200_228)
    var good = 0
    for round in 0..<10_000 {
      var value = Self.good
      for _ in 0..<Int.random(in: 0...2, using: &random) { value.change(&random) }
      let bytes = value.compactBytes
      let theirs = try? JSONDecoder().decode(Record.self, from: Data(bytes))
      let ours = try? ContractDecoder.decode(Record.self, from: JSONDocument(bytes).root).get()
      #expect(ours == theirs, "round \(round), \(random): \(value.compact)")
      if let ours {
        good += 1
        #expect(try ContractDecoder.decode(Record.self, from: JSONDocument(ContractEncoder.encode(ours)).root).get() == ours)
        #expect(try JSONDecoder().decode(Record.self, from: Data(ContractEncoder.encode(ours))) == ours)
      }
    }
    #expect(good > 1500, "too few changes were taken to prove anything")
  }
}
