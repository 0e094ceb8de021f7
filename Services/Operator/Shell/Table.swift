import Contracts

/// Rows of like things: aligned columns for people, an array of objects for programs.
struct Table: Equatable {
  /// The key in JSON; people see it in capitals, words apart.
  var columns: [String]
  var rows: [[Cell]] = []

  init(_ columns: String..., rows: [[Cell]] = []) {
    self.columns = columns
    self.rows = rows
  }

  mutating func add(_ cells: Cell...) {
    precondition(cells.count == columns.count, "a row has a cell for every column")
    rows.append(cells)
  }

  var json: JSONValue { .array(rows.map { row in .object(zip(columns, row).map { JSONValue.Member($0, $1.json) }) }) }

  /// Lines without line breaks at their end; widths are counted in characters, so Kazakh letters count as one.
  var lines: [String] {
    let heading = columns.map { $0.spacedCapitals }
    let texts = rows.map { $0.map { $0.shown.oneLine } }
    let widths = columns.indices.map { column in ([heading] + texts).map { $0[column].count }.max() ?? 0 }
    let right = columns.indices.map { column in !rows.isEmpty && rows.allSatisfy { $0[column].isNumber || $0[column] == .none } }
    return ([heading] + texts).map { line in
      line.indices.map { Self.padded(line[$0], to: widths[$0], onRight: right[$0], isLast: $0 == line.count - 1) }.joined(separator: "  ")
    }
  }

  private static func padded(_ text: String, to width: Int, onRight: Bool, isLast: Bool) -> String {
    let blanks = String(repeating: " ", count: width - text.count)
    return onRight ? blanks + text : isLast ? text : text + blanks
  }
}

extension String {
  /// `nextTimer` → `NEXT TIMER`.
  var spacedCapitals: String {
    reduce(into: "") { text, letter in
      if letter.isUppercase { text += " " }
      text += letter.uppercased()
    }
  }

  /// Line breaks and other control characters would tear a table; they become blanks.
  var oneLine: String {
    unicodeScalars.contains { $0.value < 32 || $0.value == 127 }
      ? String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 32 || $0.value == 127 ? " " : $0 })) : self
  }
}
