import Contracts
import IntakeRules
import Programme
import Testing

/// A season as chance would have it: commands good and bad, events in any order, deadlines, each from a seed that a failure names.
struct RandomSeason {
  var desk: Desk
  var random: Seeded
  var numbers: [ApplicationNumber] = []

  init(seed: UInt64) throws {
    desk = try Desk.open(at: "2020-01-20T04:00:00Z")
    random = Seeded(seed: seed)
  }

  mutating func run(steps: Int) throws {
    for _ in 0..<steps { try step() }
  }

  private mutating func step() throws {
    let before = desk.all
    let answer = try pick()
    if case .registered(let event)? = answer.facts.first { numbers.append(event.number) }
    if answer.isRefused { #expect(desk.all == before && answer.timers.isEmpty && !answer.reasons.isEmpty) }
    #expect(answer.reasons.allSatisfy { !$0.message.kk.isBlank && !$0.message.ru.isBlank })
  }

  private mutating func pick() throws -> Answer {
    let number = numbers.randomElement(using: &random) ?? ast(1)
    switch Int.random(in: 0..<26, using: &random) {
    case 0...4: return try submit()
    case 5:
      return try chance(3)
        ? desk.tell(ApplicationPreselect(number: number, accept: true, by: organiser)) : desk.tell(ApplicationWithdraw(number: number))
    case 6, 7: return try desk.tell(ApplicationPreselect(number: number, accept: chance(5), by: organiser))
    case 8, 9: return try schedule(number)
    case 10, 11: return try desk.tell(record(number))
    case 12: return try update(number)
    case 13, 14: return try desk.tell(concept(number, risks: chance(4) ? 5 : 3))
    case 15, 16: return try sit()
    case 17: return try desk.tell(projectDocument(number, ProjectDocument.allCases.randomElement(using: &random)!))
    case 18: return try desk.tell(scored(some(.admitted).randomElement(using: &random) ?? number, presented: chance(4), passed: chance(3)))
    case 19: return try desk.tell(planSigned(number, tasks: 1))
    case 20: return try desk.tell(TaskComplete(number: number, taskId: taskID(0), by: organiser))
    case 21: return try desk.tell(transition(number))
    case 22: return try late(number)
    default: return try move()
    }
  }

  /// The applications at a stage where the next step is possible; now and then, or where there are none, just any.
  private mutating func some(_ track: Track) -> [ApplicationNumber] {
    let ready = numbers.filter { desk.all.applications[$0]?.track == track }
    return ready.isEmpty || !chance(3) ? numbers : ready
  }

  /// True that many times out of one more.
  private mutating func chance(_ odds: Int) -> Bool { Int.random(in: 0...odds, using: &random) > 0 }

  private mutating func submit() throws -> Answer {
    var form = application(Int.random(in: 1...8, using: &random))
    form.applicant.birthDate = chance(1) ? "1990-05-17" : "1985-01-0\(Int.random(in: 1...3, using: &random))"
    if !chance(3) { form.project.goals = nil }
    return try desk.tell(form)
  }

  private mutating func schedule(_ number: ApplicationNumber) throws -> Answer {
    let start = try desk.season.zone.local(of: desk.now + .hours(1))
    return try desk.tell(InterviewSchedule(number: number, round: chance(3) ? 1 : 2, start: start, experts: [organiser]))
  }

  private mutating func record(_ number: ApplicationNumber) -> InterviewRecord {
    InterviewRecord(number: number, round: chance(3) ? 1 : 2, passed: chance(3), marks: ["pilot": 3], experts: [organiser])
  }

  private mutating func update(_ number: ApplicationNumber) throws -> Answer {
    let name = "Open English \(Int.random(in: 1...8, using: &random))"
    let project = ProjectDescription(name: name, extra: "\(Int.random(in: 0..<1000, using: &random))")
    return try desk.tell(
      ApplicationUpdate(number: number, baseRevision: Int.random(in: 0...1, using: &random), changed: ApplicationChanges(project: project)))
  }

  private mutating func sit() throws -> Answer {
    let decided = some(.interviewed).shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random)).map { ($0, chance(2)) }
    return try desk.tell(sitting(try desk.season.zone.date(of: desk.now).iso, decided))
  }

  private mutating func late(_ number: ApplicationNumber) throws -> Answer {
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      try desk.tell(ProjectExclude(number: number, reasons: [ExclusionReason(ground: .conflict, text: "Жанжал")], deciders: [organiser]))
    case 1: try desk.tell(OrderIssue(season: "astana-2020", numbers: [number], signedBy: signatory))
    case 2: try desk.tell(ProjectComplete(number: number, exit: .project))
    default: try desk.tell(attended(numbers))
    }
  }

  /// Some hours pass; the markers may be a while in the queue.
  private mutating func move() throws -> Answer {
    try desk.advance(to: desk.now + .hours(Int.random(in: 1...72, using: &random)))
    if chance(1) { try desk.takeMarkers() }
    return try desk.tell(defence(numbers))
  }
}

