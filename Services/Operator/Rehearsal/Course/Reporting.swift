import Contracts
import Programme

/// What experts write: diagnoses, monthly reports, characteristics; and conflicts that somebody reports (rulebook 2, 3.7, 4.8).
struct Reporting: Phase {
  private let season: SeasonPlan
  private var calendar: SeasonCalendar { season.calendar }

  init(_ season: SeasonPlan) { self.season = season }

  func plan(_ agenda: inout Agenda) {
    agenda.think(at: calendar.at(calendar.course(perMille: 320), 9)) { known, agenda in
      for project in known.active where project.mentor != nil { diagnose(project, &agenda) }
    }
    for (place, month) in calendar.months(from: calendar.begins, to: calendar.acceleration.upperBound).enumerated() {
      agenda.think(at: calendar.at(month.to.adding(days: 1), 9)) { known, agenda in report(month, place, known, &agenda) }
    }
    agenda.think(at: calendar.at(calendar.course(perMille: 900), 9)) { known, agenda in
      for project in known.active { characterise(project, &agenda) }
    }
    agenda.think(at: calendar.at(calendar.course(perMille: 600), 9)) { known, agenda in quarrel(known, &agenda) }
  }

  private func diagnose(_ project: Register.Project, _ agenda: inout Agenda) {
    var seed = season.seed("diagnosis \(project.number)")
    let phrases = CoursePhrases.of(project.language)
    let diagnosis = DiagnosisRecord(
      number: project.number, maturity: seed.pick([.startUp, .growth, .growth, .maturity]), needs: seed.pick(2, of: phrases.needs),
      expectedResults: [phrases.diagnosed], leadership: seed.pick(phrases.leadership),
      contract: PsychologicalContract(expectations: phrases.expectations, commitment: phrases.commitment), expert: project.mentor)
    agenda.send("diagnosis.record/\(project.number)", at: calendar.at(calendar.course(perMille: 320), 16), about: project.number) { _ in
      diagnosis
    }
  }
}

/// Monthly reports (rulebook 2).
extension Reporting {
  /// In the first days of the next month; somebody forgets.
  private func report(_ month: (from: LocalDate, to: LocalDate), _ place: Int, _ known: Register, _ agenda: inout Agenda) {
    var seed = season.seed("reports \(place)")
    for member in season.faculty.members where known.experts[member.id] != nil {
      guard seed.percent(95) else { continue }
      let at = calendar.at(month.to.adding(days: 1), 16)
      let phrases = CoursePhrases.of(member.person.language ?? .kk)
      let text = seed.pick(phrases.feedback) + " " + seed.pick(phrases.nextMonth)
      agenda.send("report.submit/\(member.id)/\(place)", at: at) { _ in
        ReportSubmit(kind: .expert, expert: member.id, period: Period(from: month.from, to: month.to), text: text)
      }
    }
    for project in known.active where project.isPlanSigned && (place < 2 || project.isAccelerating) {
      report(on: project, month, place, known, &seed, &agenda)
    }
  }

  private func report(
    on project: Register.Project, _ month: (from: LocalDate, to: LocalDate), _ place: Int, _ known: Register, _ seed: inout Seeded,
    _ agenda: inout Agenda
  ) {
    guard let mentor = project.mentor, let plan = project.plan, seed.percent(95) else { return }
    let phrases = CoursePhrases.of(project.language)
    let rows = plan.rows.prefix(3).map {
      DynamicsRow(item: $0.task, due: $0.due, expectedResult: $0.result, dynamics: seed.pick(phrases.dynamics))
    }
    let report = ReportSubmit(
      kind: .mentor, expert: mentor, period: Period(from: month.from, to: month.to), number: project.number,
      consultants: plan.rows.flatMap(\.experts), goals: seed.pick(phrases.goals), rows: rows, nextMonth: seed.pick(phrases.nextMonth),
      signatures: [project.leader, known.expert(mentor), Officials.organiser])
    agenda.send(
      "report.submit/\(project.number)/\(place)", at: calendar.at(month.to.adding(days: 1), 16), about: project.number
    ) { _ in report }
  }
}

/// Characteristics at the end of pre-acceleration, conflicts in its middle (rulebook 2, 3.7).
extension Reporting {
  /// By the mentor and by the organiser; the better the project, the better what is said.
  private func characterise(_ project: Register.Project, _ agenda: inout Agenda) {
    var seed = season.seed("characteristic \(project.number)")
    let at = calendar.at(calendar.course(perMille: 900), 16)
    let texts = CoursePhrases.of(project.language).characteristics
    for role in [CharacteristicRole.expert, .organiser] {
      let rating = min(3, max(1, 1 + (project.fate.strength + seed.within(-100...150)) / 350))
      let text = seed.pick(texts[rating - 1])
      agenda.send("characteristic.submit/\(project.number)/\(role.rawValue)", at: at, about: project.number) { known in
        let mentor = known.projects[project.number]?.mentor.map { known.expert($0) }
        let by = role == .organiser ? Officials.organiser : mentor
        return by.map { CharacteristicSubmit(number: project.number, text: text, rating: Mark(rating) ?? 2, by: $0, role: role) }
      }
    }
  }

  /// Two quarrels, one of which is settled.
  private func quarrel(_ known: Register, _ agenda: inout Agenda) {
    let day = calendar.course(perMille: 600)
    let projects = known.active.filter { $0.mentor != nil && $0.fate.course == .defends }.suffix(2)
    for (place, project) in projects.enumerated() {
      guard let mentor = project.mentor else { continue }
      let id = Identifier(stringLiteral: "conflict-\(place + 1)")
      let parties = [project.people[0].participant(of: project.number), known.expert(mentor).asParticipant]
      let isKazakh = project.language == .kk
      agenda.send("conflict.report/\(place)", at: calendar.at(day, 12), about: project.number) { _ in
        ConflictReport(
          conflict: id, parties: parties,
          what: isKazakh ? "Кездесу уақытына келісе алмай жүр." : "Не могут договориться о времени встреч.", by: Officials.organiser)
      }
      guard place == 0 else { continue }
      agenda.send("conflict.resolve/\(place)", at: calendar.at(day.adding(days: 2), 12), about: project.number) { _ in
        ConflictResolve(
          conflict: id,
          decision: isKazakh ? "Кездесулер сейсенбі күні онлайн өтеді." : "Встречи проходят по вторникам онлайн.", by: Officials.organiser)
      }
    }
  }
}
