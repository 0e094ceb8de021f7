import Contracts
import IntakeRules
import IntakeStore
import Postgres
import Programme

/// Intake's tables against its events.
///
/// Intake has more rows than the other services and the largest, so each fact meets just the rows it touches (`RebuiltIntake`), and revisions are
/// read some hundreds at a time.
struct IntakeAudit: AuditedService {
  static let name = ServiceName.intake

  var rebuilt: RebuiltIntake

  init(region: Region) { rebuilt = RebuiltIntake(region: region) }

  mutating func apply(_ fact: IntakeFact, _ context: InputContext, at instant: Instant) { rebuilt.apply(fact, context, at: instant) }

  mutating func compare(_ frame: AuditFrame, on store: inout PostgresConnection, _ report: inout AuditReport) throws(PostgresError) {
    let stored = try IntakeSnapshot.load(&store, region: frame.region)
    let scope = IntakeScope(stored, rebuilt, frame.reach)
    report.remarks += scope.unreached.map(\.value).sorted().map {
      "season \($0) was announced before the journal begins; it is not rebuilt"
    }
    rebuilt.keep(scope)
    let counts = compare(with: stored.within(scope), excusingHeard: frame.untold > 0, &report.breaches)
    for (table, rows) in counts { report.rows[table, default: 0] += rows }
    Self.checkNumbers(stored, &report.breaches)
    var contents = ContentCheck(rebuilt)
    contents.check(stored.concepts)
    try IntakeSnapshot.eachRevision(&store, region: frame.region) { contents.check($0, in: scope) }
    contents.finish()
    report.breaches.add(contents.breaches)
    report.rows["revisions", default: 0] += contents.revisions
  }
}

extension IntakeAudit {
  static func fact(of event: AuditedEvent) -> Result<IntakeFact, SchemaProblems>? {
    func read<Event: IntakeEvent>(_ type: Event.Type) -> Result<IntakeFact, SchemaProblems> { event.decode(type).map(\.fact) }
    return IntakeFact.payload(of: event.type).map { read($0) }
  }

  static func heardFact(of event: AuditedEvent) -> IntakeFact? {
    func read<Message: IntakeMessage>(_ type: Message.Type) -> IntakeCommand? { try? event.decode(type).get().command(from: "") }
    guard let payload = IntakeCommand.payload(of: event.type), case .heard(let heard)? = read(payload) else { return nil }
    return .heard(heard)
  }
}
