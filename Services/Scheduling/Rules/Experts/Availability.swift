internal import Contracts
internal import Programme

/// When an expert can be booked; what is set replaces what was set before (rulebook 2, 3.3).
enum Availability {
  static func set(_ command: AvailabilitySet, at now: Instant, in state: SchedulingState) -> SchedulingRules.Decision {
    guard let expert = state.experts[command.expert] else {
      return .refused(.unknownExpert(command.expert), at: "/data/expert")
    }
    var reasons = Reasons()
    for (place, interval) in command.intervals.enumerated() {
      reasons.expect(interval.start < interval.end, .endsBeforeItStarts, at: "/data/intervals/\(place)/end")
    }
    guard reasons.isEmpty else { return .refused(reasons.list) }
    return .accepted(
      .availabilityUpdated(
        AvailabilityUpdated(
          expert: command.expert, intervals: joined(command.intervals), zone: expert.zone.identifier, updatedAt: now)))
  }

  /// In order, with those that touch or overlap made one.
  static func joined(_ intervals: [Interval]) -> [Interval] {
    var joined: [Interval] = []
    for interval in intervals.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      if let last = joined.last, interval.start <= last.end {
        joined[joined.count - 1].end = max(last.end, interval.end)
      } else {
        joined.append(interval)
      }
    }
    return joined
  }

  static func evolve(_ state: inout SchedulingState, by event: AvailabilityUpdated) {
    state.change(expert: event.expert) { $0.availability = event.intervals }
  }
}

extension ExpertRow {
  /// Whether a time lies in what the expert has set; who has set nothing can be booked at any time.
  func isAvailable(during slot: Slot) -> Bool {
    guard !availability.isEmpty else { return true }
    let day = zone.date(of: slot.start)
    return availability.contains {
      $0.start.date <= day && day <= $0.end.date && zone.instant(of: $0.start) <= slot.start && slot.end <= zone.instant(of: $0.end)
    }
  }
}
