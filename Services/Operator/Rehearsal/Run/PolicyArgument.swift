import ArgumentParser
import Programme

/// `name=value` on the command line.
struct PolicyArgument: ExpressibleByArgument {
  let name: String
  let value: Int

  init?(argument: String) {
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, let value = Int(parts[1]) else { return nil }
    name = String(parts[0])
    self.value = value
  }

  /// All problems at once, as the season's announcement would tell them.
  static func policy(_ arguments: [PolicyArgument]) throws -> Policy {
    let overrides = Dictionary(arguments.map { ($0.name, $0.value) }) { _, last in last }
    do {
      return try Policy(overrides: overrides)
    } catch {
      throw OperatorError(
        error.problems.map(\.english).joined(separator: "\n"), advice: "`saruar rehearse --help` names what the contest knows.")
    }
  }
}

extension PolicyProblem {
  fileprivate var english: String {
    switch self {
    case .unknownName(let name, let nearest): "there is no policy '\(name)'" + (nearest.map { "; did you mean \($0)?" } ?? "")
    case .outOfRange(let name, let value, let allowed): "\(name) may be \(allowed.lowerBound) to \(allowed.upperBound), not \(value)"
    case .contradiction(let name, let value, let other, let otherValue): "\(name) (\(value)) may not exceed \(other) (\(otherValue))"
    }
  }
}
