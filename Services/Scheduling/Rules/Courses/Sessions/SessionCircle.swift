internal import Contracts
internal import Programme

/// Whom a session is for: the projects that should be there, and everybody who gets its invitation (rulebook 3.1, 3.8, 3.9).
struct SessionCircle {
  let kind: SessionKind
  let season: Identifier
  let direction: Direction?

  init(_ session: SessionScheduled, season: Identifier) {
    kind = session.kind
    self.season = season
    direction = session.direction
  }

  /// In the order of their numbers.
  func projects(in state: SchedulingState) -> [ProjectRow] {
    let all = state.projects.values.filter { $0.season == season }
    let hasOrder = all.contains { $0.isAccelerated }
    return all.filter { includes($0, hasOrder: hasOrder) }.sorted { $0.number < $1.number }
  }

  /// Pre-acceleration is for those admitted, the fifteen items for those in acceleration, the presentations also for those who have completed
  /// it. Strategic sessions and coaching go on from one stage into the next: once the order is there, with those who go on.
  func includes(_ project: ProjectRow, hasOrder: Bool) -> Bool {
    guard project.season == season, direction.map({ $0 == project.direction }) ?? true else { return false }
    switch kind {
    case .orientation1, .orientation2, .orientation3, .orientation4, .baseCourse: return project.track == .admitted
    case .module, .control: return project.track == .accelerating
    case .presentation: return project.isAccelerated
    case .strategic, .coaching: return hasOrder ? project.isAccelerated : project.track == .admitted
    }
  }
}

extension ProjectRow {
  /// In acceleration, or through it.
  var isAccelerated: Bool {
    switch track {
    case .accelerating, .completed, .readyToScale, .operational, .project, .ambassador: true
    default: false
    }
  }
}
