import Contracts
import Programme
import Testing

@testable import SchedulingRules

/// The individual plan and its two signatures (rulebook 3.2).
struct PlanTests {
  @Test func rule3_2_secondSignatureMakesTheRowsTheTasks() throws {
    var desk = try Desk.withPairs(1)
    let rows = [row("t-1", experts: ["e-ahmetov"]), row("t-2")]
    let hash = try desk.draft(1, rows)
    #expect(hash == Plans.hash(of: rows))
    let first = try desk.tell(PlanSign(number: ast(1), revisionHash: hash, role: .participant, by: leader(1))).accepted()
    guard case .planSigned(let signed)? = first.first else { throw Unexpected() }
    #expect(!signed.complete && signed.rows.isEmpty && first.mails.isEmpty)
    try desk.tell(PlanSign(number: ast(1), revisionHash: hash, role: .participant)).refused("already-signed /data/role")
    let second = try desk.tell(PlanSign(number: ast(1), revisionHash: hash, role: .mentor, by: kim)).accepted()
    guard case .planSigned(let complete)? = second.first else { throw Unexpected() }
    #expect(complete.complete && complete.rows == rows)
    #expect(second.mails.map(\.recipient.email) == ["u1@example.kz", kim.email, SeasonAnnounced.example.organiser.email])
  }

  @Test func rule3_2_newDraftTakesTheSignaturesAway() throws {
    var desk = try Desk.withPairs(1)
    let old = try desk.draft(1, [row("t-1")])
    try desk.tell(PlanSign(number: ast(1), revisionHash: old, role: .mentor)).accepted()
    try desk.tell(PlanDraft(number: ast(1), rows: [row("t-1")])).refused("unchanged /data/rows")
    let new = try desk.draft(1, [row("t-1", due: "2020-04-20")])
    try desk.tell(PlanSign(number: ast(1), revisionHash: old, role: .participant)).refused("other-draft /data/revisionHash")
    let facts = try desk.tell(PlanSign(number: ast(1), revisionHash: new, role: .participant)).accepted()
    guard case .planSigned(let signed)? = facts.first else { throw Unexpected() }
    #expect(!signed.complete && signed.revision == 2)
  }

  @Test func rule3_1_signedPlanMayBeDraftedAnew() throws {
    var desk = try Desk.withPairs(1)
    for (revision, task) in ["t-1", "t-2"].enumerated() {
      let hash = try desk.draft(1, [row(Identifier(stringLiteral: task))])
      for role in [PlanRole.mentor, .participant] { try desk.tell(PlanSign(number: ast(1), revisionHash: hash, role: role)).accepted() }
      #expect(desk.all.courses.plans[PlanRevisionRow.Key(number: ast(1), revision: revision + 1)]?.isComplete == true)
    }
  }

  @Test func rule3_2_onlyTheTwoSign() throws {
    var desk = try Desk.withPairs(1)
    let hash = try desk.draft(1, [row("t-1")])
    try desk.tell(PlanSign(number: ast(1), revisionHash: hash, role: .mentor, by: ahmetov)).refused("not-the-signer /data/by")
    try desk.tell(PlanSign(number: ast(1), revisionHash: hash, role: .participant, by: leader(2))).refused("not-the-signer /data/by")
  }

  @Test func rule3_2_planNeedsAMentorAndSoundRows() throws {
    var desk = try Desk.withPairs(1)
    try desk.tell(PlanDraft(number: ast(2), rows: [])).refused("no-mentor /data/number", "required /data/rows")
    try desk.tell(PlanSign(number: ast(1), revisionHash: Plans.hash(of: []), role: .mentor)).refused("no-plan /data/number")
    var blank = row("t-1", due: "2020-03-01", experts: ["e-nobody"])
    blank.task = " "
    try desk.tell(PlanDraft(number: ast(1), rows: [row("t-1"), blank])).refused(
      "listed-twice /data/rows/1/taskId", "required /data/rows/1/task", "in-the-past /data/rows/1/due",
      "unknown-expert /data/rows/1/experts/0")
  }

  @Test func anyChangeOfAnyRowChangesTheHash() {
    let rows = [row("t-1"), row("t-2")]
    var other = rows
    other[1].result += "."
    #expect(Plans.hash(of: rows) == Plans.hash(of: rows))
    #expect(Set([rows, other, rows.reversed(), [rows[0]]].map { Plans.hash(of: $0) }).count == 4)
  }
}

extension Desk {
  /// A plan with both signatures.
  mutating func sign(_ number: Int) throws {
    let hash = try draft(number, [SchedulingTests.row("t-1")])
    for role in [PlanRole.mentor, .participant] { try tell(PlanSign(number: ast(number), revisionHash: hash, role: role)).accepted() }
  }

  mutating func draft(_ number: Int, _ rows: [PlanRow]) throws -> Digest {
    let facts = try tell(PlanDraft(number: ast(number), rows: rows)).accepted()
    guard case .planDrafted(let event)? = facts.first else { throw Unexpected() }
    #expect(facts.mails.map(\.template) == ["plan-to-sign", "plan-to-sign"])
    return event.revisionHash
  }
}
