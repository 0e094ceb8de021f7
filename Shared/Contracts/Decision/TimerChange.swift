package import Programme

/// A keyed timer is a message to oneself: setting it again moves it (DESIGN, "Timers").
package enum TimerChange: Sendable, Equatable {
  case set(key: String, due: Instant, payload: String)
  case clear(key: String)

  package var key: String {
    switch self {
    case .set(let key, _, _), .clear(let key): key
    }
  }
}
