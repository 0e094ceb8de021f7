import Contracts
import Programme
import ScoringRules
import Testing

@Suite("Rulebook 4.2, 4.3: the jury")
struct JuryTests {
  /// A way in which a roster is wrong, and what is said about it.
  struct Fault: Sendable, CustomStringConvertible {
    let description: String
    let told: [String]
    let spoil: @Sendable (inout JuryAppoint) -> Void
  }

  static let faults = [
    Fault(description: "a third organiser instead of an expert", told: ["group-size /data/jurors", "group-size /data/jurors"]) {
      $0.jurors[2].group = .organiser
    },
    Fault(description: "six jurors", told: ["group-size /data/jurors"]) { $0.jurors.removeLast() },
    Fault(description: "one person in two seats", told: ["listed-twice /data/jurors/1"]) { $0.jurors[1].person = $0.jurors[0].person },
    Fault(description: "a juror who is a reserve too", told: ["listed-twice /data/reserves/0"]) {
      $0.reserves[0].person = $0.jurors[6].person
    },
    Fault(description: "the same name, one of them without an id", told: ["listed-twice /data/jurors/6"]) {
      $0.jurors[6].person = nil
      $0.jurors[6].email = nil
      $0.jurors[6].fullName = " қайрат  ШӘРІПОВ"
    },
    Fault(description: "a namesake with another address is another person", told: []) {
      $0.jurors[6].person = nil
      $0.jurors[6].fullName = $0.jurors[5].fullName
    },
    Fault(description: "two with one name for the ballots", told: ["juror-id-twice /data/reserves/2/juror"]) {
      $0.reserves[2].juror = "j-1"
    },
    Fault(description: "somebody without a name", told: ["required /data/jurors/3/fullName"]) { $0.jurors[3].fullName = " " },
  ]

  @Test(arguments: faults)
  func aJuryIsExactlyTwoThreeAndTwoDifferentPeople(fault: Fault) throws {
    var desk = Desk()
    try desk.tell(try Fixture.announced()).accepted()
    var command = JuryAppoint(season: astana2020, jurors: Fixture.jurors, reserves: Fixture.reserves)
    try desk.tell(command).accepted()
    fault.spoil(&command)
    let answer = try desk.tell(command)
    #expect(answer.told == fault.told)
  }

  @Test func itsSizeIsTheSeasonsPolicy() throws {
    var desk = Desk()
    try desk.tell(try Fixture.announced(["juryExperts": 1, "passMark": 55, "highBandFrom": 65, "middleBandFrom": 50])).accepted()
    try desk.tell(JuryAppoint(season: astana2020, jurors: Fixture.jurors, reserves: [])).refused("group-size /data/jurors")
    let five = Fixture.jurors.filter { !["j-4", "j-5"].contains($0.juror) }
    try desk.tell(JuryAppoint(season: astana2020, jurors: five, reserves: [])).accepted()
  }

  @Test func whoHasNoIdForTheBallotsGetsOne() throws {
    var desk = Desk()
    try desk.tell(try Fixture.announced()).accepted()
    var jurors = Fixture.jurors
    for place in [0, 2, 6] { jurors[place].juror = nil }
    var reserves = Fixture.reserves
    reserves[0].juror = nil
    try desk.tell(JuryAppoint(season: astana2020, jurors: jurors, reserves: reserves)).accepted()
    let jury = try #require(try desk.season.jury)
    #expect(jury.jurors.map(\.juror?.value) == ["j-1", "j-2", "j-3", "j-4", "j-5", "j-6", "j-7"])
    #expect(Set((jury.jurors + jury.reserves).map(\.juror)).count == 10)
  }

  @Test func everybodyOnTheRosterIsWrittenToOnce() throws {
    var desk = Desk()
    try desk.tell(try Fixture.announced()).accepted()
    var mails = try desk.tell(JuryAppoint(season: astana2020, jurors: Fixture.jurors, reserves: [])).notifications
    #expect(mails.map(\.recipient.email) == Fixture.jurors.map(\.email))
    mails += try desk.tell(JuryAppoint(season: astana2020, jurors: Fixture.jurors, reserves: Fixture.reserves)).notifications
    #expect(mails.count == 10)
    #expect(Set(mails.map(\.key)).count == 10)
    #expect(mails.allSatisfy { NotificationTemplate.problems(of: $0).isEmpty })
  }

