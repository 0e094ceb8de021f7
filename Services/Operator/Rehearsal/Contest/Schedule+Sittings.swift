import Contracts
import Programme

/// The commission's sittings (rulebook 1.7, 1.8): each decides on all whose papers are complete by then.
extension Schedule {
  mutating func planSittings() {
    var waiting = candidates
    let days = calendar.sittings
    for (place, day) in days.enumerated() {
      let sitting = calendar.sitting(on: day)
      let isFinal = place == days.count - 1
      let decided = waiting.filter { isFinal || $0.ready < sitting }
      waiting.removeAll { candidate in decided.contains { $0.entrant == candidate.entrant } }
      guard !decided.isEmpty else { continue }
      if place == 0 { planRashDecision(on: day, of: decided) }
      decide(decided, on: day, at: sitting, isFinal: isFinal)
      if isFinal { planSecondThoughts(on: day) }
    }
  }

  /// As many messages as the size of one allows; only the last of the final sitting is final.
  private mutating func decide(_ candidates: [Candidate], on day: LocalDate, at sitting: Instant, isFinal: Bool) {
    let verdicts = candidates.sorted { $0.entrant < $1.entrant }.map { PlannedStep.Verdict(entrant: $0.entrant, admit: $0.admit) }
    for start in stride(from: 0, to: verdicts.count, by: 500) {
      let end = min(start + 500, verdicts.count)
      let isLast = isFinal && end == verdicts.count
      add(sitting, .decide(on: day, Array(verdicts[start..<end]), isFinal: isLast), .done("commission.decided"))
    }
  }

  /// All or nothing: the first list has somebody on it who has not passed the interview or has no concept, so nobody is decided on.
  private mutating func planRashDecision(on day: LocalDate, of decided: [Candidate]) {
    let codes: [String]
    guard let wrong = decided.first(where: { !$0.admit && [.failsInterview, .handsInNoConcept].contains(course(of: $0)) }) else { return }
    codes = course(of: wrong) == .failsInterview ? ["concept-missing", "interview-not-passed"] : ["concept-missing"]
    let verdicts = decided.prefix(20).map { PlannedStep.Verdict(entrant: $0.entrant, admit: $0.admit) }
    let rash = verdicts.filter { $0.entrant != wrong.entrant } + [PlannedStep.Verdict(entrant: wrong.entrant, admit: true)]
    add(calendar.sitting(on: day), .decide(on: day, rash, isFinal: false), .refused(codes))
  }

  /// A decision is final: another one is refused, and so is an update of what was decided on.
  private mutating func planSecondThoughts(on day: LocalDate) {
    let later = calendar.instant(day, .evening)
    if let lost = candidates.last(where: { !$0.admit }) {
      let verdict = PlannedStep.Verdict(entrant: lost.entrant, admit: true)
      add(later, .decide(on: day, [verdict], isFinal: false), .refused("final-decision"))
    }
    guard let won = candidates.last(where: { $0.admit && entrants[$0.entrant].updates == 0 }) else { return }
    // The final sitting is over, and this application is decided on.
    add(later, .update(entrant: won.entrant, baseRevision: 0), .refused("final-decision"))
    add(later, .submitConcept(entrant: won.entrant, risks: policy.risksMinimum), .refused("wrong-stage"))
  }

  private func course(of candidate: Candidate) -> Entrant.Course? { entrants[candidate.entrant].course }
}
