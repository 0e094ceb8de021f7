package import Contracts
internal import Programme

/// The moments that scheduling waits for, each a keyed timer of its lane.
package enum SchedulingTimer: Sendable, Hashable {
  /// A reminder so many hours before a consultation (rulebook 3.5).
  case reminder(Identifier, hours: Int)
  /// The agenda should come now (rulebook 3.4).
  case agendaReminder(Identifier)
  /// The agenda should have come (rulebook 3.4).
  case agendaMissing(Identifier)
  case course(CourseTimer)

  package var key: String {
    switch self {
    case .reminder(let consultation, let hours): "consultation/\(consultation)/reminder/\(hours)"
    case .agendaReminder(let consultation): "consultation/\(consultation)/agenda"
    case .agendaMissing(let consultation): "consultation/\(consultation)/agenda-missing"
    case .course(let timer): timer.key
    }
  }

  /// What the timer is and what it is about, `reminder 24 c-0001`.
  package var payload: String {
    switch self {
    case .reminder(let consultation, let hours): "reminder \(hours) \(consultation)"
    case .agendaReminder(let consultation): "agenda-reminder \(consultation)"
    case .agendaMissing(let consultation): "agenda-missing \(consultation)"
    case .course(let timer): timer.payload
    }
  }

  /// Reads a payload; nil for one that is not ours.
  package init?(payload: String) {
    let words = payload.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard words.count == 2 else { return nil }
    switch words[0] {
    case "reminder":
      let parts = words[1].split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let hours = Int(parts[0]), let consultation = Identifier(parts[1]) else { return nil }
      self = .reminder(consultation, hours: hours)
    case "agenda-reminder":
      guard let consultation = Identifier(words[1]) else { return nil }
      self = .agendaReminder(consultation)
    case "agenda-missing":
      guard let consultation = Identifier(words[1]) else { return nil }
      self = .agendaMissing(consultation)
    default:
      guard let timer = CourseTimer(payload: payload) else { return nil }
      self = .course(timer)
    }
  }

  func set(at due: Instant) -> TimerChange { .set(key: key, due: due, payload: payload) }
  var cleared: TimerChange { .clear(key: key) }
}