  @Test func afterTheFirstBallotOnlyReservesAreAdded() throws {
    var desk = try Desk.presented(1)
    try desk.tell(Fixture.ballot(1, "j-1", Fixture.marks(2))).accepted()
    var others = Fixture.jurors
    others[6] = Fixture.juror("j-8", "Басқа Адам", .publicFigure)
    try desk.tell(JuryAppoint(season: astana2020, jurors: others, reserves: Fixture.reserves)).refused("jury-frozen /data/jurors")
    try desk.tell(JuryAppoint(season: astana2020, jurors: Fixture.jurors, reserves: [])).refused("jury-frozen /data/jurors")
    try desk.substitute("j-3", "r-2").accepted()
    let more = Fixture.reserves + [Fixture.juror("r-4", "Жаңа Сарапшы", .expert)]
    try desk.tell(JuryAppoint(season: astana2020, jurors: Fixture.jurors, reserves: more)).accepted()
    #expect(try desk.season.jury?.substitutions.count == 1, "what was decided stands")
    try desk.substitute("r-2", "r-4").accepted()
  }

  @Test func aSubstituteIsOfTheSameGroupAndNotSeatedYet() throws {
    var desk = try Desk.presented(2)
    try desk.substitute("j-3", "r-1").refused("other-group /data/in")
    try desk.substitute("j-3", "j-4").refused("already-seated /data/in")
    try desk.substitute("j-3", "j-3").refused("same-juror /data/in")
    try desk.substitute("j-9", "r-9").refused("unknown-juror /data/out", "unknown-juror /data/in")
    try desk.substitute("r-2", "j-3").refused("not-seated /data/out", "already-seated /data/in")
    try desk.substitute("j-3", "r-2", 9).refused("not-yet-known /data/number")
    try desk.substitute("j-3", "r-2", 1).accepted()
    try desk.substitute("j-4", "r-2", 1).refused("already-seated /data/in")
    try desk.substitute("j-4", "r-2").refused("already-seated /data/in")
    try desk.substitute("r-2", "j-3", 1).accepted()
    try desk.substitute("j-4", "r-2").accepted()
  }

  @Test func aSubstitutionForOneProjectLeavesTheOthers() throws {
    var desk = try Desk.presented(2)
    try desk.substitute("j-3", "r-2", 1).accepted()
    let jury = try #require(try desk.season.jury)
    #expect(jury.seats(for: ast(1)) == ["j-1", "j-2", "r-2", "j-4", "j-5", "j-6", "j-7"])
    #expect(jury.seats(for: ast(2)) == Desk.jury)
    try desk.tell(Fixture.ballot(1, "j-3", Fixture.marks(3))).refused("not-seated /data/juror")
    try desk.tell(Fixture.ballot(2, "r-2", Fixture.marks(3))).refused("not-seated /data/juror")
    try desk.tell(Fixture.ballot(1, "r-2", Fixture.marks(3))).accepted()
  }

  /// Seven different people sit for every project, each group in its strength, whatever was substituted.
  @Test(arguments: 1...40)
  func theSeatsKeepTheirGroupsUnderAnySubstitutions(seed: UInt64) throws {
    var random = Seeded(seed: seed)
    var desk = try Desk.presented(4)
    let everybody = Fixture.jurors + Fixture.reserves
    for _ in 0..<30 {
      let (out, into) = (everybody.randomElement(using: &random)!, everybody.randomElement(using: &random)!)
      try desk.substitute(out.juror!, into.juror!, Bool.random(using: &random) ? Int.random(in: 1...4, using: &random) : nil)
      let jury = try #require(try desk.season.jury)
      for number in (1...4).map(ast) {
        let seats = jury.seats(for: number)
        #expect(Set(seats).count == 7, "\(random)")
        #expect(seats.compactMap { jury.member($0)?.group } == Fixture.jurors.map(\.group), "\(random)")
      }
    }
  }

  @Test func nothingIsSaidOfASeasonThatIsNotYetKnown() throws {
    var desk = Desk()
    try desk.tell(JuryAppoint(season: astana2020, jurors: [], reserves: [])).refused("not-yet-known /data/season")
    try desk.substitute("j-1", "r-1").refused("not-yet-known /data/season")
    try desk.tell(try Fixture.announced()).accepted()
    try desk.substitute("j-1", "r-1").refused("jury-not-appointed /data/season")
  }
}

extension Answer {
  var notifications: [NotificationRequested] {
    facts.compactMap { if case .notification(let request) = $0 { request } else { nil } }
  }
}
