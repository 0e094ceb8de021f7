internal import Contracts

/// One message that did not go the usual way, for the log: the store has it committed already.
package struct LaneNotice: Sendable, Equatable {
  package var fate: Fate
  package var source: String
  /// As its producer calls it; the hash of its body where nobody gave it an id.
  package var id: String
  package var code: String
  /// Why, in one line.
  package var reason: String
}

extension CommitPlan {
  /// Parked and rejected messages; what a rule decided is no news.
  var notices: [LaneNotice] {
    guard !parked.isEmpty || !rejected.isEmpty else { return [] }
    return parked.map { message in
      LaneNotice(
        fate: .parked, source: message.identity.source, id: message.identity.id, code: message.code.rawValue, reason: message.error)
    }
      + rejected.map { message in
        let problems = message.rejection.errors.map { "\($0.pointer) \($0.problem)" }
        return LaneNotice(
          fate: .rejected, source: message.identity.source, id: message.answerTo ?? message.identity.id,
          code: message.rejection.code.rawValue, reason: problems.joined(separator: "; "))
      }
  }
}
