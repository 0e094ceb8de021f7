import Contracts
import Programme
import ScoringRules
import Testing

@Suite("Rulebook 4.2 to 4.4: ballots and conflicts of interest")
struct BallotTests {
  @Test(arguments: DefenceCriterion.allCases)
  func aBallotHasAllFiveCriteria(missing: DefenceCriterion) throws {
    var desk = try Desk.presented(1)
    var marks = Fixture.marks(2)
    marks[missing] = nil
    try desk.tell(Fixture.ballot(1, "j-1", marks)).refused("mark-missing /data/marks/\(missing.rawValue)")
    try desk.tell(Fixture.ballot(1, "j-1", [:])).refused(
      "mark-missing /data/marks/social-effect", "mark-missing /data/marks/programme-fit", "mark-missing /data/marks/sustainability",
      "mark-missing /data/marks/team-ability", "mark-missing /data/marks/team-rating")
  }

  @Test func theScaleIsTheSeasonsPolicy() throws {
    var desk = try Desk.presented(1, policy: ["markMaximum": 2, "passMark": 50, "highBandFrom": 65, "middleBandFrom": 50])
    try desk.tell(Fixture.ballot(1, "j-1", [.socialEffect: 3, .programmeFit: 1, .sustainability: 2, .teamAbility: 2, .teamRating: 1]))
      .refused("mark-out-of-range /data/marks/social-effect")
  }

  @Test func everyVersionIsKeptAndTheLatestCounts() throws {
    var desk = try Desk.presented(1)
    for mark in [1, 3, 2] as [Mark] { try desk.tell(Fixture.ballot(1, "j-1", Fixture.marks(mark))).accepted() }
    let versions = desk.all.ballots.values.sorted { $0.key.version < $1.key.version }
    #expect(versions.map { $0.marks[.socialEffect]?.value } == [1, 3, 2])
    #expect(desk.all.ballots(for: ast(1))["j-1"]?.key.version == 3)
    #expect(versions.allSatisfy { $0.presentation == 1 })
  }

  @Test func aBallotIsBoundToTheRecordThatWasMarked() throws {
    var desk = try Desk.presented(1)
    try desk.tell(Fixture.ballot(1, "j-1", Fixture.marks(1))).accepted()
    try desk.tell(Fixture.presentation(1)).accepted()
    try desk.tell(Fixture.ballot(1, "j-2", Fixture.marks(1))).accepted()
    #expect(desk.all.ballots(for: ast(1)).mapValues(\.presentation) == ["j-1": 1, "j-2": 2])
  }

  @Test func onlyWhoSitsVotes() throws {
    var desk = try Desk.presented(1)
    try desk.tell(Fixture.ballot(1, "r-1", Fixture.marks(3))).refused("not-seated /data/juror")
    try desk.tell(Fixture.ballot(1, "j-99", Fixture.marks(3))).refused("unknown-juror /data/juror")
    try desk.tell(Fixture.ballot(2, "j-1", Fixture.marks(3))).refused("not-yet-known /data/number")
    try desk.tell(
      BallotCast(season: "almaty-2020", number: ast(1), juror: "j-1", marks: Fixture.marks(3))
    ).refused("not-yet-known /data/season")
  }

  /// How a juror may be bound to a project, and whether it is one.
  struct Bond: Sendable, CustomStringConvertible {
    let description: String
    let isConflict: Bool
    let tie: @Sendable (inout Desk) throws -> Void
  }

  static let bonds = [
    Bond(description: "mentors it, by person", isConflict: true) {
      try $0.tell(Fixture.pair(1, "e-kim", Person(person: "person-j-3", fullName: "О. Ким")))
    },
    Bond(description: "mentors it, by expert's id", isConflict: true) {
      try $0.tell(Fixture.pair(1, "person-j-3", Person(person: "person-j-3", fullName: "О. Ким")))
    },
    Bond(description: "mentors it, by name where the id is missing", isConflict: true) {
      try $0.tell(Fixture.pair(1, "e-kim", Person(fullName: "ольга  КИМ")))
    },
    Bond(description: "has mentored it", isConflict: true) {
      try $0.tell(Fixture.pair(1, "e-kim", Person(person: "person-j-3", fullName: "О. Ким")))
      try $0.tell(PairDissolved(season: astana2020, number: ast(1), mentor: "e-kim", by: .allCases[0], dissolvedAt: $0.now))
    },
    Bond(description: "mentors another project", isConflict: false) {
      try $0.tell(Fixture.pair(2, "e-kim", Person(person: "person-j-3", fullName: "О. Ким")))
    },
    Bond(description: "has a namesake with another id", isConflict: false) {
      try $0.tell(Fixture.pair(1, "e-kim", Person(person: "other", fullName: "Ольга Ким")))
    },
    Bond(description: "took part in the presentation", isConflict: true) {
      var presentation = Fixture.presentation(1)
      presentation.participants.append(Person(person: "person-j-3", fullName: "Ольга Ким"))
      try $0.tell(presentation)
    },
  ]

