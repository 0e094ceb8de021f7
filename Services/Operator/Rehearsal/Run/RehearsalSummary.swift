import Contracts
import Programme

/// The figures of a rehearsal, for people and programs.
struct RehearsalSummary {
  let reconciliation: Reconciliation
  /// What tells this rehearsal from others, such as its seed.
  var title: KeyValuePairs<String, Cell> = [:]

  private var ledger: RehearsalLedger { reconciliation.ledger }
  private var tally: SeasonTally { reconciliation.tally }

  func report() -> Report {
    var report = Report()
    report.add(title)
    report.add([
      "messages": .number(ledger.sent.count), "events": .number(ledger.order.count), "clockSteps": .number(reconciliation.steps),
      "rests": .number(reconciliation.rests),
    ])
    report.add(contest)
    report.add(programme)
    report.add("certificates", title: "Certificates", counted(tally.certificates), shown: shown(tally.certificates))
    let standing = tally.standing.map { (name: $0.track.rawValue, count: $0.count) }
    report.add(
      "projects", title: "What became of the applications", .object(standing.map { .init($0.name, .integer($0.count)) }),
      shown: Self.lines(standing))
    report.add("outcomes", title: "Outcomes by type", fates, shown: outcomes.lines.joined(separator: "\n"))
    report.add("refused", title: "Reasons of refusals", refusals.counts, shown: refusals.text)
    report.add("rejected", rejections, shown: "")
    report.add([
      "longestWaitMs": .number(ledger.longestWait?.milliseconds ?? 0), "audit": .text(reconciliation.audit.isClean ? "clean" : "breached"),
      "seconds": .duration(reconciliation.took),
    ])
    report.add("checks", .array(reconciliation.checks.map(\.json)), shown: reconciliation.checks.map(\.text).joined(separator: "\n"))
    return report
  }
}

/// The funnel.
extension RehearsalSummary {
  /// How far how many came before the programme began.
  private var contest: KeyValuePairs<String, Cell> {
    [
      "applied": .number(applied), "registered": .number(count(ApplicationRegistered.type)),
      "preselected": .number(count(ApplicationPreselected.type)), "declined": .number(count(ApplicationDeclined.type)),
      "interviewsOverdue": .number(count(InterviewOverdue.type)),
      "interviewsFailed": .number(interviews(passed: false)), "interviewed": .number(interviews(passed: true)),
      "concepts": .number(count(ConceptAccepted.type)), "withdrawn": .number(count(ApplicationWithdrawn.type)),
      "notAdmitted": .number(count(ApplicationNotAdmitted.type)), "admitted": .number(count(ApplicationAdmitted.type)),
    ]
  }

  /// How far in the programme, and what it took.
  private var programme: KeyValuePairs<String, Cell> {
    [
      "pairs": .number(count(PairFormed.type)), "sessions": .number(count(SessionScheduled.type)),
      "consultations": .number(count(ConsultationFinished.type)), "surveysAnswered": .number(count(SurveyAnswered.type)),
      "tasksCompleted": .number(count(TaskCompleted.type)), "packagesCompleted": .number(count(PackageCompleted.type)),
      "preAccelerationCompleted": .number(tally.presented.count), "passed": .number(tally.passed.count),
      "transitionsApplied": .number(count(TransitionApplied.type)), "lapsed": .number(count(ProjectLapsed.type)),
      "excluded": .number(count(ProjectExcluded.type)), "accelerationCompleted": .number(tally.completed.count),
      "readyToScale": .number(tally.readyToScale), "ambassadors": .number(count(AmbassadorAwarded.type)),
      "purchasesSettled": .number(count(PurchaseSettled.type)), "purchasesExpired": .number(count(PurchaseExpired.type)),
      "circulation": Cell(tally.coverage?.circulation), "coveragePercent": Cell(tally.coverage?.percent),
      "mails": .number(count(NotificationSent.type)), "mailsFailed": .number(count(NotificationFailed.type)),
      "protocolHash": Cell(tally.protocolHash),
    ]
  }

