internal import Contracts
internal import Programme

/// What the programme sees of a team between admission and defence (rulebook 4.5).
enum TeamFacts {
  static func evolve(_ state: inout ScoringState, by event: HeardEvent) {
    switch event {
    case .attendanceRecorded(let event): attend(&state, event)
    case .planSigned(let event):
      guard event.complete else { return }
      state.note(event.number, in: event.season) { $0.plan = event.rows.map { PlannedTask(taskId: $0.taskId, due: $0.due) } }
    case .taskCompleted(let event):
      state.note(event.number, in: event.season) { if $0.tasks[event.taskId.value] == nil { $0.tasks[event.taskId.value] = event.onTime } }
    case .conflictReported(let event):
      for number in event.numbers {
        state.note(number, in: event.season) { if $0.conflicts[event.conflict.value] == nil { $0.conflicts[event.conflict.value] = true } }
      }
    case .conflictResolved(let event):
      for number in event.numbers { state.note(number, in: event.season) { $0.conflicts[event.conflict.value] = false } }
    case .characteristicSubmitted(let event): characterise(&state, event)
    case .reportSubmitted(let event): report(&state, event)
    default: break
    }
  }

  /// A second list of the same session corrects the first.
  private static func attend(_ state: inout ScoringState, _ event: AttendanceRecorded) {
    for number in event.attended { state.note(number, in: event.season) { $0.sessions[event.session.value] = true } }
    for number in event.absent { state.note(number, in: event.season) { $0.sessions[event.session.value] = false } }
  }

  /// An author's second characteristic takes the place of the first.
  private static func characterise(_ state: inout ScoringState, _ event: CharacteristicSubmitted) {
    let note = CharacteristicNote(author: PersonKey.of(event.by), role: event.role, rating: event.rating)
    state.note(event.number, in: event.season) {
      $0.characteristics.removeAll { $0.author == note.author && $0.role == note.role }
      $0.characteristics.append(note)
    }
  }

  private static func report(_ state: inout ScoringState, _ event: ReportSubmitted) {
    guard let number = event.number else { return }
    let note = ReportNote(kind: event.kind, expert: event.expert, period: event.period, onTime: event.onTime)
    state.note(number, in: event.season) {
      $0.reports.removeAll { $0.kind == note.kind && $0.expert == note.expert && $0.period == note.period }
      $0.reports.append(note)
    }
  }
}
