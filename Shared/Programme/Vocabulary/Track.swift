/// Where a project stands between registration and the ambassador's status (rulebook 1, the track).
///
/// The order of the cases is the order of the track; the exits come last.
package enum Track: String, Vocabulary {
  case registered, preselected, interviewed, admitted, defended, passed, applied, accelerating, completed
  case readyToScale = "ready-to-scale"
  case operational, project, ambassador
  case declined
  case notAdmitted = "not-admitted"
  case withdrawn, excluded
  case notPassed = "not-passed"
  case lapsed

  package init(_ exit: ExitKind) {
    switch exit {
    case .readyToScale: self = .readyToScale
    case .operational: self = .operational
    case .project: self = .project
    }
  }

  /// Every step a project may take from here, as a table; nothing else is allowed.
  ///
  /// Exclusion is for mid-programme only (rulebook 1.10); withdrawal is open to the team until the project is completed.
  package var next: Set<Track> {
    switch self {
    case .registered: [.preselected, .declined, .withdrawn]
    case .preselected: [.interviewed, .notAdmitted, .withdrawn]
    case .interviewed: [.admitted, .notAdmitted, .withdrawn]
    case .admitted: [.defended, .lapsed, .excluded, .withdrawn]
    case .defended: [.passed, .notPassed, .excluded, .withdrawn]
    case .passed: [.applied, .lapsed, .excluded, .withdrawn]
    case .applied: [.accelerating, .excluded, .withdrawn]
    case .accelerating: [.completed, .excluded, .withdrawn]
    case .completed: [.readyToScale, .operational, .project]
    case .readyToScale, .operational, .project: [.ambassador]
    case .ambassador, .declined, .notAdmitted, .withdrawn, .excluded, .notPassed, .lapsed: []
    }
  }

  package func mayBecome(_ track: Track) -> Bool {
    next.contains(track)
  }

  /// Whether the project has left the programme before its end.
  package var isExit: Bool {
    switch self {
    case .declined, .notAdmitted, .withdrawn, .excluded, .notPassed, .lapsed: true
    default: false
    }
  }
}
