internal import Contracts
internal import Programme

/// The deadlines of part II, each a keyed timer; keys and payloads begin with a word of their own.
package enum CourseTimer: Sendable, Hashable {
  /// A monthly report should be here (rulebook 2).
  case report(ReportRow.Key)

  package var key: String {
    switch self {
    case .report(let report):
      "report/\(report.kind.rawValue)/\(report.month.name)/\(report.number?.description ?? Self.none)/\(report.expert)"
    }
  }

  /// `report mentor 2020-04 AST-2020-0017 e-kim`; an expert's own report has `-` for the number.
  package var payload: String {
    switch self {
    case .report(let report):
      "report \(report.kind.rawValue) \(report.month.name) \(report.number?.description ?? Self.none) \(report.expert)"
    }
  }

  var orderingKey: String? {
    switch self {
    case .report(let report): report.number?.description ?? "expert \(report.expert)"
    }
  }

  /// Reads a payload; nil for one that is not of part II.
  package init?(payload: String) {
    let words = payload.split(separator: " ", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
    guard words.count == 5, words[0] == "report", let kind = ReportKind(rawValue: words[1]), let day = LocalDate(iso: words[2] + "-01"),
      let expert = Identifier(words[4])
    else { return nil }
    let number = ApplicationNumber(words[3])
    guard number != nil || words[3] == Self.none else { return nil }
    self = .report(ReportRow.Key(kind: kind, expert: expert, number: number, month: Month(of: day)))
  }

  func set(at due: Instant) -> TimerChange { .set(key: key, due: due, payload: payload) }

  private static let none = "-"
}
