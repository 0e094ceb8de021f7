internal import Contracts

/// One message that did not go the usual way, for the log: the store has it committed already.
package struct LaneNotice: Sendable, Equatable {
  package var fate: Fate
  package var identity: MessageIdentity
  package var code: String
  /// Why, in one line.
  package var reason: String
}

extension CommitPlan {
  /// Parked and rejected messages; what a rule decided is no news.
  var notices: [LaneNotice] {
    guard !parked.isEmpty || !rejected.isEmpty else { return [] }
    return parked.map { LaneNotice(fate: .parked, identity: $0.identity, code: $0.code.rawValue, reason: $0.error) }
      + rejected.map { message in
        let problems = message.rejection.errors.map { "\($0.pointer) \($0.problem)" }
        return LaneNotice(
          fate: .rejected, identity: message.identity, code: message.rejection.code.rawValue, reason: problems.joined(separator: "; "))
      }
  }
}
