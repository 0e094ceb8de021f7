import Contracts
import IntakeRules
import Programme

@testable import Operator

/// A contest of `saruar rehearse` held in memory, from the first message to the last deadline.
struct RehearsedContest {
  let plan: ContestPlan
  private(set) var contest: Contest
  private(set) var commands: [RehearsalCommand] = []
  private(set) var instants: [Instant] = []
  /// Every delivery of the tap, in order.
  private(set) var deliveries: [[UInt8]] = []
  private(set) var intake: RehearsalIntake

  init(seed: UInt64, applications: Int, policy: Policy = .standard, region: Region = .astana) throws {
    plan = try ContestPlan(seed: seed, applications: applications, region: region, policy: policy)
    contest = Contest(plan)
    intake = RehearsalIntake(region: region)
    while let now = contest.nextInstant {
      try advance(to: now)
      for command in try contest.take() {
        commands.append(command)
        instants.append(now)
        try intake.take(command, at: now)
      }
      hear(intake.takePublished())
    }
    try advance(to: plan.ends)
  }

  private mutating func advance(to now: Instant) throws {
    try intake.advance(to: now)
    hear(intake.takePublished())
  }

  private mutating func hear(_ bodies: [[UInt8]]) {
    deliveries += bodies
    for event in bodies.compactMap(SeenEvent.init) where event.type == ApplicationRegistered.type {
      if let id = event.outcomeOf, let number = event.number { contest.hear(registered: number, answering: id) }
    }
  }

  func count(_ fits: (IntakeFact) -> Bool) -> Int { intake.facts.filter(fits).count }

  /// All messages as sent, and the given deliveries as seen.
  func ledger(of deliveries: [[UInt8]]? = nil) -> RehearsalLedger {
    var ledger = RehearsalLedger()
    for (command, instant) in zip(commands, instants) { ledger.send(command, at: instant) }
    for body in deliveries ?? self.deliveries { ledger.see(body) }
    return ledger
  }

  func reconciliation(of deliveries: [[UInt8]]? = nil, journal: JournalTally? = nil) -> Reconciliation {
    Reconciliation(
      omitted: contest.omitted.map { "\($0.key)" }, plannedAlarms: plan.alarms, ledger: ledger(of: deliveries), tally: tally, unsent: [],
      journal: journal ?? intake.journal, audit: AuditReport(), took: .seconds(1))
  }

  private var tally: SeasonTally {
    var tally = SeasonTally()
    for body in deliveries { SeenEvent(body).map { tally.see($0, body) } }
    return tally
  }

  /// What did not go as the plan foresaw.
  var surprises: [String] {
    ledger().sent.filter { $0.outcome?.event.asForeseen != $0.foreseen }.map {
      "\($0.type.name): \($0.outcome.map { "\($0.event.asForeseen)" } ?? "nothing"), foreseen \($0.foreseen.map { "\($0)" } ?? "-")"
    }
  }

  var refusals: Set<String> {
    Set(ledger().sent.flatMap { $0.outcome?.event.reasons.map(\.code) ?? [] })
  }
}
