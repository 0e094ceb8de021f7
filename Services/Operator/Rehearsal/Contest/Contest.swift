import Contracts
import Programme

/// Goes through a plan: says what to publish next, and learns from the outcomes which numbers intake has given.
///
/// Pure: the driver publishes on a broker, a test decides in memory. Same plan and same numbers, same bytes.
struct Contest {
  let plan: ContestPlan
  private let writer: MessageWriter
  private var next = 0
  /// The number that an entrant has now.
  private(set) var numbers: [Int: ApplicationNumber] = [:]
  /// Registrations that are waited for: who sent which id.
  private var awaited: [String: Int] = [:]
  /// Messages that are needed again.
  private var kept: [Int: RehearsalCommand] = [:]
  private let neededAgain: Set<Int>
  /// Steps that could not be taken, because a number was never given.
  private(set) var omitted: [PlannedStep] = []

  init(_ plan: ContestPlan) {
    self.plan = plan
    writer = MessageWriter(region: plan.region)
    neededAgain = Set(
      plan.steps.compactMap { step in
        switch step.action {
        case .redeliver(let original): original
        case .reuseID(let original, _): original
        default: nil
        }
      })
  }

  /// When something is to be published next; nil when all has been.
  var nextInstant: Instant? { next < plan.steps.count ? plan.steps[next].at : nil }

  /// Everything that goes to the queue at the next instant, in order.
  mutating func take() throws -> [RehearsalCommand] {
    guard let now = nextInstant else { return [] }
    var commands: [RehearsalCommand] = []
    while next < plan.steps.count, plan.steps[next].at == now {
      let step = plan.steps[next]
      next += 1
      guard let command = try command(for: step) else {
        omitted.append(step)
        continue
      }
      if neededAgain.contains(step.key) { kept[step.key] = command }
      commands.append(command)
    }
    return commands
  }

  /// An outcome: a registration tells the number by which everything later names the application.
  mutating func hear(registered number: ApplicationNumber, answering id: String) {
    if let entrant = awaited[id] { numbers[entrant] = number }
  }

  private func id(of step: PlannedStep) -> String {
    var seed = Seeded(seed: plan.seed &+ UInt64(step.key + 1) &* 0xD134_2543_DE82_EF95)
    return seed.uuid()
  }
}

extension Contest {
  private mutating func command(for step: PlannedStep) throws -> RehearsalCommand? {
    switch step.action {
    case .redeliver(let original):
      var again = kept[original]
      again?.isRedelivery = true
      return again
    case .reuseID(let original, let entrant):
      var application = plan.entrants[entrant].application
      application.applicant.phone = "8 (7172) 27-81-34"
      guard let id = kept[original]?.id else { return nil }
      var reuse = try submission(application, of: entrant, step, id: id)
      reuse.isReuse = true
      return reuse
    case .submit(let entrant, let sheet):
      let id = id(of: step)
      if step.foreseen == .done(ApplicationRegistered.type) { awaited[id] = entrant }
      return try submission(application(of: entrant, sheet, at: step.at), faults: sheet.faults, of: entrant, step, id: id)
    case .misspell(let entrant):
      let (type, id): (MessageType, String) = ("application.sumbit", id(of: step))
      let body = try writer.message(
        plan.entrants[entrant].application, as: type, region: plan.region, id: id, subject: subject(of: entrant), at: step.at)
      return made(step, id, type, body)
    default:
      guard let (command, subject) = payload(of: step) else { return nil }
      let id = id(of: step)
      return made(step, id, Swift.type(of: command).type, try writer.message(command, id: id, subject: subject, at: step.at))
    }
  }

  private func submission(
    _ application: ApplicationSubmit, faults: [Fault] = [], of entrant: Int, _ step: PlannedStep, id: String
  ) throws -> RehearsalCommand {
    let body = try writer.message(application, faults: faults, id: id, subject: subject(of: entrant), at: step.at)
    return made(step, id, ApplicationSubmit.type, body)
  }

  private func made(_ step: PlannedStep, _ id: String, _ type: MessageType, _ body: [UInt8]) -> RehearsalCommand {
    RehearsalCommand(step: step.key, id: id, type: type, region: plan.region, body: body, foreseen: step.foreseen)
  }

  /// The producer's own name for a form that has no number yet.
  private func subject(of entrant: Int) -> String { "form-\(entrant + 1)" }

  private func application(of entrant: Int, _ sheet: PlannedStep.Sheet, at instant: Instant) -> ApplicationSubmit {
    let entrant = plan.entrants[entrant]
    var application = entrant.application
    switch sheet {
    case .good: break
    case .faulty(let faults):
      for fault in faults {
        fault.spoil(&application, on: plan.calendar.day(of: instant), policy: plan.policy, phrases: .of(entrant.language))
      }
    case .duplicate: application.project.name = application.project.name.map { "  " + $0.uppercased().replacing(" ", with: "  ") }
    }
    return application
  }
}
