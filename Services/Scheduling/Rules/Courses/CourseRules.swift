internal import Contracts
internal import Programme

// Owner: courses. One line per command here; each rule in a file of its name beside.
extension SchedulingRules {
  static func decideCourse(
    _ command: SchedulingCommand, _ context: InputContext, at now: Instant, in state: SchedulingState
  ) -> Decision {
    .refused(Refusal.notYetKnown(LocalizedText(kk: "бұл қызмет", ru: "эта служба")).at())
  }

  static func decide(_ timer: CourseTimer, at now: Instant, in state: SchedulingState) -> Decision { .nothing }

  /// What part II concludes from another service's event, besides taking note of it: consequences and timers.
  static func consequences(
    of event: SchedulingHeard, at now: Instant, in state: SchedulingState
  ) -> (facts: [SchedulingFact], timers: [TimerChange]) { ([], []) }

  static func evolveCourse(_ state: inout SchedulingState, by fact: SchedulingFact, at now: Instant) {}
  static func evolveCourse(_ state: inout SchedulingState, by event: SchedulingHeard, at now: Instant) {}

  static func touchCourse(_ keys: inout SchedulingKeys, by command: SchedulingCommand) {}
  static func touchCourse(_ keys: inout SchedulingKeys, by event: SchedulingHeard) {}
  static func touch(_ keys: inout SchedulingKeys, by timer: CourseTimer) {}

  static func courseOrderingKey(of command: SchedulingCommand) -> String? { nil }
}
