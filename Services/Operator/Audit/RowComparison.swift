/// Rows that the events tell against rows in the table. Pure.
struct RowComparison {
  let table: String
  /// Columns that may differ.
  var excused: Set<String> = []

  /// Returns how many rows the table has.
  func compare<Key: Hashable, Row: Equatable>(_ told: [Key: Row], _ stored: [Key: Row], _ breaches: inout Breaches) -> Int {
    for (key, row) in stored { compare(told[key], row, key, &breaches) }
    for key in told.keys where stored[key] == nil { missing(key, &breaches) }
    return stored.count
  }

  func compare<Row: Equatable>(_ told: Row?, _ stored: Row, _ key: some Hashable, _ breaches: inout Breaches) {
    guard let told else { return breaches.add(.rows, place(key), "is in the table, but no event tells of it") }
    guard told != stored else { return }
    for (column, told, stored) in Self.differences(told, stored) where !excused.contains(String(column.prefix { $0 != "." })) {
      breaches.add(.rows, place(key), "\(column) is \(stored) in the table, but \(told) by the events")
    }
  }

  func missing(_ key: some Hashable, _ breaches: inout Breaches) {
    breaches.add(.rows, place(key), "is told by the events, but not in the table")
  }

  func place(_ key: some Hashable) -> String { "\(table) \(Self.shown(key))" }

  /// Columns that are not the same, down to the member of a nested value that differs: `facts.name`.
  static func differences(_ told: Any, _ stored: Any, in path: String = "") -> [(column: String, told: String, stored: String)] {
    zip(Mirror(reflecting: told).children, Mirror(reflecting: stored).children).flatMap { left, right in
      let name = path.isEmpty ? left.label ?? "?" : "\(path).\(left.label ?? "?")"
      guard !Difference.areEqual(left.value, right.value) else { return [(column: String, told: String, stored: String)]() }
      let (told, stored) = (Difference.shown(left.value), Difference.shown(right.value))
      let within =
        Difference.hasNamedParts(left.value) && Difference.hasNamedParts(right.value) ? differences(left.value, right.value, in: name) : []
      return within.isEmpty ? [(name, Difference.excerpt(told, unlike: stored), Difference.excerpt(stored, unlike: told))] : within
    }
  }

  /// `AST-2020-0001 1` for a key of two parts, whatever parts they have themselves.
  private static func shown(_ key: Any) -> String {
    let mirror = Mirror(reflecting: key)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.map { shown($0.value) } ?? "-"
    case .struct where !(key is any CustomStringConvertible): return mirror.children.map { shown($0.value) }.joined(separator: " ")
    default: return "\(key)"
    }
  }
}
