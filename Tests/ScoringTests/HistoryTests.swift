import Contracts
import Programme
import ScoringRules
import Testing

/// A defence as chance would have it: commands good and bad, events in any order and more than once, from a seed that a failure names.
struct RandomDefence {
  var desk: Desk
  var random: Seeded
  private let everybody = (Fixture.jurors + Fixture.reserves).compactMap(\.juror)

  init(seed: UInt64) throws {
    random = Seeded(seed: seed)
    desk = try Desk.defence(of: 4)
  }

  mutating func run(steps: Int) throws {
    for _ in 0..<steps {
      let before = desk.all
      let answer = try pick()
      if answer.isRefused { #expect(desk.all == before && !answer.reasons.isEmpty, "\(random)") }
      #expect(answer.reasons.allSatisfy { !$0.message.kk.isBlank && !$0.message.ru.isBlank }, "\(random)")
    }
  }

  private mutating func pick() throws -> Answer {
    let sequence = Int.random(in: 1...5, using: &random)
    let juror = everybody.randomElement(using: &random)!
    switch Int.random(in: 0..<40, using: &random) {
    case 0...1: return try desk.tell(chance(4) ? Fixture.presentation(sequence) : Fixture.absence(sequence))
    case 2: return try desk.substitute(juror, everybody.randomElement(using: &random)!, chance(3) ? sequence : nil)
    case 3: return try desk.tell(Fixture.pair(sequence, "e-x", Person(person: Identifier("person-\(juror)"), fullName: "–")))
    case 4: return chance(4) ? Answer(.nothing) : try leave(sequence)
    case 5: return try desk.tell(Fixture.admitted(sequence))
    case 6: return try desk.close()
    case 7: return try amend(sequence, juror)
    case 8: return try desk.tell(Fixture.scheduled([sequence], on: chance(1) ? "2020-05-18" : "2020-05-17"))
    default: return try desk.tell(Fixture.ballot(sequence, juror, marks()))
    }
  }

  private mutating func leave(_ sequence: Int) throws -> Answer {
    try desk.tell(ApplicationWithdrawn(season: astana2020, number: ast(sequence), withdrawnAt: desk.now))
  }

  private mutating func amend(_ sequence: Int, _ juror: Identifier) throws -> Answer {
    try desk.tell(
      ProtocolAmend(
        protocol: "AST-2020-P-1", change: ProtocolChange(number: ast(sequence), juror: juror, marks: marks(), text: "–"), reason: "–",
        signedBy: [Fixture.director]))
  }

  private mutating func marks() -> WordMap<DefenceCriterion, Mark> {
    var marks = WordMap<DefenceCriterion, Mark>()
    for criterion in DefenceCriterion.allCases where chance(60) { marks[criterion] = Mark(Int.random(in: 1...3, using: &random)) }
    return marks
  }

  /// True that many times out of one more.
  private mutating func chance(_ odds: Int) -> Bool { Int.random(in: 0...odds, using: &random) > 0 }
}

@Suite("Whatever happens at a defence")
struct HistoryTests {
  static let seeds = Array<UInt64>(1...24)

  /// What `saruar audit` does: the events as they were published, read back and folded, give the rows.
  @Test(arguments: seeds)
  func foldingThePublishedEventsGivesTheRows(seed: UInt64) throws {
    var defence = try RandomDefence(seed: seed)
    try defence.run(steps: 500)
    var folded = ScoringState(region: .astana)
    for fact in defence.desk.history { ScoringRules.evolve(&folded, by: try published(fact)) }
    #expect(folded == defence.desk.all, "\(defence.random)")
  }

  /// As a fact comes back from the journal; one that was only heard has no event of ours.
  private func published(_ fact: ScoringFact) throws -> ScoringFact {
    guard let event = fact.event else { return fact }
    let payload = try #require(ScoringFact.payload(of: type(of: event).type))
    return try read(payload, try JSONDocument(try ContractEncoder.encode(event)).root)
  }

  private func read<Payload: ScoringEvent>(_ payload: Payload.Type, _ node: JSONNode) throws -> ScoringFact {
    try ContractDecoder.decode(payload, from: node).get().fact
  }

  @Test(arguments: seeds)
  func whatIsHeardTwiceChangesNothing(seed: UInt64) throws {
    var defence = try RandomDefence(seed: seed)
    try defence.run(steps: 200)
    for case .heard(let event) in defence.desk.history.suffix(3) {
      var again = defence.desk.all
      ScoringRules.evolve(&again, by: .heard(event))
      #expect(again.projects == defence.desk.all.projects, "\(defence.random)")
      #expect(again.seasons == defence.desk.all.seasons, "\(defence.random)")
    }
  }

  @Test func theHistoriesGoFarEnough() throws {
    var kinds: Set<String> = []
    for seed in Self.seeds {
      var defence = try RandomDefence(seed: seed)
      try defence.run(steps: 500)
      kinds.formUnion(defence.desk.history.compactMap { $0.event.map { type(of: $0).type.name } })
      for record in defence.desk.all.protocols.values {
        let jury = try #require(try defence.desk.season.jury)
        #expect(Recount.problems(of: record.closed, jury: jury, ballots: defence.desk.all.ballots.values, policy: .standard) == [])
      }
    }
    #expect(kinds.isSuperset(of: ["protocol.closed", "protocol.amended", "jury.substituted", "ballot.recorded", "project.scored"]))
  }
}
