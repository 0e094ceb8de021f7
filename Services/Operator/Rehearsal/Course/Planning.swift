import Contracts
import Programme

/// Individual plans: drafted by project and mentor, corrected where need be, signed by both (rulebook 3.2).
struct Planning: Phase {
  private let season: SeasonPlan
  private let day: LocalDate
  private var calendar: SeasonCalendar { season.calendar }

  init(_ season: SeasonPlan) {
    self.season = season
    day = season.calendar.planning
  }

  func plan(_ agenda: inout Agenda) {
    agenda.think(at: calendar.at(day, 11)) { known, agenda in
      var seed = season.seed("plans")
      for project in known.active where project.mentor != nil { draft(project, &seed, &agenda) }
      planSlip(known, &agenda)
    }
  }

  private func draft(_ project: Register.Project, _ seed: inout Seeded, _ agenda: inout Agenda) {
    let number = project.number
    let rows = rows(of: project, &seed)
    let corrected = seed.percent(20) ? rows.map { later($0) } : nil
    agenda.send("plan.draft/\(number)", at: calendar.at(day, 12), about: number) { _ in PlanDraft(number: number, rows: rows) }
    if let corrected {
      agenda.send("plan.draft/\(number)/corrected", at: calendar.at(day, 18), about: number) { _ in
        PlanDraft(number: number, rows: corrected)
      }
    }
    sign(project, as: .participant, by: project.leader, at: 12, &agenda)
    sign(project, as: .mentor, by: nil, at: 16, &agenda)
  }

  /// Each signs what stands then.
  private func sign(_ project: Register.Project, as role: PlanRole, by person: Person?, at hour: Int, _ agenda: inout Agenda) {
    let number = project.number
    agenda.send("plan.sign/\(number)/\(role.rawValue)", at: calendar.at(day.adding(days: 1), hour), about: number) { known in
      guard let project = known.projects[number], let plan = project.plan else { return nil }
      return PlanSign(
        number: number, revisionHash: plan.revisionHash, role: role, by: person ?? project.mentor.map { known.expert($0) })
    }
  }

  private func rows(of project: Register.Project, _ seed: inout Seeded) -> [PlanRow] {
    let tasks = seed.pick(4 + seed.below(3), of: CoursePhrases.of(project.language).tasks)
    let experts = seed.pick(2, of: season.faculty.members.map(\.id).filter { $0 != project.mentor })
    return tasks.enumerated().map { place, task in
      PlanRow(
        taskId: Identifier(stringLiteral: "t-0\(place + 1)"), task: task.task,
        due: calendar.course(perMille: 450 + 400 * (place + 1) / tasks.count), result: task.result,
        experts: place < 2 ? [experts[place]] : [])
    }
  }

  /// The experts had remarks: everything a little later.
  private func later(_ row: PlanRow) -> PlanRow {
    var row = row
    row.due = calendar.contest.workingDay(after: row.due)
    return row
  }

  /// Nobody signs what has never been drafted.
  private func planSlip(_ known: Register, _ agenda: inout Agenda) {
    guard let project = known.active.first(where: { $0.mentor != nil }) else { return }
    var seed = season.seed("plan slip")
    let hash = seed.digest()
    agenda.send(
      "plan.sign/stale", at: calendar.at(day.adding(days: 1), 11), about: project.number, expecting: .refused("other-draft")
    ) { _ in PlanSign(number: project.number, revisionHash: hash, role: .participant, by: project.leader) }
  }
}
