import Contracts

/// What an audit counted and found.
struct AuditReport {
  private(set) var counts: [(what: String, count: Int)] = []
  /// Events that a service has told and another has not heard yet.
  var unheard = 0
  /// Rows compared, by table.
  var rows: [String: Int] = [:]
  var breaches = Breaches()
  /// What could not be proved, and why; no breach.
  var remarks: [String] = []

  var isClean: Bool { breaches.total == 0 }

  mutating func count(_ outcomes: OutcomeCheck, _ lanes: [LaneOverview]) {
    counts = [("commands", outcomes.commands)]
    counts += ["done", "refused", "rejected", "discarded", "parked"].map { ("commands \($0)", outcomes.fates[$0] ?? 0) }
    counts += [
      ("outcomes", outcomes.outcomes), ("timers fired", outcomes.timers), ("deadline markers", outcomes.markers),
      ("events heard", outcomes.heard), ("events produced", outcomes.events), ("events not yet heard", unheard),
    ]
    counts += rows.sorted { $0.key < $1.key }.map { ("rows of \($0.key)", $0.value) }
    counts.append(("unpublished batches", lanes.reduce(0) { $0 + $1.unpublished }))
    counts.append(("parked messages", lanes.reduce(0) { $0 + $1.parked }))
  }

  /// A table of counts, then one line for each breach.
  var report: Report {
    var table = Table("what", "count")
    for (what, count) in counts { table.add(.text(what), .number(count)) }
    let verdict = isClean ? "Every check held." : "\(breaches.total) breach\(breaches.total == 1 ? "" : "es") found."
    var report = Report()
    report.add("counts", .object(counts.map { .init($0.what.camelCased, .integer($0.count)) }), shown: table.lines.joined(separator: "\n"))
    report.add("remarks", .array(remarks.map { .string($0) }), shown: remarks.map { "Note: \($0)" }.joined(separator: "\n"))
    report.add("breaches", .array(breaches.list.map(\.json)), shown: (breaches.list.map(\.text) + more).joined(separator: "\n"))
    report.add("clean", .bool(isClean), shown: verdict)
    return report
  }

  private var more: [String] { breaches.unkept.map { "\($0.promise.rawValue): … and \($0.count) more" } }
}

extension Breach {
  fileprivate var json: JSONValue {
    ["promise": .string(promise.rawValue), "place": .string(place), "problem": .string(problem)]
  }
}

extension String {
  /// `rows of applications` → `rowsOfApplications`.
  fileprivate var camelCased: String {
    let words = split { !$0.isLetter }
    return words.dropFirst().reduce(String(words.first ?? "")) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
  }
}
