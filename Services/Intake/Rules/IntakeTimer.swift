package import Contracts
package import Programme

/// The deadlines that intake keeps, each a keyed timer of its lane.
///
/// Two of them close a door on people (`contestCloses`, `transitionCloses`): they do not close it but publish a marker, and the door closes
/// when the marker has come round, so nobody who stood in the queue in time is refused (DESIGN, "Fair deadlines").
package enum IntakeTimer: Sendable, Hashable {
  /// The contest window ends (rulebook 1.1).
  case contestCloses(Identifier)
  /// The commission should have begun (rulebook 1.7).
  case reviewStart(Identifier)
  /// The commission should have ended (rulebook 1.7).
  case finalSitting(Identifier)
  /// The first interview should have been (rulebook 1.5).
  case interview(ApplicationNumber)
  /// The days in which a team may state that it goes on are over (rulebook 1.11).
  case transitionCloses(ApplicationNumber)

  package var key: String {
    switch self {
    case .contestCloses(let season): "season/\(season)/close"
    case .reviewStart(let season): "season/\(season)/review"
    case .finalSitting(let season): "season/\(season)/final"
    case .interview(let number): "application/\(number)/interview"
    case .transitionCloses(let number): "application/\(number)/transition"
    }
  }

  /// What the timer is and what it is about, `contest-closes astana-2020`; also the purpose of a marker.
  package var payload: String {
    switch self {
    case .contestCloses(let season): "contest-closes \(season)"
    case .reviewStart(let season): "review-start \(season)"
    case .finalSitting(let season): "final-sitting \(season)"
    case .interview(let number): "interview \(number)"
    case .transitionCloses(let number): "transition-closes \(number)"
    }
  }

  /// Reads a payload; nil for one that is not ours.
  package init?(payload: String) {
    let word = String(payload.prefix { $0 != " " })
    let about = String(payload.dropFirst(word.count + 1))
    switch (word, Identifier(about), ApplicationNumber(about)) {
    case ("contest-closes", let season?, _): self = .contestCloses(season)
    case ("review-start", let season?, _): self = .reviewStart(season)
    case ("final-sitting", let season?, _): self = .finalSitting(season)
    case ("interview", _, let number?): self = .interview(number)
    case ("transition-closes", _, let number?): self = .transitionCloses(number)
    default: return nil
    }
  }

  func set(at due: Instant) -> TimerChange { .set(key: key, due: due, payload: payload) }
  var cleared: TimerChange { .clear(key: key) }
}
