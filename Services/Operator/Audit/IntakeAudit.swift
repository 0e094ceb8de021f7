import Contracts
import IntakeRules
import IntakeStore
import Programme

/// Intake's tables against its events: what the journal tells is folded into rows, and the rows are compared (DESIGN, "Journal"). Pure.
struct IntakeAudit {
  var rebuilt: RebuiltIntake
  /// Events of other services that intake hears, by their id.
  private let told: [String: IntakeFact]
  /// Events that intake heard of services whose journal is not here.
  private(set) var untold = 0

  init(region: Region, told: [String: IntakeFact]) {
    rebuilt = RebuiltIntake(region: region)
    self.told = told
  }

  /// Folds what one message brought about.
  mutating func apply(_ row: AuditedRow, _ breaches: inout Breaches) {
    for event in row.produced {
      guard let payload = IntakeFact.payload(of: event.type) else { continue }
      switch Self.fact(payload, event) {
      case .success(let fact): rebuilt.apply(fact, at: event.time)
      case .failure(let problems):
        let first = problems.list.first.map { "\($0.pointer) \($0.problem)" } ?? ""
        breaches.add(.journal, row.place, "produced \(event.type) that cannot be read: \(first)")
      }
    }
    guard row.fate == "done", let type = MessageType(name: row.type), Self.isHeard(type) else { return }
    if let fact = told[row.id] { rebuilt.apply(fact, at: Instant(microseconds: 0)) } else { untold += 1 }
  }
}

extension IntakeAudit {
  static func isHeard(_ type: MessageType) -> Bool { Catalogue.event(type)?.heardBy.contains(.intake) == true }

  /// The fact that an event of another service is to intake.
  static func heardFact(_ event: AuditedEvent) -> IntakeFact? {
    guard isHeard(event.type), let payload = IntakeCommand.payload(of: event.type), case .heard(let heard)? = command(payload, event) else {
      return nil
    }
    return .heard(heard)
  }

  private static func command<Message: IntakeMessage>(_ type: Message.Type, _ event: AuditedEvent) -> IntakeCommand? {
    try? ContractDecoder.decode(type, from: event.data).get().command(from: "")
  }

  private static func fact<Event: IntakeEvent>(_ type: Event.Type, _ event: AuditedEvent) -> Result<IntakeFact, SchemaProblems> {
    ContractDecoder.decode(type, from: event.data).map(\.fact)
  }
}
