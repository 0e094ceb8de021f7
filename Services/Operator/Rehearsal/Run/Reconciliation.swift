import AMQP
import Contracts
import Programme

/// Brings together what was published, what the tap saw, what the plan foresaw and what the journal holds. Pure.
struct Reconciliation {
  struct Check: Equatable {
    let name: String
    /// What does not agree; empty where the check held.
    let breaches: [String]

    var holds: Bool { breaches.isEmpty }
  }

  /// What could not be sent, because it waits for something that has never been.
  let omitted: [String]
  /// How many first interviews were planned for after their time; nil where nobody has planned it.
  let plannedAlarms: Int?
  let ledger: RehearsalLedger
  let tally: SeasonTally
  /// How often the clock was put forward, and how often the region was waited for.
  var steps = 0
  var rests = 0
  let unsent: [ConfirmWindow.Failure]
  let journal: JournalTally
  let audit: AuditReport
  let took: Duration

  var holds: Bool { checks.allSatisfy(\.holds) }

  var checks: [Check] {
    [
      Check(name: "every planned message was published and confirmed", breaches: published),
      Check(name: "every message has one outcome, the same each time it was sent", breaches: answered),
      Check(
        name: "every outcome is for a published message",
        breaches: ledger.unexpected.map { "\($0.type.name) \($0.id) answers \($0.outcomeOf ?? "-")" }),
      Check(name: "events with one id are the same bytes", breaches: sameBytes),
      Check(name: "every outcome is as the plan foresaw", breaches: foreseen),
      Check(name: "the alarms are those of the plan", breaches: alarms),
      Check(name: "numbers have no gaps", breaches: numbers),
      Check(name: "tap and journal hold the same events", breaches: sameEvents),
      Check(name: "the journal holds the published messages and no others", breaches: sameMessages),
      Check(name: "audit", breaches: audit.isClean ? [] : [audit.report.text]),
    ]
  }
}

extension Reconciliation {
  private var published: [String] {
    unsent.map { "\($0.messageID ?? "-"): \($0.outcome)" } + omitted
  }

  /// A redelivery is answered by the same event again.
  private var answered: [String] {
    var breaches: [String] = []
    var first: [String: String] = [:]
    for sent in ledger.sent {
      guard let outcome = sent.outcome?.event else {
        breaches.append("\(sent.type.name) \(sent.id) has no outcome")
        continue
      }
      let content = sent.isReuse ? "\(sent.id) reused in step \(sent.step)" : sent.id
      if let earlier = first[content], earlier != outcome.id {
        breaches.append("\(sent.id) was answered by \(earlier) and by \(outcome.id)")
      }
      first[content] = outcome.id
    }
    return breaches
  }

  private var sameBytes: [String] {
    ledger.order.compactMap { id in ledger.sightings[id].flatMap { $0.isAlwaysTheSame ? nil : "\($0.event.type.name) \(id)" } }
      + (ledger.unreadable > 0 ? ["\(ledger.unreadable) deliveries were no events"] : [])
  }

  private var foreseen: [String] {
    ledger.sent.compactMap { sent in
      guard let outcome = sent.outcome?.event, let foreseen = sent.foreseen, outcome.asForeseen != foreseen else { return nil }
      return "\(sent.type.name) \(sent.id): \(outcome.asForeseen), foreseen \(foreseen)"
    }
  }

  private var alarms: [String] {
    let overdue = ledger.events(InterviewOverdue.type).count
    let closed = ledger.events(SeasonClosed.type).count
    let planned = plannedAlarms ?? overdue
    return (overdue == planned ? [] : ["interview.overdue: \(overdue), planned \(planned)"])
      + (closed == 1 ? [] : ["season.closed: \(closed), planned 1"])
  }

  private var numbers: [String] {
    let given = ledger.events(ApplicationRegistered.type).compactMap(\.number?.sequence).sorted()
    return given == Array(1..<given.count + 1) ? [] : ["given: \(given)"]
  }

  /// By id, so by type too. Answers of the lane of unrouted messages stand in its own journal.
  private var sameEvents: [String] {
    let seen = ledger.sightings.filter { $0.value.event.rejection != "unrouted" }.mapValues(\.event.type)
    return journal.events.filter { seen[$0.key] != $0.value }.map { "\($0.value.name) \($0.key) is in the journal only" }.sorted()
      + seen.filter { journal.events[$0.key] != $0.value }.map { "\($0.value.name) \($0.key) was on the tap only" }.sorted()
  }

  private var sameMessages: [String] {
    var left = journal.fates
    var breaches: [String] = []
    for sent in ledger.commands where sent.outcome?.event.rejection != "unrouted" && !sent.isReuse {
      let fate = left.removeValue(forKey: JournalTally.Entry(source: MessageWriter.source, id: sent.id))
      if fate != sent.outcome?.event.fate.rawValue { breaches.append("\(sent.type.name) \(sent.id): \(fate ?? "not there")") }
    }
    // A marker is the lane's own message; a reuse is kept under its id and a hash.
    let reused = Set(ledger.sent.filter(\.isReuse).map { $0.id + "~" })
    left = left.filter { entry, _ in !entry.source.hasPrefix("urn:saruar:") && !reused.contains(String(entry.id.prefix(37))) }
    return breaches + left.keys.map { "\($0.source) \($0.id) was not published by this rehearsal" }.sorted()
  }
}
