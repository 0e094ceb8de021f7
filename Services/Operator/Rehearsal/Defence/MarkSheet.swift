import Contracts
import Programme

/// The marks of all jurors for one project: seven sheets of five that add up to what the project is worth to them (rulebook 4.2).
struct MarkSheet {
  let sheets: [WordMap<DefenceCriterion, Mark>]

  /// `strength` in thousandths of what the marks can give; jurors differ, and a team's rating follows its diligence.
  init(strength: Int, jurors: Int, policy: Policy, using seed: inout Seeded) {
    let criteria = DefenceCriterion.allCases
    let (low, high) = (max(1, policy.markMinimum), min(3, max(policy.markMinimum, policy.markMaximum)))
    let cells = jurors * criteria.count
    var left = cells * (high - low) * strength / 1000
    var points = Array(repeating: low, count: cells)
    // Generous jurors are asked first more often than severe ones.
    let generous = seed.shuffled(Array(0..<jurors))
    while left > 0, let first = points.indices.first(where: { points[$0] < high }) {
      let juror = seed.percent(55) ? generous[seed.below((jurors + 1) / 2)] : seed.below(jurors)
      let cell = juror * criteria.count + seed.below(criteria.count)
      points[points[cell] < high ? cell : first] += 1
      left -= 1
    }
    sheets = (0..<jurors).map { juror in
      WordMap(
        Dictionary(
          uniqueKeysWithValues: criteria.enumerated().map { place, criterion in
            (criterion, Mark(points[juror * criteria.count + place]) ?? Mark(integerLiteral: 1))
          }))
    }
  }
}

extension WordMap where Word == DefenceCriterion, Value == Mark {
  /// With one mark a point other than meant, as it is written before a second look.
  func mistaken(_ seed: inout Seeded) -> Self {
    var marks = self
    let criterion = seed.pick(DefenceCriterion.allCases)
    let value = marks[criterion]?.value ?? 2
    marks[criterion] = value == 2 ? (seed.percent(50) ? 1 : 3) : 2
    return marks
  }
}
