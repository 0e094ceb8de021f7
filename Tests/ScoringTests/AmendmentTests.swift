import Contracts
import Programme
import ScoringRules
import Testing

@Suite("Rulebook 4.4: amendments")
struct AmendmentTests {
  private func closedDesk() throws -> Desk {
    var desk = try Desk.presented(2)
    try desk.vote(1, cells: Array(repeating: 3, count: 5) + Array(repeating: 2, count: 30))
    try desk.vote(2, 2)
    try desk.close().accepted()
    return desk
  }

  private func amendment(_ marks: WordMap<DefenceCriterion, Mark>?, number: Int? = 1, juror: Identifier? = "j-2") -> ProtocolAmend {
    ProtocolAmend(
      protocol: "AST-2020-P-1",
      change: ProtocolChange(number: number.map(ast), juror: juror, marks: marks, text: "Балл түзетілді"), reason: "Описка",
      signedBy: [Fixture.director])
  }

  @Test func amendmentsAreNumberedAndChainedAndTheProtocolStays() throws {
    var desk = try closedDesk()
    let closed = try desk.closed
    #expect(closed.projects[0].total == 75)
    try desk.tell(amendment([.sustainability: 1])).accepted()
    try desk.tell(amendment([.sustainability: 3, .teamRating: 3])).accepted()
    try desk.tell(amendment(nil, number: nil, juror: nil)).accepted()
    let record = try #require(desk.all.protocols["AST-2020-P-1"])
    #expect(record.closed == closed)
    #expect(record.amendments.map(\.amendment) == [1, 2, 3])
    #expect(record.amendments.map(\.result?.total) == [74, 77, nil])
    #expect(record.amendments.map(\.result?.passed) == [false, true, nil])
    #expect(record.amendments.map(\.previous) == [closed.hash, record.amendments[0].hash, record.amendments[1].hash])
    for amendment in record.amendments { #expect(try Seal.hash(of: amendment) == amendment.hash) }
  }

  @Test func anAmendmentNamesItsReasonAndWhatItChanges() throws {
    var desk = try closedDesk()
    var bare = amendment([.sustainability: 1], number: nil, juror: nil)
    bare.reason = " "
    bare.signedBy = []
    bare.change.text = ""
    try desk.tell(bare).refused(
      "required /data/reason", "required /data/change/text", "required /data/signedBy", "required /data/change/number",
      "required /data/change/juror")
    try desk.tell(amendment([.sustainability: 2])).refused("nothing-changed /data/change/marks")
    try desk.tell(amendment([.sustainability: 3], juror: "r-1")).refused(
      "not-in-matrix /data/change/juror", "nothing-changed /data/change/marks")
    try desk.tell(amendment([.sustainability: 3], number: 7)).refused("not-in-protocol /data/change/number")
    var unknown = amendment([.sustainability: 3])
    unknown.protocol = "AST-2020-P-9"
    try desk.tell(unknown).refused("unknown-protocol /data/protocol")
  }
}
