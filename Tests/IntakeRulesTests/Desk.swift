import Contracts
import IntakeRules
import Programme
import Testing

/// Intake in memory: all rows, a clock, the timers that are set, and the facts decided so far.
///
/// Every command is decided twice, on all rows and on only those that its keys ask for, and both must agree: so each test of a rule also
/// proves that the store is asked for enough. Markers wait in `markers` until a test lets them come round.
struct Desk {
  var all = IntakeState(region: .astana)
  var now: Instant
  private(set) var history: [(fact: IntakeFact, context: InputContext, at: Instant)] = []
  private(set) var timers: [String: DueTimer] = [:]
  private(set) var markers: [LaneMarker] = []

  static let source = "https://learnopen.kz/accelerator"

  init(at now: String = "2020-01-10T04:00:00Z") {
    self.now = instant(now)
  }

  /// A season announced, the clock inside its window.
  static func open(policy: [String: Int]? = nil, at now: String = "2020-02-03T09:00:00Z") throws -> Desk {
    var desk = Desk()
    try desk.tell(announcement(policy: policy)).accepted()
    try desk.advance(to: now)
    return desk
  }

  /// A producer's message, by way of its JSON.
  mutating func tell<Message: IntakeMessage>(_ message: Message, from source: String = Desk.source) throws -> Answer {
    let document = try JSONDocument(try ContractEncoder.encode(message))
    let read = try ContractDecoder.decode(Message.self, from: document.root).get()
    let context = InputContext(
      source: source, contentHash: ContentHash.sha256(CanonicalJSON.bytes(of: document.root)), content: document.root.raw)
    return try decide(read.command(from: source), context)
  }

  /// Rings every timer that is due by then, in order, each at its own instant.
  mutating func advance(to text: String) throws { try advance(to: instant(text)) }

  mutating func advance(to target: Instant) throws {
    while let next = timers.values.filter({ $0.due <= target }).min(by: { ($0.due, $0.key) < ($1.due, $1.key) }) {
      timers[next.key] = nil
      now = max(now, next.due)
      let command = try #require(IntakeRules.command(of: next))
      _ = try decide(command, InputContext(source: "timer"))
    }
    now = max(now, target)
  }

  /// Lets the markers in the queue come round.
  mutating func takeMarkers() throws {
    let waiting = markers
    markers = []
    for marker in waiting { try tell(marker, from: "urn:saruar:astana:intake").accepted() }
  }

  /// Advances, and lets every door close whose time has come.
  mutating func pass(to text: String) throws {
    try advance(to: text)
    try takeMarkers()
  }

  mutating func decide(_ command: IntakeCommand, _ context: InputContext) throws -> Answer {
    var keys = IntakeKeys()
    IntakeRules.touch(&keys, by: command, context)
    let decision = try IntakeRules.decide(command, context, at: now, in: all)
    let answer = Answer(decision)
    #expect(Answer(try IntakeRules.decide(command, context, at: now, in: all.loaded(for: keys))) == answer, "its keys load too little")
    for fact in answer.facts {
      IntakeRules.evolve(&all, by: fact, context, at: now)
      history.append((fact, context, now))
      if case .marker(let marker) = fact { markers.append(marker) }
    }
    for change in decision.timers { apply(change) }
    return answer
  }

  private mutating func apply(_ change: TimerChange) {
    switch change {
    case .set(let key, let due, let payload): timers[key] = DueTimer(key: key, due: due, generation: 1, payload: payload)
    case .clear(let key): timers[key] = nil
    }
  }

  func row(_ number: ApplicationNumber) throws -> ApplicationRow { try #require(all.applications[number]) }
  func track(_ number: ApplicationNumber) throws -> Track { try row(number).track }
  var season: SeasonRow { get throws { try #require(all.seasons["astana-2020"]) } }
}

/// A decision in a form that tests can compare and ask.
struct Answer: Equatable {
  var facts: [IntakeFact] = []
  var reasons: [Reason] = []
  var isRefused = false
  var timers: [TimerChange]

  init(_ decision: IntakeRules.Decision) {
    timers = decision.timers
    switch decision.verdict {
    case .accepted(let facts): self.facts = facts
    case .refused(let reasons):
      self.reasons = reasons
      isRefused = true
    }
  }

  var codes: [String] { reasons.map(\.code) }
  /// `code field` for each reason, in order.
  var told: [String] { reasons.map { "\($0.code) \($0.field ?? "-")" } }
  var events: [String] { facts.compactMap { $0.event.map { type(of: $0).type.name } } }

  @discardableResult
  func accepted(_ location: SourceLocation = #_sourceLocation) -> [IntakeFact] {
    #expect(!isRefused, "refused: \(told)", sourceLocation: location)
    return facts
  }

  /// The only reason, or all of them.
  func refused(_ expected: String..., at location: SourceLocation = #_sourceLocation) {
    #expect(isRefused, "accepted", sourceLocation: location)
    #expect(told == expected, sourceLocation: location)
  }
}

extension IntakeState {
  /// What the store would load for these keys: no more than they ask for.
  func loaded(for keys: IntakeKeys) -> IntakeState {
    var state = IntakeState(region: region)
    for season in seasons.values where keys.seasons.contains(season.announced.season) { state.load(season) }
    for season in seasons.values where keys.prefixes.contains(season.announced.numberPrefix.value) { state.load(season) }
    for number in keys.numbers {
      guard let application = applications[number] else { continue }
      state.load(application)
      seasons[application.season].map { state.load($0) }
      for interview in interviews.values where interview.key.number == number { state.load(interview) }
      for document in documents.values where document.key.number == number { state.load(document) }
      if keys.contents.contains(number), let content = contents[number] { state.load(content: content, of: number) }
      guard keys.applicantsOf.contains(number) else { continue }
      for (key, holder) in duplicates where key.season == application.season && key.applicant == application.facts.applicantKey {
        state.load(key, heldBy: holder)
      }
    }
    for (key, holder) in duplicates where keys.duplicates.contains(key) { state.load(key, heldBy: holder) }
    return state
  }
}

func instant(_ text: String) -> Instant { Instant(rfc3339: text)! }
func day(_ text: String) -> LocalDate { LocalDate(iso: text)! }
func local(_ text: String) -> LocalDateTime { LocalDateTime(iso: text)! }
func ast(_ sequence: Int) -> ApplicationNumber { ApplicationNumber(prefix: "AST-2020", sequence: sequence)! }
