package import Contracts
package import Programme

/// How far the jurors agreed, for organisers only (rulebook 4.10 **[ours]**): a pure function of the protocol's matrices.
package struct AgreementFigures: Sendable, Equatable {
  /// The distance of the highest mark from the lowest, and the standard deviation, of one project by one criterion.
  package struct Spread: Sendable, Equatable {
    package let number: ApplicationNumber
    package let criterion: DefenceCriterion
    package let range: Int
    package let deviation: Double
  }

  package let spreads: [Spread]
  /// How much higher (+) or lower (−) than the others a juror marked on the average, in marks: those for the same project and criterion.
  package let severity: [Identifier: Double]
  /// By criterion; nil where all marks are equal or one project alone was judged.
  package let alpha: [DefenceCriterion: Double]
  /// Over all projects and criteria.
  package let overallAlpha: Double?

  package init(_ projects: [ProtocolRow]) {
    let cells = projects.flatMap { project in DefenceCriterion.allCases.map { Cell(project, $0) } }
    spreads = cells.map { Spread(number: $0.number, criterion: $0.criterion, range: $0.range, deviation: $0.deviation) }
    severity = Self.severity(cells)
    alpha = Dictionary(
      uniqueKeysWithValues: DefenceCriterion.allCases.compactMap { criterion in
        let units = cells.filter { $0.criterion == criterion }.map(\.values)
        return Krippendorff.ordinalAlpha(units).map { (criterion, $0) }
      })
    overallAlpha = Krippendorff.ordinalAlpha(cells.map(\.values))
  }

  /// The mean, over all cells that a juror marked, of the juror's mark less the mean of the others'.
  private static func severity(_ cells: [Cell]) -> [Identifier: Double] {
    var sums: [Identifier: (sum: Double, count: Int)] = [:]
    for cell in cells where cell.marks.count > 1 {
      let total = cell.values.reduce(0, +)
      for (juror, mark) in cell.marks {
        let others = Double(total - mark) / Double(cell.marks.count - 1)
        sums[juror, default: (0, 0)].sum += Double(mark) - others
        sums[juror, default: (0, 0)].count += 1
      }
    }
    return sums.mapValues { $0.sum / Double($0.count) }
  }

  /// The marks of all jurors for one project by one criterion.
  private struct Cell {
    let number: ApplicationNumber
    let criterion: DefenceCriterion
    let marks: [(juror: Identifier, mark: Int)]

    init(_ project: ProtocolRow, _ criterion: DefenceCriterion) {
      number = project.number
      self.criterion = criterion
      marks = project.matrix.compactMap { ballot in ballot.marks[criterion].map { (ballot.juror, $0.value) } }
    }

    var values: [Int] { marks.map(\.mark) }
    var range: Int { (values.max() ?? 0) - (values.min() ?? 0) }

    var deviation: Double {
      guard !marks.isEmpty else { return 0 }
      let mean = Double(values.reduce(0, +)) / Double(marks.count)
      let squares = values.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
      return (squares / Double(marks.count)).squareRoot()
    }
  }
}
