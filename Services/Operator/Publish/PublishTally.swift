/// How many messages met which fate, and what that means to a script.
struct PublishTally {
  private(set) var counts: [MessageFate.Verdict: Int] = [:]

  mutating func count(_ fate: MessageFate) { counts[fate.verdict, default: 0] += 1 }

  subscript(verdicts: MessageFate.Verdict...) -> Int { verdicts.reduce(0) { $0 + (counts[$1] ?? 0) } }

  /// What the command ends with: see its help.
  var exitStatus: Int32 {
    if self[.parked, .missing, .unsent, .invalid] > 0 { return 1 }
    return self[.refused, .rejected, .discarded] > 0 ? 2 : 0
  }

  func sentence(waited: Bool) -> String {
    let total = counts.values.reduce(0, +), sent = total - self[.unsent, .invalid]
    var parts = ["\(sent) published"]
    if waited { parts.append("\(self[.accepted]) accepted") }
    for verdict in [MessageFate.Verdict.refused, .rejected, .discarded, .parked, .missing, .unsent, .invalid] where self[verdict] > 0 {
      parts.append("\(self[verdict]) \(verdict == .missing ? "without outcome" : verdict == .unsent ? "not sent" : verdict.rawValue)")
    }
    return parts.joined(separator: ", ")
  }
}
