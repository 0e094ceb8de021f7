import Contracts
import NotificationsRules
import NotificationsStore
import Postgres
import Programme

/// The letters against the events, and an answer for every request (rulebook 3.10).
struct NotificationsAudit: FoldedService {
  static let name = ServiceName.notifications

  enum Fact: Sendable {
    case told(NotificationsFact)
    /// A request is no fact of the service; what became of it is.
    case requested(NotificationRequested)
  }

  struct State: Sendable {
    var letters: NotificationsState
    /// Letters that a service asked for, with the place that asked.
    var requests: [LetterID: Identifier] = [:]
    /// How often each letter was told to be sent or failed.
    var answers: [LetterID: Int] = [:]
  }

  var state: State

  init(region: Region) { state = State(letters: NotificationsState(region: region)) }

  static func fact(of event: AuditedEvent) -> Result<Fact, SchemaProblems>? {
    func read<Told: NotificationsEvent>(_ type: Told.Type) -> Result<Fact, SchemaProblems> { event.decode(type).map { .told($0.fact) } }
    return NotificationsFact.payload(of: event.type).map { read($0) }
  }

  static func heardFact(of event: AuditedEvent) -> Fact? {
    event.type == NotificationRequested.type ? (try? event.decode(NotificationRequested.self).get()).map { .requested($0) } : nil
  }

  static func evolve(_ state: inout State, by fact: Fact, _ context: InputContext, at instant: Instant) {
    let region = state.letters.region
    switch fact {
    case .requested(let request): state.requests[LetterID(of: request, in: region)] = request.key
    case .told(let fact):
      if let letter = fact.letter(in: region) { state.answers[letter, default: 0] += 1 }
      NotificationsRules.evolve(&state.letters, by: fact)
    }
  }

  static func load(_ store: inout PostgresConnection, region: Region) throws(PostgresError) -> State {
    State(letters: try NotificationsSnapshot.load(&store, region: region))
  }

  /// That a letter is tried again later is told by no event.
  static var tables: [AuditedTable<State>] {
    [AuditedTable("notifications.letter") { $0.letters.letters.filter { $0.value.status != .deferred } }]
  }

  func check(_ stored: State, in region: Region, on store: inout PostgresConnection, _ breaches: inout Breaches) {
    LetterCheck.run(told: state, stored: stored.letters, &breaches)
  }
}

extension NotificationsFact {
  fileprivate func letter(in region: Region) -> LetterID? {
    switch self {
    case .sent(let event): LetterID(key: event.key, recipient: event.recipient, channel: event.channel, in: region)
    case .failed(let event): LetterID(key: event.key, recipient: event.recipient, channel: event.channel, in: region)
    case .deferred: nil
    }
  }
}
