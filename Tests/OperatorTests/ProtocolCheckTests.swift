import Contracts
import Programme
import ScoringRules
import Testing

@testable import Operator

/// Rulebook 4.6: anyone who holds a protocol and the ballots comes to the same totals and the same hash.
@Suite struct ProtocolCheckTests {
  private static let numbers = [ApplicationNumber("AST-2020-0001")!, ApplicationNumber("AST-2020-0002")!]

  /// Two projects with seven ballots each, whose marks are all 3 and all 2, as scoring would have stored them.
  private func state(_ change: (inout ProtocolClosed) -> Void = { _ in }, ballot: Int = 3, seal: Bool = true) throws -> ScoringState {
    var state = ScoringState(region: .astana)
    var season = try #require(SeasonRow(announced: SampleSeason.announced))
    let groups: [JuryGroup] = [.organiser, .organiser, .expert, .expert, .expert, .publicFigure, .publicFigure]
    let jurors = groups.enumerated().map { Juror(juror: Identifier("j-\($0 + 1)")!, fullName: "Juror \($0 + 1)", group: $1) }
    season.jury = Jury(version: 1, jurors: jurors, reserves: [])
    var closed = ProtocolClosed(
      season: season.season, protocol: "AST-2020-P-1", closedAt: SampleSeason.day(5, 15), date: LocalDate(year: 2020, month: 5, day: 15)!,
      roster: jurors, substitutions: [], projects: [], leftOut: [], passed: [Self.numbers[0]], passMark: 75, signedBy: [],
      hash: Digest(bytes: [UInt8](repeating: 0, count: 32)))
    for (number, mark) in zip(Self.numbers, [3, 2]) {
      let marks = WordMap(Dictionary(uniqueKeysWithValues: DefenceCriterion.allCases.map { ($0, Mark(mark)!) }))
      let matrix = jurors.map { JurorMarks(juror: $0.juror!, marks: marks) }
      closed.projects.append(
        ProtocolRow(
          number: number, name: "\(number)", matrix: matrix, total: mark * 35, band: season.policy.band(ofTotal: mark * 35),
          passed: mark * 35 >= 75))
      for juror in jurors {
        var cast = marks
        if mark == 3, juror.juror == "j-1" { cast[.socialEffect] = Mark(ballot)! }
        let key = BallotRow.Key(number: number, juror: juror.juror!, version: 1)
        state.load(BallotRow(key: key, season: season.season, marks: cast, presentation: 1, recordedAt: SampleSeason.day(5, 14)))
      }
      var project = ProjectRow(number: number)
      project.score = ProtocolScore(
        presented: true, total: mark * 35, band: season.policy.band(ofTotal: mark * 35), passed: mark * 35 >= 75)
      state.load(project)
    }
    change(&closed)
    if seal { closed.hash = try Seal.hash(of: closed) }
    state.load(season)
    state.load(ProtocolRecord(closed: closed))
    return state
  }

  private func problems(_ state: ScoringState) -> [String] {
    var breaches = Breaches()
    ProtocolCheck.run(state, &breaches)
    return breaches.list.map(\.problem)
  }

  @Test func protocolThatItsBallotsMakeIsSound() throws { #expect(problems(try state()).isEmpty) }

  @Test func anotherTotalIsFoundThoughTheSealIsRenewed() throws {
    let found = problems(try state { $0.projects[1].total = 80 })
    #expect(found.contains("AST-2020-0002 has 80 in the protocol, its ballots make 70"))
    #expect(found.contains("has 70 points, the protocol gives 80"))
  }

  @Test func anotherMarkOnABallotIsFound() throws {
    #expect(problems(try state(ballot: 1)).contains("AST-2020-0001 has 105 in the protocol, its ballots make 103"))
  }

  @Test func whatWasChangedAfterSealingIsFound() throws {
    var broken = try state()
    let record = try #require(broken.protocols["AST-2020-P-1"])
    var closed = record.closed
    closed.passMark = 60
    broken.load(ProtocolRecord(closed: closed))
    #expect(problems(broken) == ["the hash of AST-2020-P-1 is another"])
  }

  @Test func anotherOrderAndAnotherPassListAreFound() throws {
    #expect(problems(try state { $0.projects.reverse() }).contains("the projects of AST-2020-P-1 are not in their order"))
    #expect(problems(try state { $0.passed = [] }).contains("the list of those that passed is another"))
  }
}
