import Contracts
import IntakeRules
import Programme

extension ApplicationFile {
  /// Parts of which there is nothing are left out for people; programs get them empty.
  var report: Report {
    var report = Report(summary)
    report.add("row", row, shown: "")
    for (section, rows) in parts {
      if rows.elements?.isEmpty == false {
        report.add(
          section.key, title: section.key.uppercased(), rows,
          shown: Self.table(rows, section.columns, in: season.zone).lines.joined(separator: "\n"))
      } else {
        report.add(section.key, rows, shown: "")
      }
    }
    report.add("history", title: "HISTORY", events)
    return report
  }

  private var summary: KeyValuePairs<String, Cell> {
    [
      "number": .text(number.description), "season": .text(application.season.value), "region": .text(region.rawValue),
      "project": .text(application.facts.name), "direction": Self.label(application.facts.direction),
      "applicant": .text(application.facts.applicant.fullName), "track": Self.label(application.track),
      "leftBecause": Cell(departure?.english), "score": Cell(application.score?.total),
      "interviewDueBy": Cell(application.interviewDueBy, season.zone), "transitionDueBy": Cell(application.transitionDueBy, season.zone),
      "order": Cell(application.order?.value), "exit": application.exit.map { Self.label($0) } ?? .none,
    ]
  }

  private static func label(_ word: some Vocabulary) -> Cell {
    .structure(.string(word.rawValue), shown: "\(word.rawValue)  (\(word.label.kk) / \(word.label.ru))")
  }

  /// One row for each event; the first column is empty where it belongs to the same message as the one above.
  private var events: Table {
    var table = Table("decidedAt", "message", "fate", "event", "detail", "source", "id")
    for row in history {
      for event in row.produced {
        let type = event["type"]?.string.flatMap { MessageType(cloudEventsType: $0) }
        table.add(
          .instant(row.decidedAt, season.zone), .text(row.type), .text(row.fate), Cell(type?.name), .text(EventDetail.of(event)),
          .text(row.source), .text(row.id))
      }
    }
    return table
  }

  private static func table(_ list: JSONValue, _ keys: [String], in zone: Zone) -> Table {
    var table = Table()
    table.columns = keys
    table.rows = (list.elements ?? []).map { row in keys.map { Cell(stored: row[$0], in: zone) } }
    return table
  }
}

extension Cell {
  /// A value as `to_jsonb` gives it.
  init(stored value: JSONValue?, in zone: Zone) {
    switch value {
    case .string(let text): self = Instant(rfc3339: text).map { .instant($0, zone) } ?? .text(text.shortened(to: 100))
    case .integer(let number): self = .number(number)
    case .bool(let flag): self = .flag(flag)
    case .array, .object: self = .structure(value!, shown: value!.compact)
    default: self = .none
    }
  }
}