  @Test(arguments: bonds)
  func aJurorWithAnInterestIsSubstitutedForThatProject(bond: Bond) throws {
    var desk = try Desk.presented(2)
    try bond.tie(&desk)
    let answer = try desk.tell(Fixture.ballot(1, "j-3", Fixture.marks(3)))
    #expect(answer.told == (bond.isConflict ? ["conflict-of-interest /data/juror"] : []))
    try desk.tell(Fixture.ballot(1, "j-4", Fixture.marks(3))).accepted()
  }

  @Test func aMemberOfTheTeamCannotJudgeIt() throws {
    var desk = Desk()
    try desk.tell(try Fixture.announced()).accepted()
    var admitted = Fixture.admitted(1)
    admitted.people.append(ProjectPerson(fullName: "Қайрат Шәріпов"))
    try desk.tell(admitted).accepted()
    try desk.tell(JuryAppoint(season: astana2020, jurors: Fixture.jurors, reserves: Fixture.reserves)).accepted()
    try desk.tell(Fixture.scheduled([1])).accepted()
    desk.now = instant("2020-05-18T09:00:00Z")
    try desk.tell(Fixture.presentation(1)).accepted()
    try desk.tell(Fixture.ballot(1, "j-6", Fixture.marks(3))).refused("conflict-of-interest /data/juror")
  }

  /// The pair forms after the ballot: the protocol does not close until a reserve without an interest has voted in that seat.
  @Test func aConflictFoundLateHoldsTheProtocol() throws {
    var desk = try Desk.presented(2)
    try desk.vote(1, 3)
    try desk.vote(2, 3)
    try desk.tell(Fixture.pair(1, "e-kim", Person(person: "person-j-3", fullName: "О. Ким"))).accepted()
    try desk.close().refused("conflict-of-interest /data/season")
    try desk.tell(Fixture.ballot(1, "j-3", Fixture.marks(1))).refused("conflict-of-interest /data/juror")
    try desk.substitute("j-3", "r-2", 1).accepted()
    try desk.close().refused("ballots-missing /data/season")
    try desk.tell(Fixture.ballot(1, "r-2", Fixture.marks(1))).accepted()
    try desk.close().accepted()
    let row = try #require(try desk.closed.projects.first { $0.number == ast(1) })
    #expect(row.total == 6 * 15 + 5)
    #expect(row.matrix.map(\.juror) == ["j-1", "j-2", "r-2", "j-4", "j-5", "j-6", "j-7"])
    #expect(try desk.closed.reserves?.map(\.juror) == ["r-2"])
  }

  @Test func aReserveWithAnInterestIsNoSubstituteForThatProject() throws {
    var desk = try Desk.presented(2)
    try desk.tell(Fixture.pair(1, "e-t", Person(person: "person-r-2", fullName: "А. Тілеуова"))).accepted()
    try desk.substitute("j-3", "r-2", 1).refused("conflict-of-interest /data/in")
    try desk.substitute("j-3", "r-2", 2).accepted()
  }

  /// The pair is heard before the admission: events of two services may overtake each other.
  @Test func whatIsHeardBeforeTheAdmissionCounts() throws {
    var desk = Desk()
    try desk.tell(Fixture.pair(1, "e-kim", Person(person: "person-j-3", fullName: "О. Ким"))).accepted()
    try desk.tell(Fixture.scheduled([1])).accepted()
    try desk.tell(try Fixture.announced()).accepted()
    try desk.tell(JuryAppoint(season: astana2020, jurors: Fixture.jurors, reserves: Fixture.reserves)).accepted()
    desk.now = instant("2020-05-18T09:00:00Z")
    try desk.tell(Fixture.presentation(1)).refused("not-yet-known /data/number")
    try desk.tell(Fixture.admitted(1)).accepted()
    try desk.tell(Fixture.presentation(1)).accepted()
    try desk.tell(Fixture.ballot(1, "j-3", Fixture.marks(3))).refused("conflict-of-interest /data/juror")
  }
}
