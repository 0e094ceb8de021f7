import Contracts
import Programme

/// Goes through a season: says what to publish next, and learns from the events what others have decided.
///
/// Pure: the driver publishes on a broker, a test answers in memory. Same plan and same events, same bytes.
struct Season {
  let plan: SeasonPlan
  private(set) var contest: Contest
  private(set) var known: Register
  private var agenda = Agenda()
  private let writer: MessageWriter
  /// How many messages have been made, after those of the contest.
  private var made: Int

  init(_ plan: SeasonPlan) {
    self.plan = plan
    contest = Contest(plan.contest)
    known = Register(plan)
    writer = MessageWriter(region: plan.contest.region)
    made = plan.contest.steps.count
    for phase in plan.phases { phase.plan(&agenda) }
  }

  /// When something is to be published next, or thought about; nil when the season is over.
  var nextInstant: Instant? { [contest.nextInstant, agenda.nextInstant].compactMap(\.self).min() }

  var ends: Instant { max(plan.contest.ends, plan.calendar.over) }

  /// Everything that goes to the queue at the next instant, in order.
  mutating func take() throws -> [RehearsalCommand] {
    guard let now = nextInstant else { return [] }
    var commands = contest.nextInstant == now ? try contest.take() : []
    while agenda.nextInstant == now {
      for errand in agenda.take(now) {
        switch errand {
        case .thought(let thought): thought(known, &agenda)
        case .message(let message): if let command = try command(message, at: now) { commands.append(command) }
        }
      }
    }
    return commands
  }

  /// Takes note of an event.
  mutating func hear(_ event: SeenEvent, _ body: [UInt8]) {
    if event.type == ApplicationRegistered.type, let id = event.outcomeOf, let number = event.number {
      contest.hear(registered: number, answering: id)
    }
    known.hear(event, body, entrants: contest.numbers)
  }

  /// The answer that only the asker of a message gets.
  mutating func hear(private body: [UInt8]) { known.hear(private: body) }

  private mutating func command(_ message: PlannedMessage, at now: Instant) throws -> RehearsalCommand? {
    if let number = message.about, !known.isIn(number) { return nil }
    guard let payload = message.write(known) else { return nil }
    let (id, type) = (plan.id(of: message.key), Swift.type(of: payload).type)
    let body = try writer.message(payload, id: id, subject: message.about?.description ?? plan.season.value, at: now)
    guard known.isNew(message.key, id: id) else {
      throw OperatorError("two messages of the season are called \(message.key)", advice: "Report the seed: the plan is wrong.")
    }
    made += 1
    var command = RehearsalCommand(
      step: made, id: id, type: type, region: plan.contest.region, body: body, foreseen: foreseen(message.expectation, type))
    command.wantsReply = type == PurchasePlace.type
    return command
  }

  private func foreseen(_ expectation: PlannedMessage.Expectation, _ type: MessageType) -> Foreseen? {
    switch expectation {
    case .success: Catalogue.command(type)?.success.first.map { .done($0) }
    case .refused(let codes): .refused(codes.sorted())
    case .anything: nil
    }
  }
}
