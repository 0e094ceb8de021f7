import Contracts

/// Every command has exactly one outcome, of the type that its fate says; every event names its cause and has an id of its own. Pure.
struct OutcomeCheck {
  private(set) var commands = 0
  private(set) var fates: [String: Int] = [:]
  private(set) var events = 0
  private(set) var outcomes = 0
  private(set) var timers = 0
  private(set) var markers = 0
  private(set) var heard = 0
  private var ids: Set<[UInt8]> = []

  mutating func check(_ row: AuditedRow, _ breaches: inout Breaches) {
    count(row)
    for line in row.unreadable { breaches.add(.journal, row.place, "line \(line) of what it produced is no event") }
    for event in row.produced { check(event, of: row, &breaches) }
    let outcomes = row.produced.filter { $0.outcomeOf != nil }
    for form in row.askersForms where form.id != outcomes.first?.id || form.type != outcomes.first?.type {
      breaches.add(.outcome, row.place, "told the asker \(form.type) \(form.id), which is not its outcome")
    }
    if row.isAnswered {
      if let problem = Self.problem(row, outcomes) { breaches.add(.outcome, row.place, problem) }
    } else if !outcomes.isEmpty {
      breaches.add(.outcome, row.place, "is no command and yet has an outcome, \(Self.names(outcomes))")
    }
  }

  private mutating func count(_ row: AuditedRow) {
    if row.isAnswered {
      commands += 1
      fates[row.fate, default: 0] += 1
    } else if row.source == "timer" {
      timers += 1
    } else if row.type == LaneMarker.type.name {
      markers += 1
    } else {
      heard += 1
    }
    events += row.produced.count
    outcomes += row.produced.count { $0.outcomeOf != nil }
  }

  private mutating func check(_ event: AuditedEvent, of row: AuditedRow, _ breaches: inout Breaches) {
    if !ids.insert(Array(ContentHash.sha256(Array(event.id.utf8)).prefix(16))).inserted {
      breaches.add(.identity, row.place, "produced \(event.type) under the id \(event.id), which another event has")
    }
    if event.causationID != row.id && event.causationID != row.answerTo || event.causationSource != row.source {
      let named = "\(event.causationSource ?? "-") \(event.causationID ?? "-")"
      breaches.add(.identity, row.place, "produced \(event.type) that names another cause, \(named)")
    }
  }

  /// What is wrong with a command's answer; nil for nothing.
  private static func problem(_ row: AuditedRow, _ outcomes: [AuditedEvent]) -> String? {
    if row.fate == "parked" {
      if !outcomes.isEmpty { return "is parked and yet has an outcome, \(names(outcomes))" }
      let notices = row.produced.count { $0.type == Parked.type }
      return notices == 1 ? nil : "is parked and has \(notices) notices message.parked"
    }
    guard let outcome = outcomes.first, outcomes.count == 1 else {
      return outcomes.isEmpty ? unanswered(row) : "has \(outcomes.count) outcomes, \(names(outcomes))"
    }
    if !row.isKeyedByHash, outcome.outcomeOf != row.answerTo { return "its outcome answers '\(outcome.outcomeOf ?? "")', another message" }
    let expected = row.expectedOutcomes
    return expected.contains(outcome.type) ? nil : "has fate \(row.fate) and the outcome \(outcome.type)"
  }

  /// A message without any id is answered by an event that can name none.
  private static func unanswered(_ row: AuditedRow) -> String? {
    row.isKeyedByHash && row.produced.count { row.expectedOutcomes.contains($0.type) } == 1 ? nil : "has no outcome"
  }

  private static func names(_ events: [AuditedEvent]) -> String { events.map(\.type.name).joined(separator: ", ") }
}

extension AuditedRow {
  /// A command; or something rejected, which may have been meant as one.
  fileprivate var isAnswered: Bool { command != nil || fate == "rejected" }

  /// Kept under the hash of its body for want of a usable id (Lane, InputReader).
  fileprivate var isKeyedByHash: Bool { source == "body" }

  /// The id that its outcome names; a reuse of an id with other content is kept under `<id>~<hash>`.
  fileprivate var answerTo: String {
    guard fate == "rejected", let mark = id.lastIndex(of: "~"), id[mark...].count == 17 else { return id }
    let isReuse = produced.contains { $0.type == Rejected.type && $0.data["code"]?.string == RejectionCode.idReused.rawValue }
    return isReuse ? String(id[..<mark]) : id
  }

  fileprivate var expectedOutcomes: [MessageType] {
    switch fate {
    case "done": command?.success ?? []
    case "refused": command.map { [$0.type.refused] } ?? []
    case "rejected": [Rejected.type]
    case "discarded": [Discarded.type]
    default: []
    }
  }
}
