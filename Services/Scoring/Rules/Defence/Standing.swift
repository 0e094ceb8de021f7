package import Contracts
package import Programme

/// What a matrix of marks adds up to, and the order of projects in every list (rulebook 4.2, 4.6).
package enum Standing {
  /// The sum of all marks: 7 × 5 of them make 35…105.
  package static func total(of matrix: [JurorMarks]) -> Int {
    matrix.reduce(0) { $0 + sum($1.marks) }
  }

  /// What the jurors gave for the social effect, which decides between equal totals.
  package static func socialEffect(of matrix: [JurorMarks]) -> Int {
    matrix.reduce(0) { $0 + ($1.marks[.socialEffect]?.value ?? 0) }
  }

  package static func sum(_ marks: WordMap<DefenceCriterion, Mark>) -> Int { marks.values.values.reduce(0) { $0 + $1.value } }

  /// A project's line by the season's policy.
  package static func row(_ number: ApplicationNumber, name: String, matrix: [JurorMarks], policy: Policy) -> ProtocolRow {
    let total = total(of: matrix)
    return ProtocolRow(
      number: number, name: name, matrix: matrix, total: total, band: policy.band(ofTotal: total), passed: policy.passes(total: total))
  }

  /// Total descending, then social effect descending, then registration number **[ours]**.
  package static func ordered(_ rows: [ProtocolRow]) -> [ProtocolRow] {
    rows.map { (row: $0, effect: socialEffect(of: $0.matrix)) }.sorted { left, right in
      if left.row.total != right.row.total { return left.row.total > right.row.total }
      if left.effect != right.effect { return left.effect > right.effect }
      return left.row.number < right.row.number
    }.map(\.row)
  }
}
