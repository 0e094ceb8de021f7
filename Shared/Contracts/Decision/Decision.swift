/// What a rule answers: facts, or a no with all its reasons.
///
/// The first fact is the outcome of a command; the others are its consequences.
package struct Decision<Fact: Sendable>: Sendable {
  package enum Verdict: Sendable {
    case accepted([Fact])
    case refused([Reason])
  }

  package var verdict: Verdict
  package var timers: [TimerChange]

  package init(_ verdict: Verdict, timers: [TimerChange] = []) {
    self.verdict = verdict
    self.timers = timers
  }

  package static func accepted(_ facts: Fact..., timers: [TimerChange] = []) -> Self { Self(.accepted(facts), timers: timers) }
  package static func refused(_ reasons: [Reason]) -> Self { Self(.refused(reasons)) }
  package static func refused(_ reason: Reason) -> Self { Self(.refused([reason])) }
  /// Nothing to say: an event that was only taken note of, or a timer that found its work done.
  package static var nothing: Self { Self(.accepted([])) }
}
