internal import Programme

/// Where the track's table (`Track.next`) leaves something to name.
extension Track {
  /// Whether the committee or the commission has still to decide.
  var awaitsDecision: Bool {
    switch self {
    case .registered, .preselected, .interviewed: true
    default: false
    }
  }

  /// Whether the project is in pre-acceleration and its defence may still lead on.
  var isPreAccelerating: Bool {
    switch self {
    case .admitted, .defended, .passed: true
    default: false
    }
  }
}

extension ApplicationRow {
  /// Takes steps of the track as far as its table allows; a step that it does not allow, and those behind it, are not taken.
  mutating func advance(to steps: Track...) {
    for step in steps {
      guard track.mayBecome(step) else { return }
      track = step
    }
  }
}