  /// Different `application.submit` that reached the queue in time, good or bad.
  private var applied: Int {
    guard let window = tally.window else { return 0 }
    return Set(ledger.sent.filter { $0.type == ApplicationSubmit.type && window ~= $0.instant }.map(\.id)).count
  }

  private func interviews(passed: Bool) -> Int { ledger.events(InterviewRecorded.type).count { $0.round == 1 && $0.passed == passed } }

  private func count(_ type: MessageType) -> Int { ledger.events(type).count }

  private func counted(_ counts: [String: Int]) -> JSONValue {
    .object(counts.sorted { $0.key < $1.key }.map { .init($0.key, .integer($0.value)) })
  }

  private func shown(_ counts: [String: Int]) -> String { Self.lines(counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }) }

  private static func lines(_ counts: [(name: String, count: Int)]) -> String {
    counts.map { name, count in String(repeating: " ", count: max(0, 6 - "\(count)".count)) + "\(count)  \(name)" }.joined(separator: "\n")
  }
}

/// What messages were answered.
extension RehearsalSummary {
  private var fates: JSONValue {
    let counts = Dictionary(grouping: ledger.commands.compactMap { $0.outcome?.event.fate }, by: \.self).mapValues(\.count)
    return .object(SeenEvent.Fate.allCases.compactMap { fate in counts[fate].map { .init(fate.rawValue, .integer($0)) } })
  }

  /// By type and fate, each message once; messages sent again stand beside them.
  private var outcomes: Table {
    var table = Table("type", "sent", "again", "done", "refused", "rejected", "longest")
    for (type, all) in Dictionary(grouping: ledger.sent, by: \.type.name).sorted(by: { $0.key < $1.key }) {
      let once = all.filter { !$0.isRedelivery }.compactMap { $0.outcome?.event.fate }
      func count(_ fate: SeenEvent.Fate) -> Cell { .number(once.count { $0 == fate }) }
      table.add(
        .text(type), .number(all.count { !$0.isRedelivery }), .number(all.count(where: \.isRedelivery)), count(.done), count(.refused),
        count(.rejected), .text("\(all.compactMap(\.outcome?.wait).max()?.milliseconds ?? 0) ms"))
    }
    return table
  }

  private var reasons: [Reason] { ledger.commands.flatMap { $0.outcome?.event.reasons ?? [] } }

  /// The most frequent first, each with what somebody read.
  private var refusals: (counts: JSONValue, text: String) {
    let groups = Dictionary(grouping: reasons, by: \.code).sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    let lines = groups.flatMap { code, reasons in
      let count = "\(reasons.count)"
      let blanks = String(repeating: " ", count: max(0, 5 - count.count))
      return [blanks + count + "  " + code] + [reasons[0].message.kk, reasons[0].message.ru].map { "         \($0)" }
    }
    return (.object(groups.map { .init($0.key, .integer($0.value.count)) }), lines.joined(separator: "\n"))
  }

  private var rejections: JSONValue {
    let codes = Dictionary(grouping: ledger.commands.compactMap { $0.outcome?.event.rejection }, by: \.self).mapValues(\.count)
    return .object(codes.sorted { $0.key < $1.key }.map { .init($0.key, .integer($0.value)) })
  }
}

extension Reconciliation.Check {
  fileprivate var json: JSONValue { ["check": .string(name), "holds": .bool(holds), "breaches": .array(breaches.map { .string($0) })] }

  /// The first breaches; `--json` has all.
  fileprivate var text: String {
    let shown = breaches.prefix(10) + (breaches.count > 10 ? ["… and \(breaches.count - 10) more"] : [])
    return ([(holds ? "✓ " : "✗ ") + name] + shown.map { "    " + $0.replacing("\n", with: "\n    ") }).joined(separator: "\n")
  }
}

extension Duration {
  var milliseconds: Int { Int(wholeMicroseconds / 1000) }
}
