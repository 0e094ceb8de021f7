import Contracts
import Programme

/// Acceleration: fifteen items in their order, strategic sessions, the final presentations, and how each project leaves (rulebook 3.8, 3.9, 7).
struct Accelerating: Phase {
  private let season: SeasonPlan
  private var calendar: SeasonCalendar { season.calendar }
  /// The fifteen items; the seventh and the last are control sessions.
  private static let items = 1...15
  private static let controls: Set<Int> = [7, 15]

  init(_ season: SeasonPlan) { self.season = season }

  func plan(_ agenda: inout Agenda) {
    agenda.think(at: calendar.at(calendar.order, 15)) { known, agenda in
      guard known.acceleration != nil else { return }
      for (item, day) in zip(Self.items, calendar.items) { hold(item, on: day, &agenda) }
      for (place, direction) in Direction.allCases.enumerated() { meet(direction, place, known, &agenda) }
      present(&agenda)
    }
    let last = calendar.contest.workingDay(after: calendar.acceleration.upperBound)
    agenda.think(at: calendar.at(last, 9)) { known, agenda in finish(known, on: last, &agenda) }
  }

  private func hold(_ item: Int, on day: LocalDate, _ agenda: inout Agenda) {
    let session = Identifier(stringLiteral: "item-\(item)")
    agenda.send("session.schedule/\(session)", at: calendar.at(calendar.order, 16)) { known in
      SessionSchedule(
        session: session, kind: Self.controls.contains(item) ? .control : .module, season: season.season, item: item,
        start: calendar.local(day, 10), place: "Нұр-Сұлтан, Азаматтық орталық, үлкен зал",
        facilitators: [known.expert(season.faculty.members[item % season.faculty.members.count].id)])
    }
    record(session, on: day, &agenda) { $0.accelerating }
  }

  /// Projects of a direction form a cluster.
  private func meet(_ direction: Direction, _ place: Int, _ known: Register, _ agenda: inout Agenda) {
    guard known.accelerating.contains(where: { $0.direction == direction }) else { return }
    let session = Identifier(stringLiteral: "strategic-\(direction.rawValue)")
    let day = calendar.module(perMille: 630 + place * 60)
    agenda.send("session.schedule/\(session)", at: calendar.at(calendar.order, 16)) { known in
      SessionSchedule(
        session: session, kind: .strategic, season: season.season, direction: direction, start: calendar.local(day, 15),
        duration: 180, link: Link("https://meet.example.kz/\(session)"),
        facilitators: [known.expert(season.faculty.members[place % season.faculty.members.count].id)])
    }
    record(session, on: day, &agenda) { $0.accelerating.filter { $0.direction == direction } }
  }

  private func present(_ agenda: inout Agenda) {
    let day = calendar.module(perMille: 980)
    agenda.send("session.schedule/final-presentations", at: calendar.at(calendar.order, 16)) { known in
      SessionSchedule(
        session: "final-presentations", kind: .presentation, season: season.season, start: calendar.local(day, 10), duration: 240,
        place: "Нұр-Сұлтан, Азаматтық орталық, үлкен зал", facilitators: [Officials.organiser])
    }
    record("final-presentations", on: day, &agenda) { $0.accelerating }
  }

  private func record(
    _ session: Identifier, on day: LocalDate, _ agenda: inout Agenda, _ invited: @escaping (Register) -> [Register.Project]
  ) {
    agenda.send("attendance.record/\(session)", at: calendar.at(day, 18)) { known in
      var seed = season.seed("attendance \(session)")
      let present = invited(known).flatMap { project in
        seed.percent(project.fate.diligence) ? project.people.prefix(1 + seed.below(2)).map { $0.participant(of: project.number) } : []
      }
      return AttendanceRecord(session: session, present: present)
    }
  }

  /// Each with what it is now; a second time is once too often.
  private func finish(_ known: Register, on day: LocalDate, _ agenda: inout Agenda) {
    for project in known.accelerating {
      guard case .completes(let exit) = project.fate.acceleration else { continue }
      let number = project.number
      agenda.send("project.complete/\(number)", at: calendar.at(day, 12), about: number) { _ in ProjectComplete(number: number, exit: exit)
      }
    }
    guard let first = known.accelerating.first?.number else { return }
    agenda.send("project.complete/twice", at: calendar.at(day, 15), about: first, expecting: .refused("wrong-stage")) { _ in
      ProjectComplete(number: first, exit: .project)
    }
  }
}