@Suite("Whatever happens in a season")
struct HistoryTests {
  static let seeds = Array<UInt64>(1...24)

  @Test(arguments: seeds)
  func rule1_4_numbersAreGaplessUnderAnyHistory(seed: UInt64) throws {
    var season = try RandomSeason(seed: seed)
    try season.run(steps: 250)
    #expect(season.numbers == (0..<season.numbers.count).map { ast($0 + 1) })
    #expect(try season.desk.season.registered == season.numbers.count)
    #expect(Set(season.desk.all.applications.keys) == Set(season.numbers))
  }

  /// What `saruar audit` does: the events as they were published, read back and folded, give the rows.
  @Test(arguments: seeds)
  func foldingThePublishedEventsGivesTheRows(seed: UInt64) throws {
    var season = try RandomSeason(seed: seed)
    try season.run(steps: 250)
    var folded = IntakeState(region: .astana)
    for entry in season.desk.history {
      IntakeRules.evolve(&folded, by: try published(entry.fact), InputContext(source: ""), at: Instant(microseconds: 0))
    }
    let rows = season.desk.all
    #expect(folded.seasons == rows.seasons)
    #expect(folded.applications == rows.applications)
    #expect(folded.interviews == rows.interviews)
    #expect(folded.documents == rows.documents)
    #expect(folded.duplicates == rows.duplicates)
    #expect(folded.changes.newSittings == rows.changes.newSittings)
    #expect(folded.changes.newDocuments == rows.changes.newDocuments)
    #expect(folded.changes.newRevisions.map(\.contentHash) == rows.changes.newRevisions.map(\.contentHash))
    #expect(folded.changes.newConcepts.map(\.conceptHash) == rows.changes.newConcepts.map(\.conceptHash))
  }

  /// As a fact comes back from the journal; one that was only heard has no event of ours.
  private func published(_ fact: IntakeFact) throws -> IntakeFact {
    guard let event = fact.event else { return fact }
    let payload = try #require(IntakeFact.payload(of: type(of: event).type))
    return try read(payload, try JSONDocument(try ContractEncoder.encode(event)).root)
  }

  private func read<Payload: IntakeEvent>(_ payload: Payload.Type, _ node: JSONNode) throws -> IntakeFact {
    try ContractDecoder.decode(payload, from: node).get().fact
  }

  @Test(arguments: seeds)
  func whatIsCountedAndIndexedAgreesWithTheApplications(seed: UInt64) throws {
    var season = try RandomSeason(seed: seed)
    try season.run(steps: 250)
    let all = season.desk.all
    let waiting = all.applications.values.filter { [.registered, .preselected, .interviewed].contains($0.track) }
    #expect(try season.desk.season.undecided == waiting.count)
    let holders = all.applications.values.filter { $0.track != .withdrawn }
    let keys = holders.map { DuplicateKey(season: $0.season, applicant: $0.facts.applicantKey, project: $0.facts.projectKey) }
    #expect(Set(keys).count == keys.count, "two live applications with one key")
    #expect(all.duplicates == Dictionary(uniqueKeysWithValues: zip(keys, holders.map(\.number))))
    #expect(all.changes.newRevisions.count == all.applications.values.map { $0.revision + 1 }.reduce(0, +))
  }

  /// The random seasons reach the stages that they are meant to test.
  @Test func theHistoriesGoFarEnough() throws {
    var seen: Set<Track> = []
    var kinds: Set<String> = []
    for seed in Self.seeds {
      var season = try RandomSeason(seed: seed)
      try season.run(steps: 250)
      seen.formUnion(season.desk.all.applications.values.map(\.track))
      kinds.formUnion(season.desk.history.compactMap { $0.fact.event.map { type(of: $0).type.name } })
    }
    #expect(
      seen.isSuperset(of: [.registered, .preselected, .declined, .withdrawn, .interviewed, .notAdmitted, .admitted, .passed, .notPassed]))
    #expect(kinds.isSuperset(of: ["application.updated", "season.closed", "interview.overdue", "commission.overdue", "lane.marker"]))
  }
}
