extension Policy {
  /// The policy of 2020 with some numbers changed; throws all unknown names, impossible values and contradictions at once.
  package init(overrides: [String: Int]) throws(PolicyError) {
    var policy = Policy.standard
    var problems: [PolicyProblem] = []
    for (name, value) in overrides.sorted(by: { $0.key < $1.key }) {
      guard let parameter = Policy.parameter(name) else {
        problems.append(.unknownName(name, nearest: Policy.nearestName(to: name)))
        continue
      }
      if parameter.allowed ~= value {
        parameter.set(value, in: &policy)
      } else {
        problems.append(.outOfRange(name: name, value: value, allowed: parameter.allowed))
      }
    }
    if problems.isEmpty { problems = policy.contradictions }
    guard problems.isEmpty else { throw PolicyError(problems: problems) }
    self = policy
  }

  /// What was changed against the policy of 2020.
  package var overrides: [String: Int] {
    let changed = Policy.parameters.filter { $0.value(in: self) != $0.standard }
    return Dictionary(uniqueKeysWithValues: changed.map { ($0.name, $0.value(in: self)) })
  }

  /// Numbers that are possible alone and impossible together.
  private var contradictions: [PolicyProblem] {
    let ascending: [(String, Int, String, Int)] = [
      ("markMinimum", markMinimum, "markMaximum", markMaximum),
      ("middleBandFrom", middleBandFrom, "highBandFrom", highBandFrom),
      ("reminderLastHours", reminderLastHours, "reminderFirstHours", reminderFirstHours),
      ("trainingHoursMinimum", trainingHoursMinimum, "trainingHoursMaximum", trainingHoursMaximum),
    ]
    let disordered = ascending.compactMap { name, value, other, otherValue -> PolicyProblem? in
      value <= otherValue ? nil : .contradiction(name: name, value: value, mustNotExceed: other, otherValue: otherValue)
    }
    let reachable = [("passMark", passMark), ("highBandFrom", highBandFrom), ("middleBandFrom", middleBandFrom)]
    let unreachable = reachable.compactMap { name, value -> PolicyProblem? in
      totals ~= value ? nil : .outOfRange(name: name, value: value, allowed: totals)
    }
    return disordered + unreachable
  }

  /// The known name with the fewest edits, if it is near enough to be meant: at most a third of its letters.
  private static func nearestName(to name: String) -> String? {
    let wanted = Array(name.lowercased().prefix(64))
    let candidates = parameters.map { (name: $0.name, edits: editDistance(wanted, Array($0.name.lowercased()))) }
    guard let best = candidates.min(by: { $0.edits < $1.edits }), best.edits * 3 <= best.name.count else { return nil }
    return best.name
  }

  /// The Levenshtein distance.
  private static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var previous = Array(0...right.count)
    for (row, character) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        current.append(min(previous[column] + (character == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous[right.count]
  }
}
