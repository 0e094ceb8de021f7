import ArgumentParser

/// What an operator is told when a command cannot do its work: what is wrong, then what to do about it.
struct OperatorError: Error, CustomStringConvertible, Equatable {
  var problem: String
  /// The way out, as an imperative sentence; empty where there is none to name.
  var advice: String = ""

  init(_ problem: String, advice: String = "") {
    self.problem = problem
    self.advice = advice
  }

  var description: String { advice.isEmpty ? problem : "\(problem)\n\(advice)" }
}

/// The exit statuses that scripts may rely on; every `--help` names them.
extension ExitCode {
  /// The servers failed us, an answer is missing, or a check found a breach.
  static let trouble = ExitCode(1)
  /// Everything was answered, but not everything was accepted.
  static let notAccepted = ExitCode(2)
}
