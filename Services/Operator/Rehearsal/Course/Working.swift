import Contracts
import Programme

/// What a project does for itself: the tasks of its plan, the package of seven documents (rulebook 1.11, 3.2).
struct Working: Phase {
  private let season: SeasonPlan
  private var calendar: SeasonCalendar { season.calendar }

  init(_ season: SeasonPlan) { self.season = season }

  func plan(_ agenda: inout Agenda) {
    agenda.think(at: calendar.at(calendar.working, 11)) { known, agenda in
      var seed = season.seed("work")
      for project in known.active {
        if project.isPlanSigned, let plan = project.plan { work(project, plan.rows, &seed, &agenda) }
        gather(project, &seed, &agenda)
      }
      planSlips(known, &agenda)
    }
  }

  /// Most in time; who will not go on leaves the last one undone.
  private func work(_ project: Register.Project, _ rows: [PlanRow], _ seed: inout Seeded, _ agenda: inout Agenda) {
    let phrases = CoursePhrases.of(project.language)
    let rows = project.fate.transition == .leavesTasksUndone ? rows.dropLast() : rows[...]
    for row in rows {
      let late = seed.percent(project.fate.diligence) ? -seed.below(3) : 2 + seed.below(5)
      let day = min(
        calendar.defence[0].adding(days: -1), max(calendar.contest.workingDay(after: calendar.working), row.due.adding(days: late)))
      let result = seed.pick(phrases.results)
      agenda.send("task.complete/\(project.number)/\(row.taskId)", at: calendar.at(day, 18), about: project.number) { _ in
        TaskComplete(number: project.number, taskId: row.taskId, by: project.leader, result: result)
      }
    }
  }

  /// One after the other; a charter is sometimes replaced by a better one.
  private func gather(_ project: Register.Project, _ seed: inout Seeded, _ agenda: inout Agenda) {
    let lacking = project.fate.transition == .lacksDocuments ? 2 : 0
    for (place, kind) in ProjectDocument.allCases.dropLast(lacking).enumerated() {
      let day = calendar.course(perMille: 560 + place * 50 + seed.below(40))
      submit(kind, "", of: project, on: day, &seed, &agenda)
    }
    if seed.percent(25) { submit(.charter, "/again", of: project, on: calendar.course(perMille: 950), &seed, &agenda) }
  }

  private func submit(
    _ kind: ProjectDocument, _ again: String, of project: Register.Project, on day: LocalDate, _ seed: inout Seeded,
    _ agenda: inout Agenda
  ) {
    let (number, digest, bytes) = (project.number, seed.digest(), seed.within(30_000...900_000))
    agenda.send("document.submit/\(number)/\(kind.rawValue)\(again)", at: calendar.at(day, 18), about: number) { _ in
      DocumentSubmit(number: number, projectDocument: kind, reference: DocumentReference.pdf(kind.rawValue, digest, bytes: bytes))
    }
  }

  /// A task that is in no plan, and one that is done already.
  private func planSlips(_ known: Register, _ agenda: inout Agenda) {
    guard let project = known.active.first(where: { $0.isPlanSigned && $0.fate.course == .defends }),
      let task = project.plan?.rows.first
    else { return }
    let day = calendar.course(perMille: 900)
    agenda.send("task.complete/unknown", at: calendar.at(day, 18), about: project.number, expecting: .refused("unknown-task")) { _ in
      TaskComplete(number: project.number, taskId: "t-99", by: project.leader)
    }
    agenda.send("task.complete/twice", at: calendar.at(day, 18), about: project.number, expecting: .refused("already-done")) { _ in
      TaskComplete(number: project.number, taskId: task.taskId, by: project.leader)
    }
  }
}

extension DocumentReference {
  /// Where the season's files would lie.
  static func pdf(_ name: String, _ digest: Digest, bytes: Int) -> DocumentReference {
    DocumentReference(
      location: Link("https://files.example.kz/\(digest.value.prefix(16))/\(name).pdf") ?? Link.placeholder, mediaType: "application/pdf",
      bytes: bytes, sha256: digest)
  }
}
