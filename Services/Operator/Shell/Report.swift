import Contracts

/// What a sub-command found: one JSON document for programs, sections of text for people. Every sub-command that reports uses it.
struct Report: Equatable {
  enum Part: Equatable {
    /// Things told one by one: `name  value`.
    case fields([Field])
    case table(Table)
    /// Any JSON; people see it indented, or in words of its own where there are any.
    case value(JSONValue, shown: String?)
    /// For people only.
    case note(String)
  }

  struct Field: Equatable {
    var name: String
    var cell: Cell
  }

  private(set) var parts: [(key: String?, title: String?, part: Part)] = []

  init() {}

  /// A report that is one table, and in JSON its array.
  init(_ table: Table) { parts = [(nil, nil, .table(table))] }
  init(_ fields: KeyValuePairs<String, Cell>) { add(fields) }

  /// Fields stand at the top of the document.
  mutating func add(_ fields: KeyValuePairs<String, Cell>) { parts.append((nil, nil, .fields(fields.map { Field(name: $0, cell: $1) }))) }
  mutating func add(_ key: String, title: String? = nil, _ table: Table) { parts.append((key, title, .table(table))) }
  mutating func add(_ key: String, title: String? = nil, _ value: JSONValue, shown: String? = nil) {
    parts.append((key, title, .value(value, shown: shown)))
  }
  mutating func note(_ text: String) { parts.append((nil, nil, .note(text))) }

  static func == (left: Report, right: Report) -> Bool { left.json == right.json && left.text == right.text }
}

extension Report {
  var json: JSONValue {
    if parts.count == 1, parts[0].key == nil, case .table(let table) = parts[0].part { return table.json }
    return .object(
      parts.flatMap { key, _, part -> [JSONValue.Member] in
        switch part {
        case .fields(let fields): fields.map { JSONValue.Member($0.name, $0.cell.json) }
        case .table(let table): key.map { [JSONValue.Member($0, table.json)] } ?? []
        case .value(let value, _): key.map { [JSONValue.Member($0, value)] } ?? []
        case .note: []
        }
      })
  }

  /// Sections with an empty line between them.
  var text: String {
    parts.map { _, title, part in ((title.map { [$0] } ?? []) + Self.lines(of: part)).joined(separator: "\n") }
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func lines(of part: Part) -> [String] {
    switch part {
    case .fields(let fields):
      let names = fields.map { $0.name.spacedCapitals.lowercased() }
      let width = names.map(\.count).max() ?? 0
      return zip(names, fields).map { name, field in
        name + String(repeating: " ", count: width - name.count + 2) + field.cell.shown.indented(by: width + 2)
      }
    case .table(let table): return table.rows.isEmpty ? ["(none)"] : table.lines
    case .value(let value, let shown): return [shown ?? String(value.pretty.dropLast())]
    case .note(let text): return [text]
    }
  }
}

extension String {
  /// Later lines begin where the first does.
  fileprivate func indented(by width: Int) -> String { replacing("\n", with: "\n" + String(repeating: " ", count: width)) }
}
