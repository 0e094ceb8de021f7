/// Krippendorff's alpha for ordinal marks: 1 where all agree, 0 where marks are no better than chance (rulebook 4.10 **[ours]**).
///
/// After K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011): coincidences of values within units against those that chance
/// would give, each weighted by the squared ordinal difference. Values may be missing; a unit with fewer than two of them tells nothing.
package enum Krippendorff {
  /// `units` holds, for each thing that was judged, the values that it was given. Nil where nothing can be compared or nothing varies.
  package static func ordinalAlpha(_ units: [[Int]]) -> Double? {
    let comparable = units.filter { $0.count > 1 }
    let scale = Set(comparable.joined()).sorted()
    let coincidences = coincidences(comparable, scale)
    let totals = coincidences.map { $0.reduce(0, +) }
    let pairable = totals.reduce(0, +)
    var observed = 0.0
    var expected = 0.0
    for low in scale.indices {
      for high in scale.indices where high > low {
        let difference = difference(totals, low, high)
        observed += coincidences[low][high] * difference
        expected += totals[low] * totals[high] * difference
      }
    }
    return expected == 0 ? nil : 1 - (pairable - 1) * observed / expected
  }

  /// How often each pair of values stands in one unit: every ordered pair counts 1 / (values of the unit − 1).
  private static func coincidences(_ units: [[Int]], _ scale: [Int]) -> [[Double]] {
    let place = Dictionary(uniqueKeysWithValues: scale.enumerated().map { ($1, $0) })
    var matrix = Array(repeating: Array(repeating: 0.0, count: scale.count), count: scale.count)
    for unit in units {
      let weight = 1 / Double(unit.count - 1)
      var counts = Array(repeating: 0, count: scale.count)
      for value in unit { counts[place[value]!] += 1 }
      for first in scale.indices {
        for second in scale.indices {
          let pairs = counts[first] * (first == second ? counts[first] - 1 : counts[second])
          matrix[first][second] += Double(pairs) * weight
        }
      }
    }
    return matrix
  }

  /// Two values are as far apart as there are values from the one to the other, the two themselves by half.
  private static func difference(_ totals: [Double], _ low: Int, _ high: Int) -> Double {
    let between = totals[low...high].reduce(0, +) - (totals[low] + totals[high]) / 2
    return between * between
  }
}
