import Contracts
import Programme
import ScoringRules
import Testing

/// Scoring in memory: all rows, a clock, and the facts decided so far.
///
/// Every command is decided twice, on all rows and on only those that its keys ask for, and both must agree: so each test of a rule also
/// proves that the store is asked for enough.
struct Desk {
  var all = ScoringState(region: .astana)
  var now = instant("2020-05-11T04:00:00Z")
  private(set) var history: [ScoringFact] = []
  /// Everything that was asked, refused or not.
  private(set) var commands: [(command: ScoringCommand, now: Instant)] = []

  /// A message, by way of its JSON.
  @discardableResult
  mutating func tell<Message: ScoringMessage>(_ message: Message) throws -> Answer {
    let document = try JSONDocument(try ContractEncoder.encode(message))
    return try decide(try ContractDecoder.decode(Message.self, from: document.root).get().command)
  }

  mutating func decide(_ command: ScoringCommand) throws -> Answer {
    commands.append((command, now))
    var keys = ScoringKeys()
    ScoringRules.touch(&keys, by: command)
    let answer = Answer(try ScoringRules.decide(command, at: now, in: all))
    var narrow = all.loaded(for: keys)
    #expect(Answer(try ScoringRules.decide(command, at: now, in: narrow)) == answer, "its keys load too little")
    for fact in answer.facts {
      ScoringRules.evolve(&all, by: fact)
      ScoringRules.evolve(&narrow, by: fact)
      history.append(fact)
    }
    for number in narrow.changes.projects { #expect(narrow.projects[number] == all.projects[number], "its keys load too little") }
    return answer
  }

  func project(_ number: ApplicationNumber) throws -> ProjectRow { try #require(all.projects[number]) }
  var season: SeasonRow { get throws { try #require(all.seasons[astana2020]) } }
  var closed: ProtocolClosed { get throws { try #require(all.protocols.values.first).closed } }
}

/// A decision in a form that tests can compare and ask.
struct Answer: Equatable {
  var facts: [ScoringFact] = []
  var reasons: [Reason] = []
  var isRefused = false

  init(_ decision: ScoringRules.Decision) {
    switch decision.verdict {
    case .accepted(let facts): self.facts = facts
    case .refused(let reasons):
      self.reasons = reasons
      isRefused = true
    }
  }

  /// `code field` for each reason, in order.
  var told: [String] { reasons.map { "\($0.code) \($0.field ?? "-")" } }
  var events: [String] { facts.compactMap { $0.event.map { type(of: $0).type.name } } }

  @discardableResult
  func accepted(_ location: SourceLocation = #_sourceLocation) -> [ScoringFact] {
    #expect(!isRefused, "refused: \(told)", sourceLocation: location)
    return facts
  }

  /// All reasons, each in both languages.
  func refused(_ expected: String..., at location: SourceLocation = #_sourceLocation) {
    #expect(isRefused, "accepted", sourceLocation: location)
    #expect(told == expected, sourceLocation: location)
    #expect(reasons.allSatisfy { !$0.message.kk.isBlank && !$0.message.ru.isBlank }, sourceLocation: location)
  }
}

extension ScoringState {
  /// What the store would load for these keys: no more than they ask for.
  func loaded(for keys: ScoringKeys) -> ScoringState {
    var state = ScoringState(region: region)
    let chosen = projects.values.filter { project in
      keys.numbers.contains(project.number) || project.season.map(keys.wholeSeasons.contains) ?? false
    }
    chosen.forEach { state.load($0) }
    ballots.values.filter { keys.numbers.contains($0.key.number) || keys.wholeSeasons.contains($0.season) }.forEach { state.load($0) }
    assessments.values.filter { keys.numbers.contains($0.key.number) }.forEach { state.load($0) }
    protocols.values.filter { keys.protocols.contains($0.closed.protocol) }.forEach { state.load($0) }
    let named = Set(keys.numbers.compactMap { projects[$0]?.season }).union(keys.protocols.compactMap { protocols[$0]?.closed.season })
    seasons.values.filter { keys.seasons.union(named).contains($0.season) }.forEach { state.load($0) }
    for row in experts.values {
      let person = row.registered.person
      if keys.experts.contains(row.expert) || person.person.map(keys.experts.contains) ?? false
        || keys.people.contains(PersonKey.of(person))
      {
        state.load(row)
      }
    }
    accreditations.values.filter { keys.people.contains($0.key.person) }.forEach { state.load($0) }
    return state
  }
}

let astana2020: Identifier = "astana-2020"
func instant(_ text: String) -> Instant { Instant(rfc3339: text)! }
func day(_ text: String) -> LocalDate { LocalDate(iso: text)! }
func ast(_ sequence: Int) -> ApplicationNumber { ApplicationNumber(prefix: "AST-2020", sequence: sequence)! }
