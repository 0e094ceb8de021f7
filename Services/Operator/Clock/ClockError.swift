import Programme

/// Why a region's clock cannot be turned as asked, or the region does not come to rest.
enum ClockError: Error, Equatable, CustomStringConvertible {
  /// A virtual clock never goes back (DESIGN, "The clock is in the store").
  case backwards(from: Instant, to: Instant)
  /// Decisions were taken later than that already; set there, the clock would make their future their past.
  case decisionsTaken(at: Instant, after: Instant)
  /// The region runs on wall time, which nobody advances.
  case runsOnWallTime(Region)
  case notAtRest([Unrest])

  var isRetryable: Bool {
    if case .notAtRest = self { true } else { false }
  }

  var description: String {
    switch self {
    case .backwards(let from, let to): "a virtual clock never goes back: it stands at \(from.rfc3339), after \(to.rfc3339)"
    case .decisionsTaken(let at, let after):
      """
      the newest decision was taken at \(at.rfc3339), after \(after.rfc3339): the clock would go back
      Rehearse in an empty store (`deploy/local reset`), or choose a later instant.
      """
    case .runsOnWallTime(let region):
      """
      \(region.rawValue) runs on wall time, which nobody advances
      `saruar clock set INSTANT --region \(region.rawValue)` gives it a virtual clock.
      """
    case .notAtRest(let unrest): "not at rest:\n" + unrest.map { "  \($0)" }.joined(separator: "\n")
    }
  }
}

/// One thing that keeps a region from being at rest, and what to do about it.
enum Unrest: Equatable, CustomStringConvertible {
  case noQueue(lane: String)
  /// `heldSince` is how long ago the lane's lease was renewed; nil when nobody holds it.
  case silent(lane: String, renewed: Duration?)
  case busy(lane: String, handled: Int, before: Int?)
  case due(lane: String, key: String, at: Instant)
  case parked(lane: String, count: Int)

  var description: String {
    switch self {
    case .noQueue(let lane): "there is no queue '\(lane)': run `saruar topology`"
    case .silent(let lane, nil): "\(lane) does not answer: no worker holds it; start one (`deploy/local up`)"
    case .silent(let lane, let renewed?):
      "\(lane) does not answer: its lease was renewed \(renewed.seconds) ago; is its worker well (`deploy/local logs`)?"
    case .busy(let lane, let handled, let before):
      "\(lane) is still at work: it has handled \(handled) messages" + (before.map { ", \(handled - $0) more than a round ago" } ?? "")
    case .due(let lane, let key, let at): "\(lane) has not fired the timer \(key), due at \(at.rfc3339)"
    case .parked(let lane, let count):
      "\(lane) has \(count) parked message\(count == 1 ? "" : "s"): see `saruar parked list`, or pass --allow-parked"
    }
  }
}

extension Duration {
  /// `2.5 s`, for people.
  var seconds: String {
    let tenths = (wholeMicroseconds + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) s"
  }
}
