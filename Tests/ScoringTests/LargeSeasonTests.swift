import Contracts
import Programme
import ScoringRules
import Testing

/// A season of a thousand applications brings some hundred projects to the defence: its protocol is bigger than a producer's message may be.
enum LargeSeason {
  static let projects = 400

  /// The facts of the season up to the last ballot, each juror with marks of their own.
  static func facts() throws -> [ScoringFact] {
    var random = Seeded(seed: 2020)
    var facts: [ScoringFact] = [.heard(.seasonAnnounced(try Fixture.announced()))]
    facts.append(
      .juryAppointed(
        JuryAppointed(
          season: astana2020, jurors: Fixture.jurors, reserves: Fixture.reserves, appointedAt: instant("2020-05-11T04:00:00Z"), version: 1))
    )
    for sequence in 1...projects {
      facts.append(.heard(.admitted(Fixture.admitted(sequence))))
      facts.append(.presentationRecorded(presentation(sequence)))
      for juror in Desk.jury {
        var marks = Fixture.marks(1)
        for criterion in DefenceCriterion.allCases { marks[criterion] = Mark(Int.random(in: 1...3, using: &random)) }
        facts.append(
          .ballotRecorded(
            BallotRecorded(
              season: astana2020, number: ast(sequence), juror: juror, version: 1, marks: marks, complete: true,
              recordedAt: instant("2020-05-18T05:00:00Z"), presentation: 1)))
      }
    }
    return facts
  }

  private static func presentation(_ sequence: Int) -> PresentationRecorded {
    PresentationRecorded(
      season: astana2020, number: ast(sequence), presented: true, videoSeconds: 85, slides: 6, minutes: 3,
      participants: [Person(fullName: "Әлия Жетекші")], recordedAt: instant("2020-05-18T04:05:00Z"), version: 1)
  }

  static func state() throws -> ScoringState {
    var state = ScoringState(region: .astana)
    for fact in try facts() { ScoringRules.evolve(&state, by: fact) }
    return state
  }

  static let close = ScoringCommand.closeProtocol(ProtocolClose(season: astana2020, signedBy: [Fixture.director]))
  static let day = instant("2020-05-18T11:00:00Z")
}

@Suite("A season of a thousand applications")
struct LargeSeasonTests {
  @Test func itsProtocolClosesAndIsSealed() throws {
    let state = try LargeSeason.state()
    let answer = Answer(try ScoringRules.decide(LargeSeason.close, at: LargeSeason.day, in: state))
    guard case .protocolClosed(let closed)? = answer.facts.first else {
      Issue.record("\(answer.told)")
      return
    }
    let bytes = try ContractEncoder.encode(closed)
    #expect(bytes.count > JSONLimits.message.bytes, "this test is about a protocol that is too big for a message")
    #expect(closed.projects.count == LargeSeason.projects)
    #expect(try Python.hash(of: bytes) == closed.hash.value)
    let jury = try #require(state.seasons[astana2020]?.jury)
    #expect(Recount.problems(of: closed, jury: jury, ballots: state.ballots.values, policy: .standard) == [])
    #expect(answer.scores.map(\.number) == (1...LargeSeason.projects).map(ast), "in the order of registration")
  }
}
