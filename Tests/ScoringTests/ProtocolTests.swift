import Contracts
import Programme
import ScoringRules
import Testing

@Suite("Rulebook 4.2 to 4.4, 4.6: the protocol")
struct ProtocolTests {
  @Test func itClosesOnlyWhenEverythingIsThereAndTellsAllThatIsNot() throws {
    var desk = try Desk.defence(of: 3)
    try desk.close().refused(
      "nothing-presented /data/season", "presentation-missing /data/season", "presentation-missing /data/season",
      "presentation-missing /data/season")
    try desk.tell(Fixture.presentation(1)).accepted()
    try desk.tell(Fixture.presentation(2)).accepted()
    try desk.vote(1, 3, jurors: Array(Desk.jury.prefix(6)))
    let answer = try desk.close()
    answer.refused("presentation-missing /data/season", "ballots-missing /data/season", "ballots-missing /data/season")
    #expect(answer.reasons[1].message.ru.contains("6 бюллетеней из 7"))
    #expect(answer.reasons[1].message.kk.contains("Ләззат Һамитова"))
    try desk.vote(1, 3, jurors: ["j-7"])
    try desk.vote(2, 2)
    try desk.tell(Fixture.absence(3)).accepted()
    #expect(
      try desk.close().events == [
        "protocol.closed", "project.scored", "project.scored", "project.scored", "notification.requested", "notification.requested",
      ])
  }

  /// The bands of the source, and the pass mark inside the middle one.
  static let totals: [(ones: Int, twos: Int, total: Int, band: Band, passed: Bool)] = [
    (35, 0, 35, .low, false), (11, 24, 59, .low, false), (10, 25, 60, .middle, false), (0, 31, 74, .middle, false),
    (0, 30, 75, .middle, true), (0, 21, 84, .middle, true), (0, 20, 85, .high, true), (0, 0, 105, .high, true),
  ]

  @Test(arguments: totals)
  func totalBandAndPassAreThoseOfTheSource(ones: Int, twos: Int, total: Int, band: Band, passed: Bool) throws {
    var desk = try Desk.presented(1)
    var cells: [Mark] = Array(repeating: 1, count: ones) + Array(repeating: 2, count: twos)
    if ones + twos < 35 { cells += Array(repeating: total == 59 || total == 60 ? 2 : 3, count: 35 - ones - twos) }
    try desk.vote(1, cells: cells)
    try desk.close().accepted()
    let row = try desk.closed.projects[0]
    #expect((row.total, row.band, row.passed) == (total, band, passed))
    #expect(try desk.closed.passed == (passed ? [ast(1)] : []))
    #expect(try desk.project(ast(1)).score?.total == total)
  }

  @Test func theSeasonsPassMarkDecides() throws {
    for (mark, passed) in [(75, [ast(1), ast(2)]), (90, [ast(1)])] {
      var desk = try Desk.presented(2, policy: ["passMark": mark])
      try desk.vote(1, 3)
      try desk.vote(2, cells: Array(repeating: 3, count: 10) + Array(repeating: 2, count: 25))
      let answer = try desk.close()
      #expect(try desk.closed.passed == passed)
      #expect(try desk.closed.passMark == mark)
      #expect(answer.scores.filter(\.passed).map(\.number) == passed)
    }
  }

  /// Total descending, then the sum for the social effect, then the registration number.
  @Test func tiesAreOrderedBySocialEffectThenNumber() throws {
    var desk = try Desk.presented(4)
    try desk.vote(1, 2)
    try desk.vote(2, 2)
    var social = Fixture.marks(2)
    social[.socialEffect] = 3
    social[.teamRating] = 1
    for juror in Desk.jury { try desk.tell(Fixture.ballot(3, juror, social)).accepted() }
    try desk.vote(4, 3)
    try desk.close().accepted()
    #expect(try desk.closed.projects.map(\.number) == [ast(4), ast(3), ast(1), ast(2)])
  }

  @Test func whoIsNotInItIsLeftOutWithTheReason() throws {
    var desk = try Desk.defence(of: 4)
    try desk.tell(Fixture.admitted(5)).accepted()
    for sequence in [1, 2] { try desk.tell(Fixture.presentation(sequence)).accepted() }
    try desk.tell(Fixture.absence(3)).accepted()
    try desk.vote(1, 3)
    try desk.vote(2, 3, jurors: ["j-1"])
    for sequence in [2, 4] {
      try desk.tell(ApplicationWithdrawn(season: astana2020, number: ast(sequence), withdrawnAt: desk.now)).accepted()
    }
    let answer = try desk.close()
    answer.accepted()
    #expect(try desk.closed.projects.map(\.number) == [ast(1)])
    #expect(try desk.closed.leftOut.map(\.number) == [ast(2), ast(3), ast(4), ast(5)])
    #expect(try desk.closed.leftOut.map(\.cause) == [.withdrawn, .notPresented, .withdrawn, .notScheduled])
    #expect(answer.scores.map(\.presented) == [true, true, false, false, false])
    #expect(answer.scores.map(\.people.count) == [1, 1, 0, 0, 0], "who presented took part, whatever came after")
    #expect(answer.scores.map(\.total) == [105, nil, nil, nil, nil])
    #expect(answer.scores.map(\.passed) == [true, false, false, false, false])
  }

  @Test func afterItNothingChangesButByAmendment() throws {
    var desk = try Desk.presented(1)
    try desk.vote(1, 3)
    try desk.close().accepted()
    let closed = try desk.closed
    try desk.close().refused("protocol-closed /data/season")
    try desk.tell(Fixture.ballot(1, "j-1", Fixture.marks(1))).refused("protocol-closed /data/season")
    try desk.tell(Fixture.presentation(1)).refused("protocol-closed /data/number")
    try desk.substitute("j-1", "r-1").refused("protocol-closed /data/season")
    try desk.tell(JuryAppoint(season: astana2020, jurors: Fixture.jurors, reserves: Fixture.reserves)).refused(
      "protocol-closed /data/season")
    try desk.tell(ApplicationWithdrawn(season: astana2020, number: ast(1), withdrawnAt: desk.now)).accepted()
    #expect(try desk.closed == closed)
  }

  @Test func theLeaderOfEveryJudgedProjectIsToldOnce() throws {
    var desk = try Desk.presented(2)
    try desk.vote(1, 3)
    try desk.vote(2, 1)
    let mails = try desk.close().notifications
    #expect(mails.map(\.key) == ["protocol-published/AST-2020-0001", "protocol-published/AST-2020-0002"])
    #expect(mails.allSatisfy { NotificationTemplate.problems(of: $0).isEmpty })
    #expect(mails.map { $0.parameters["passed"] } == ["true", "false"])
  }

  @Test func whereNobodyIsNamedTheRosterSigns() throws {
    var desk = try Desk.presented(1)
    try desk.vote(1, 3)
    try desk.tell(ProtocolClose(season: astana2020)).accepted()
    #expect(try desk.closed.signedBy.map(\.fullName) == Fixture.jurors.map(\.fullName))
    #expect(try desk.closed.date == day("2020-05-18"))
  }

  /// A draw of marks for one project: seven ballots of five.
  private static func draw(_ random: inout Seeded) -> [Mark] { (0..<35).map { _ in Mark(Int.random(in: 1...3, using: &random))! } }

  @Test(arguments: 1...50)
  func theTotalIsWithinItsBoundsAndTheOrderOfBallotsIsIrrelevant(seed: UInt64) throws {
    var random = Seeded(seed: seed)
    let cells = Self.draw(&random)
    var (first, second) = (try Desk.presented(1), try Desk.presented(1))
    try first.vote(1, cells: cells)
    try second.vote(1, cells: cells, order: Array(0..<7).shuffled(using: &random))
    try first.close().accepted()
    try second.close().accepted()
    #expect(try first.closed == second.closed, "\(random)")
    #expect(35...105 ~= (try first.closed.projects[0].total), "\(random)")
    #expect(try first.closed.projects[0].total == cells.map(\.value).reduce(0, +), "\(random)")
  }

  @Test(arguments: 1...50)
  func theTotalRisesWithEachMark(seed: UInt64) throws {
    var random = Seeded(seed: seed)
    var cells = Self.draw(&random)
    let place = Int.random(in: 0..<35, using: &random)
    var before = try Desk.presented(1)
    try before.vote(1, cells: cells)
    try before.close().accepted()
    let old = cells[place]
    cells[place] = 3
    var after = try Desk.presented(1)
    try after.vote(1, cells: cells)
    try after.close().accepted()
    let (low, high) = (try before.closed.projects[0], try after.closed.projects[0])
    #expect(high.total - low.total == 3 - old.value, "\(random)")
    #expect(high.passed || !low.passed, "\(random)")
  }

  @Test(arguments: 1...20)
  func aRecountAgreesAndFindsEveryChangedMark(seed: UInt64) throws {
    var random = Seeded(seed: seed)
    var desk = try Desk.presented(3)
    for sequence in 1...3 { try desk.vote(sequence, cells: Self.draw(&random)) }
    try desk.tell(Fixture.ballot(2, "j-4", Fixture.marks(2))).accepted()
    try desk.close().accepted()
    let (closed, jury) = (try desk.closed, try #require(try desk.season.jury))
    var ballots = Array(desk.all.ballots.values)
    #expect(Recount.problems(of: closed, jury: jury, ballots: ballots, policy: .standard) == [], "\(random)")
    let place = try #require(ballots.indices.filter { ballots[$0].key.juror != "j-4" }.randomElement(using: &random))
    let row = ballots[place]
    var marks = row.marks
    marks[.teamAbility] = row.marks[.teamAbility] == 1 ? 2 : 1
    ballots[place] = BallotRow(
      key: row.key, season: row.season, marks: marks, presentation: row.presentation, recordedAt: row.recordedAt)
    #expect(Recount.problems(of: closed, jury: jury, ballots: ballots, policy: .standard).count == 1, "\(random)")
    ballots.remove(at: place)
    #expect(Recount.problems(of: closed, jury: jury, ballots: ballots, policy: .standard).count == 1, "\(random)")
    var forged = closed
    forged.passMark = 20
    #expect(Recount.problems(of: forged, jury: jury, ballots: desk.all.ballots.values, policy: .standard).count == 1)
  }
}

extension Desk {
  /// The marks of all seven, five each, in the order of the roster; cast in any order.
  mutating func vote(_ sequence: Int, cells: [Mark], order: [Int] = Array(0..<7)) throws {
    for seat in order {
      var marks = WordMap<DefenceCriterion, Mark>()
      for (place, criterion) in DefenceCriterion.allCases.enumerated() { marks[criterion] = cells[5 * seat + place] }
      try tell(Fixture.ballot(sequence, Desk.jury[seat], marks)).accepted()
    }
  }
}

extension Answer {
  var scores: [ProjectScored] { facts.compactMap { if case .projectScored(let event) = $0 { event } else { nil } } }
}
