import Contracts
import Programme

extension ApplicationFile {
  var report: Report {
    var report = Report(summary)
    report.add("row", application, shown: "")
    report.add("revisions", title: "REVISIONS", Self.table(revisions, ["revision", "receivedAt", "bytes", "contentHash"], in: region.zone))
    let rounds = ["round", "starts", "passed", "place", "recorded_at"]
    if interviews.elements?.isEmpty == false {
      report.add("interviews", title: "INTERVIEWS", Self.table(interviews, rounds, in: region.zone))
    }
    let versions = ["version", "acceptedAt", "bytes", "conceptHash"]
    if concepts.elements?.isEmpty == false { report.add("concepts", title: "CONCEPTS", Self.table(concepts, versions, in: region.zone)) }
    let kinds = ["kind", "version", "accepted_at"]
    if documents.elements?.isEmpty == false { report.add("documents", title: "DOCUMENTS", Self.table(documents, kinds, in: region.zone)) }
    report.add("history", title: "HISTORY", events)
    return report
  }

  private var summary: KeyValuePairs<String, Cell> {
    let facts = application["facts"]
    return [
      "number": .text(number.description), "season": Cell(application["season"]?.string), "region": .text(region.rawValue),
      "project": Cell(facts?["name"]?.string), "direction": label(Direction.self, facts?["direction"]),
      "applicant": Cell(facts?["applicant"]?["fullName"]?.string), "track": label(Track.self, application["track"]),
      "leftBecause": Cell(reasonOfLeaving), "interviewDueBy": instant("interview_due_by"), "transitionDueBy": instant("transition_due_by"),
      "order": Cell(application["order_id"]?.string),
    ]
  }

  private func label<Word: Vocabulary>(_ type: Word.Type, _ value: JSONValue?) -> Cell {
    guard let text = value?.string else { return .none }
    let label = Word(rawValue: text)?.label
    return .structure(.string(text), shown: label.map { "\(text)  (\($0.kk) / \($0.ru))" } ?? text)
  }

  private func instant(_ column: String) -> Cell {
    Cell(application[column]?.string.flatMap { Instant(rfc3339: $0) }, region.zone)
  }

  /// Why the project is no longer on its way, in the words of whoever decided; nil while it is.
  var reasonOfLeaving: String? {
    guard let track = application["track"]?.string.flatMap({ Track(rawValue: $0) }), track.isExit else { return nil }
    let text: String? =
      switch track {
      case .withdrawn: application["withdrawal_reason"]?.string
      case .excluded: application["exclusion_reasons"]?.elements?.compactMap { $0["text"]?.string }.joined(separator: "; ")
      case .notAdmitted: lastEvent("application.not-admitted")?["data"]?["cause"]?.string.map { "by decision of the \($0)" }
      case .notPassed: application["score"]?["total"]?.integer.map { "\($0) points in the defence" }
      case .lapsed: "no statement before the transition closed"
      default: nil
      }
    return text ?? track.rawValue
  }

  private func lastEvent(_ type: MessageType) -> JSONValue? {
    history.flatMap(\.produced).last { $0["type"]?.string == type.cloudEventsType }
  }

  /// One row for each event; the first column is empty where it belongs to the same message as the one above.
  private var events: Table {
    var table = Table("decidedAt", "message", "fate", "event", "detail", "source", "id")
    for row in history {
      for event in row.produced {
        let type = event["type"]?.string.flatMap { MessageType(cloudEventsType: $0) }
        table.add(
          .instant(row.decidedAt, region.zone), .text(row.type), .text(row.fate), Cell(type?.name), .text(EventDetail.of(event)),
          .text(row.source), .text(row.id))
      }
    }
    return table
  }

  private static func table(_ list: JSONValue, _ keys: [String], in zone: Zone) -> Table {
    var table = Table()
    table.columns = keys.map(\.camelCase)
    table.rows = (list.elements ?? []).map { row in keys.map { Cell(stored: row[$0], in: zone) } }
    return table
  }
}

extension Cell {
  /// A value as `to_jsonb` gives it.
  init(stored value: JSONValue?, in zone: Zone) {
    switch value {
    case .string(let text): self = Instant(rfc3339: text).map { .instant($0, zone) } ?? .text(text)
    case .integer(let number): self = .number(number)
    case .bool(let flag): self = .flag(flag)
    case .array, .object: self = .structure(value!, shown: value!.compact)
    default: self = .none
    }
  }
}

extension String {
  /// `recorded_at` → `recordedAt`.
  var camelCase: String {
    let words = split(separator: "_")
    return words.dropFirst().reduce(String(words.first ?? "")) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
  }
}
