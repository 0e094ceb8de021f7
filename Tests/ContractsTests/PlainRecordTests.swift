import Contracts
import Programme
import Testing

/// The reading by hand against the synthesised one: what it takes the other takes too, and makes the same of it.
@Suite struct PlainRecordTests {
  /// What one writer of JSON may write in another way: members in any order, and names, texts and numbers escaped or with a point.
  private static let spellings: [(String, String)] = [
    ("season", "s\\u0065ason"), ("Open", "\\u004fpen"), ("120331", "120331.0"), ("[", " [\n"),
  ]

  @Test func tenThousandChangedApplicationsAreReadAlike() throws { try compare(ApplicationSubmit.self, rounds: 10_000) }

  @Test func changedPointsAreReadAlike() throws {
    try compare(CoinIssue.self, rounds: 2000)
    try compare(CoinAward.self, rounds: 4000)
    try compare(CoinGrant.self, rounds: 4000)
  }

  private func compare<Record: PlainRecord & Exemplary & Equatable>(_ type: Record.Type, rounds: Int) throws {
    var random = Seeded(seed: 20_200_203)
    let good = JSONValue(try JSONDocument(try ContractEncoder.encode(Record.example)).root)
    var taken = 0
    for round in 0..<rounds {
      var value = good
      for _ in 0..<Int.random(in: 0...2, using: &random) { value.change(&random) }
      let document = try JSONDocument(Self.respelled(value.compact, &random))
      guard let plain = try? Record.read(document, at: 0) else { continue }
      taken += 1
      #expect(
        document.problems.isEmpty && (try? ContractDecoder.decode(Record.self, from: document.root).get()) == plain,
        "round \(round), \(random): \(value.compact)")
    }
    #expect(taken > rounds / 4, "too few changes were taken to prove anything")
  }

  @Test func goodMessagesAreTaken() throws {
    let document = try JSONDocument(try ContractEncoder.encode(ApplicationSubmit.example))
    #expect(try ApplicationSubmit.read(document, at: 0) == ApplicationSubmit.example)
    #expect(try ApplicationSubmit.read(JSONDocument(Array(MessageApplicationTests.inFull.utf8)), at: 0).documents.first?.bytes == 120_331)
  }

  @Test func whatIsNotTakenIsToldByTheSynthesisedReading() throws {
    var value = JSONValue(try JSONDocument(try ContractEncoder.encode(ApplicationSubmit.example)).root)
    value["team"] = [["fullName": 7]]
    value["purpose"] = true
    guard case .failure(let problems) = ApplicationSubmit.read(try JSONDocument(value.compactBytes).root) else {
      Issue.record("a number is no name")
      return
    }
    #expect(problems.list.map(\.pointer) == ["/team/0/fullName", "/purpose"])
  }

  private static func respelled(_ text: String, _ random: inout Seeded) -> [UInt8] {
    var text = text
    for (plain, other) in spellings where Bool.random(using: &random) {
      text = text.split(separator: plain, omittingEmptySubsequences: false).joined(separator: other)
    }
    return Array(text.utf8)
  }
}
