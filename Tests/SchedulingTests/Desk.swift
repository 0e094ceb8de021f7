import Contracts
import Programme
import Testing

@testable import SchedulingRules

/// Scheduling in memory: all rows, a clock, the timers that are set, and the facts decided so far.
///
/// Every command is decided twice, on all rows and on only those that its keys ask for, and both must agree: so each test of a rule also
/// proves that the store is asked for enough.
struct Desk {
  var all = SchedulingState(region: .astana)
  var now: Instant
  private(set) var history: [(fact: SchedulingFact, at: Instant)] = []
  /// Everything that was decided, timers included.
  private(set) var commands: [(command: SchedulingCommand, context: InputContext, at: Instant)] = []
  private(set) var timers: [String: DueTimer] = [:]

  static let source = "https://learnopen.kz/accelerator"

  init(at now: String = "2020-03-16T04:00:00Z") { self.now = instant(now) }

  /// The season of 2020 in March: three projects admitted, two experts registered, the first of them a mentor too.
  static func open(policy: [String: Int] = [:], projects: Int = 3) throws -> Desk {
    var desk = Desk()
    var season = SeasonAnnounced.example
    season.policy = try Policy(overrides: policy)
    try desk.tell(season).accepted()
    for number in 1...projects { try desk.tell(admitted(number)).accepted() }
    try desk.tell(ExpertRegister.example).accepted()
    try desk.tell(expert("e-ahmetov", "Марат Ержанұлы Ахметов", .kk)).accepted()
    return desk
  }

  /// A message, by way of its JSON.
  @discardableResult
  mutating func tell<Message: SchedulingMessage>(_ message: Message, from source: String = Desk.source) throws -> Answer {
    let document = try JSONDocument(try ContractEncoder.encode(message))
    let read = try ContractDecoder.decode(Message.self, from: document.root).get()
    let context = InputContext(
      source: source, contentHash: ContentHash.sha256(CanonicalJSON.bytes(of: document.root)), content: document.root.raw)
    return decide(read.schedulingCommand, context)
  }

  /// Rings every timer that is due by then, in order, each at its own instant; returns what they found.
  @discardableResult
  mutating func advance(to text: String) throws -> [SchedulingFact] {
    let target = instant(text)
    var facts: [SchedulingFact] = []
    while let next = timers.values.filter({ $0.due <= target }).min(by: { ($0.due, $0.key) < ($1.due, $1.key) }) {
      timers[next.key] = nil
      now = max(now, next.due)
      facts += decide(try #require(SchedulingRules.command(of: next)), InputContext(source: "timer")).facts
    }
    now = max(now, target)
    return facts
  }

  mutating func decide(_ command: SchedulingCommand, _ context: InputContext) -> Answer {
    var keys = SchedulingKeys()
    SchedulingRules.touch(&keys, by: command, context)
    let decision = SchedulingRules.decide(command, context, at: now, in: all)
    let answer = Answer(decision)
    commands.append((command, context, now))
    #expect(
      Answer(SchedulingRules.decide(command, context, at: now, in: all.loaded(for: keys))) == answer, "its keys load too little")
    for mail in answer.mails { #expect(NotificationTemplate.problems(of: mail) == []) }
    for fact in answer.facts {
      SchedulingRules.evolve(&all, by: fact, context, at: now)
      history.append((fact, now))
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

  func row(_ consultation: Identifier) throws -> ConsultationRow { try #require(all.consultations[consultation]) }
  /// When the consultations' timers will ring, by key.
  var rings: [String: String] { timers.filter { $0.key.hasPrefix("consultation/") }.mapValues { zone.local(of: $0.due).iso } }
}

/// A decision in a form that tests can compare and ask.
struct Answer: Equatable {
  var facts: [SchedulingFact] = []
  var reasons: [Reason] = []
  var isRefused = false
  var timers: [TimerChange]

  init(_ decision: SchedulingRules.Decision) {
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
  var mails: [NotificationRequested] { facts.mails }

  @discardableResult
  func accepted(_ location: SourceLocation = #_sourceLocation) -> [SchedulingFact] {
    #expect(!isRefused, "refused: \(told)", sourceLocation: location)
    return facts
  }

  /// The only reason, or all of them; each is told in both languages.
  func refused(_ expected: String..., at location: SourceLocation = #_sourceLocation) {
    #expect(isRefused, "accepted", sourceLocation: location)
    #expect(told == expected, sourceLocation: location)
    #expect(reasons.allSatisfy { !$0.message.kk.isBlank && !$0.message.ru.isBlank && $0.message.kk != $0.message.ru })
  }
}

extension [SchedulingFact] {
  var mails: [NotificationRequested] {
    compactMap { if case .notification(let mail) = $0 { mail } else { nil } }
  }

  /// `template recipient`, in order.
  var letters: [String] { mails.map { "\($0.template) \($0.recipient.fullName.split(separator: " ")[0])" } }
}
