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

/// The exit status for a failed server, a missing answer, or a breach; `saruar --help` names them all.
extension ExitCode {
  static let trouble = ExitCode(1)
}
