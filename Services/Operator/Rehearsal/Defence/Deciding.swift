import Contracts
import Programme

/// From the protocol to the order: second interviews, statements within three days, the organiser's order (rulebook 1.11).
struct Deciding: Phase {
  private let season: SeasonPlan
  private var calendar: SeasonCalendar { season.calendar }

  init(_ season: SeasonPlan) { self.season = season }

  func plan(_ agenda: inout Agenda) {
    agenda.think(at: calendar.at(calendar.protocolDay, 18)) { known, agenda in
      for project in known.active where project.hasPassed { invite(project, &agenda) }
    }
    agenda.think(at: calendar.at(next, 18)) { known, agenda in
      for project in known.active where project.hasPassed { apply(project, &agenda) }
    }
    agenda.think(at: calendar.at(calendar.order, 9)) { known, agenda in order(known, &agenda) }
  }

  private var next: LocalDate { calendar.protocolDay.adding(days: 1) }

  private func invite(_ project: Register.Project, _ agenda: inout Agenda) {
    var seed = season.seed("second interview \(project.number)")
    let number = project.number
    let experts = seed.pick(2, of: season.faculty.members.map(\.id))
    let start = calendar.local(next, 9 + seed.below(6))
    let passes = project.fate.transition != .failsInterview
    let best: [Mark] = passes ? [2, 3, 3] : [1, 1, 2]
    let criteria = ["social-effect", "low-income", "social-capital", "innovation", "volunteers"]
    let marks = Dictionary(uniqueKeysWithValues: criteria.map { ($0, seed.pick(best)) })
    agenda.send("interview.schedule/\(number)/2", at: calendar.at(calendar.protocolDay, 19), about: number) { known in
      InterviewSchedule(
        number: number, round: 2, start: start, experts: experts.map { known.expert($0) },
        place: project.language == .kk ? "Азаматтық орталық, 2-зал" : "Гражданский центр, зал 2")
    }
    agenda.send("interview.record/\(number)/2", at: calendar.at(next, 16), about: number) { known in
      InterviewRecord(
        number: number, round: 2, passed: passes, marks: marks, notes: nil, experts: experts.map { known.expert($0) })
    }
  }

  /// In time, but who lacks something is told what; one comes a day too late.
  private func apply(_ project: Register.Project, _ agenda: inout Agenda) {
    var seed = season.seed("transition \(project.number)")
    let number = project.number
    let days = season.policy.transitionDays
    let inTime = calendar.at(calendar.protocolDay.adding(days: 1 + seed.below(days)), 21)
    let late = calendar.at(calendar.protocolDay.adding(days: days + 1), 12)
    let isLate = project.fate.transition == .comesTooLate
    let digest = seed.digest()
    // A project that has lapsed is told so; the statement is sent all the same.
    agenda.send(
      "transition.apply/\(number)", at: isLate ? late : inTime, about: isLate ? nil : number,
      expecting: expectation(project.fate.transition)
    ) { known in
      guard let project = known.projects[number] else { return nil }
      return statement(project, digest, known)
    }
  }

  private func expectation(_ transition: Fate.Transition) -> PlannedMessage.Expectation {
    switch transition {
    case .applies: .success
    case .comesTooLate: .refused("late")
    case .leavesTasksUndone: .refused("tasks-not-done")
    case .lacksDocuments: .refused("document-missing", "document-missing")
    case .failsInterview: .refused("second-interview-not-passed")
    }
  }

  private func statement(_ project: Register.Project, _ digest: Digest, _ known: Register) -> TransitionApply {
    let words = CoursePhrases.of(project.language).statement
    let certificate = project.certificates.first.map { [Attachment(kind: .preAccelerationCertificate, certificate: $0)] } ?? []
    let model = Attachment(kind: .socialEffectModel, reference: .pdf("social-effect", digest, bytes: 120_000))
    return TransitionApply(
      number: project.number, statement: words.before + project.name + words.after, attachments: certificate + [model],
      recommendedBy: project.mentor.map { known.expert($0) })
  }

  /// First with a project that has not applied.
  private func order(_ known: Register, _ agenda: inout Agenda) {
    let numbers = known.active.filter(\.hasApplied).map(\.number)
    guard !numbers.isEmpty else { return }
    if let other = known.projects.values.filter({ !$0.hasApplied }).map(\.number).min() {
      agenda.send("order.issue/rash", at: calendar.at(calendar.order, 12), expecting: .refused("not-applied")) { _ in
        OrderIssue(season: season.season, numbers: numbers + [other], signedBy: Officials.director)
      }
    }
    agenda.send("order.issue", at: calendar.at(calendar.order, 12)) { _ in
      OrderIssue(
        season: season.season, numbers: numbers, signedBy: Officials.director, startsOn: calendar.acceleration.lowerBound)
    }
  }
}
