import Contracts
import Foundation
import Programme
import ScoringRules
import Testing

/// The hash by somebody else's program: the recipe of `Seal` in Python, with nothing but its standard library.
enum Python {
  static let recipe = """
    import sys, json, hashlib
    data = json.load(sys.stdin)
    data.pop("hash")
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    print(hashlib.sha256(text.encode()).hexdigest())
    """

  static func hash(of json: [UInt8]) throws -> String {
    let (python, input, output) = (Process(), Pipe(), Pipe())
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = ["python3", "-c", recipe]
    (python.standardInput, python.standardOutput) = (input, output)
    try python.run()
    try input.fileHandleForWriting.write(contentsOf: Data(json))
    try input.fileHandleForWriting.close()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    python.waitUntilExit()
    return String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

@Suite("Rulebook 4.6: anyone can recompute the hash")
struct SealTests {
  @Test func anIndependentProgramGetsTheSameHash() throws {
    var desk = try Desk.defence(of: 3)
    for sequence in 1...2 { try desk.tell(Fixture.presentation(sequence)).accepted() }
    try desk.substitute("j-3", "r-2", 1).accepted()
    try desk.vote(1, 3, jurors: ["j-1", "j-2", "r-2", "j-4", "j-5", "j-6", "j-7"])
    try desk.vote(2, 2)
    try desk.tell(
      PresentationRecord(number: ast(3), presented: false, participants: [], reason: "«Кавычки», \"\\\" \n\t жол/строка 😀 \u{7f}")
    ).accepted()
    try desk.close().accepted()
    let closed = try desk.closed
    #expect(try Python.hash(of: ContractEncoder.encode(closed)) == closed.hash.value)
    try desk.tell(
      ProtocolAmend(
        protocol: closed.protocol, change: ProtocolChange(number: ast(1), juror: "r-2", marks: [.teamRating: 1], text: "Ә Ғ Қ \u{1}"),
        reason: "Описка", signedBy: [Fixture.director])
    ).accepted()
    let amended = try #require(desk.all.protocols[closed.protocol]?.amendments.first)
    #expect(try Python.hash(of: ContractEncoder.encode(amended)) == amended.hash.value)
  }

  @Test func everyPartOfTheProtocolIsSealed() throws {
    var desk = try Desk.presented(2)
    try desk.vote(1, 3)
    try desk.vote(2, 2)
    try desk.close().accepted()
    let closed = try desk.closed
    let document = try JSONDocument(try ContractEncoder.encode(closed))
    #expect(Seal.hash(ofData: document.root) == closed.hash)
    let changes: [(inout ProtocolClosed) -> Void] = [
      { $0.projects[0].matrix[0].marks[.teamRating] = 1 }, { $0.projects[0].total += 1 }, { $0.passed.removeLast() }, { $0.passMark = 74 },
      { $0.roster[0].fullName += "а" }, { $0.closedAt = $0.closedAt + .seconds(1) }, { $0.signedBy = [] }, { $0.projects.swapAt(0, 1) },
      { $0.rubric = nil }, { $0.reserves = nil },
    ]
    for change in changes {
      var forged = closed
      change(&forged)
      #expect(try Seal.hash(of: forged) != closed.hash)
    }
  }
}
