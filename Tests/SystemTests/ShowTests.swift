import Contracts
import Support
import Testing

/// `saruar show`: why a project left is told, with the decision and its day (rulebook 1, the track's exits).
extension AuditTests {
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("AST-2020-0002", "not-admitted", "not admitted by the commission, sitting of 2020-02-11"),
      ("AST-2020-0003", "withdrawn", "withdrawn by the team"),
      ("AST-2020-0004", "registered", nil),
    ])
  func showTellsWhyAProjectLeft(number: String, track: String, reason: String?) throws {
    let season = try #require(AuditedSeason.current)
    try season.withCopy { store in
      let (exit, said) = try store.run(["show", number, "--json"])
      #expect(exit == .status(0))
      let file = JSONValue(try JSONDocument(Array(said.utf8)).root)
      #expect(file["track"]?.text == track)
      let told = file["leftBecause"]?.text
      #expect(reason.map { told?.hasPrefix($0) == true } ?? (told == nil), "\(told ?? "nothing")")
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func showTellsWhatEveryServiceHasOfAProject() throws {
    let season = try #require(AuditedSeason.current)
    try season.withCopy { store in
      let (exit, said) = try store.run(["show", "AST-2020-0001"])
      #expect(exit == .status(0))
      for part in ["REVISIONS", "INTERVIEWS", "CONCEPTS", "DOCUMENTS", "HISTORY"] { #expect(said.contains(part), "\(part)") }
      let none = try store.run(["show", "AST-2020-0999"])
      #expect(none.exit == .status(1))
      #expect(none.said.contains("there is no application AST-2020-0999"))
    }
  }
}
