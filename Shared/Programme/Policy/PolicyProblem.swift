/// Why a set of overrides makes no policy.
package enum PolicyProblem: Sendable, Hashable {
  case unknownName(String, nearest: String?)
  case outOfRange(name: String, value: Int, allowed: ClosedRange<Int>)
  /// Two numbers that are each allowed but cannot both hold: the first must not exceed the second.
  case contradiction(name: String, value: Int, mustNotExceed: String, otherValue: Int)

  /// The override at fault.
  package var name: String {
    switch self {
    case .unknownName(let name, _), .outOfRange(let name, _, _), .contradiction(let name, _, _, _): name
    }
  }

  package var message: LocalizedText {
    switch self {
    case .unknownName(let name, let nearest?):
      LocalizedText(
        kk: "бағдарламада «\(name)» деген параметр жоқ; «\(nearest)» болуы мүмкін бе?",
        ru: "в программе нет параметра «\(name)»; возможно, «\(nearest)»?")
    case .unknownName(let name, nil):
      LocalizedText(kk: "бағдарламада «\(name)» деген параметр жоқ", ru: "в программе нет параметра «\(name)»")
    case .outOfRange(let name, let value, let allowed):
      LocalizedText(
        kk: "«\(name)» \(value) бола алмайды: \(allowed.lowerBound)–\(allowed.upperBound) аралығында болуы тиіс",
        ru: "«\(name)» не может быть \(value): допустимо от \(allowed.lowerBound) до \(allowed.upperBound)")
    case .contradiction(let name, let value, let other, let otherValue):
      LocalizedText(
        kk: "«\(name)» (\(value)) «\(other)» (\(otherValue)) мәнінен аспауы тиіс",
        ru: "«\(name)» (\(value)) не должно превышать «\(other)» (\(otherValue))")
    }
  }
}

/// All that is wrong with a set of overrides, at once and in order of name; repeating the attempt does not help.
package struct PolicyError: Error, Sendable, Hashable {
  package let problems: [PolicyProblem]
  package var isRetryable: Bool { false }
}
