import Contracts
import Foundation
import Lane
import Support
import Testing

/// `saruar rehearse`: a whole season on the real workers of all services, small enough for a test (issue "The season").
@Suite(.system, .needsServers)
struct SeasonTests {
  @Test(.timeLimit(.minutes(10)))
  func theFunnelFollowsFromTheInputsAloneAndOneMarkChangesTheProtocol() throws {
    try withStack { stack in
      try stack.startAll()
      let export = stack.scratch + "/season.ndjson"
      let season = try RehearsedSeason(["--applications", "24", "--seed", "11", "--export", export], on: stack)
      #expect(season.exit == .status(0), "\(season.breaches)")
      #expect(season.json["audit"]?.text == "clean")
      #expect(season.json["applied"]?.integer == 24)
      #expect(season.funnel == (try Self.recomputed(from: export)))

      let edited = stack.scratch + "/edited.ndjson"
      let change = try #require(try Self.changeOneMark(in: export, to: edited))
      let again = try RehearsedSeason(["--replay", edited], on: stack)
      #expect(again.json["audit"]?.text == "clean", "\(change): \(again.breaches)")
      #expect(again.protocolHash != nil)
      #expect(again.protocolHash != season.protocolHash, "\(change)")
      #expect(again.funnel == (try Self.recomputed(from: edited)), "\(change)")
    }
  }

  @Test(.timeLimit(.minutes(10)))
  func theSameInputsGiveTheSameSeasonAgain() throws {
    try withStack { stack in
      try stack.startAll()
      let export = stack.scratch + "/season.ndjson"
      let season = try RehearsedSeason(["--applications", "20", "--seed", "3", "--export", export], on: stack)
      let again = try RehearsedSeason(["--replay", export], on: stack)
      #expect(season.exit == .status(0), "\(season.breaches)")
      #expect(again.exit == .status(0), "\(again.breaches)")
      #expect(again.protocolHash == season.protocolHash)
      for figure in ["outcomes", "refused", "projects", "certificates", "mails", "circulation"] {
        #expect(again.json[figure] == season.json[figure], "\(figure)")
      }
    }
  }

  /// By a script that shares nothing with us.
  private static func recomputed(from export: String) throws -> [String: Int] {
    let output = export + ".funnel"
    let script = try Pika.script("funnel.py", [export], url: "", output: output)
    let exit = try script.waitForExit(within: .seconds(60))
    let said = try String(contentsOfFile: output, encoding: .utf8)
    try #require(exit == .status(0), "\(said)")
    return RehearsedSeason.figures(JSONValue(try JSONDocument(Array(said.utf8)).root))
  }

  /// Another mark for the social effect in the first ballot that counts; what was changed.
  private static func changeOneMark(in export: String, to edited: String) throws -> String? {
    var lines = try String(contentsOfFile: export, encoding: .utf8).split(separator: "\n").map(String.init)
    for (place, line) in lines.enumerated() where line.contains(".ballot.cast\"") && !line.contains("\"nobody\"") {
      for (mark, other) in [("3", "1"), ("2", "3"), ("1", "2")] where line.contains("\"social-effect\":\(mark)") {
        // The only ballot of its juror for the project: not one that is corrected or refused.
        let voter = line.firstRange(of: /"number":"[^"]*","juror":"[^"]*"/).map { String(line[$0]) } ?? ""
        guard lines.count(where: { $0.contains("\"command\"") && $0.contains(voter) }) == 1 else { continue }
        lines[place] = line.replacing("\"social-effect\":\(mark)", with: "\"social-effect\":\(other)")
        try (lines.joined(separator: "\n") + "\n").write(toFile: edited, atomically: true, encoding: .utf8)
        return "\(voter): \(mark) to \(other)"
      }
    }
    return nil
  }
}
