// Owner: courses.

/// The deadlines of part II, each a keyed timer; keys and payloads begin with a word of their own.
package enum CourseTimer: Sendable, Hashable {
  /// The monthly reports of a season are due (rulebook 2).
  case reports(String)

  package var key: String { payload }

  package var payload: String {
    switch self {
    case .reports(let about): "reports \(about)"
    }
  }

  var orderingKey: String? { nil }

  /// Reads a payload; nil for one that is not of part II.
  package init?(payload: String) {
    guard payload.hasPrefix("reports ") else { return nil }
    self = .reports(String(payload.dropFirst(8)))
  }
}
