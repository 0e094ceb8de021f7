import Contracts
import Programme

/// Mentor pairs form by mutual consent at the second orientation session, as long as a mentor has room (rulebook 3.1).
struct Pairing: Phase {
  private let season: SeasonPlan
  private let day: LocalDate

  init(_ season: SeasonPlan) {
    self.season = season
    day = season.calendar.sessions[1]
  }

  func plan(_ agenda: inout Agenda) {
    let calendar = season.calendar
    agenda.think(at: calendar.at(day, 18)) { known, agenda in propose(known, &agenda) }
    agenda.think(at: calendar.at(day.adding(days: 14), 12)) { known, agenda in part(known, &agenda) }
  }

  /// Every project asks a mentor who will have room, or is asked; of the first asked some say no, and another one is asked the next day.
  private func propose(_ known: Register, _ agenda: inout Agenda) {
    var seed = season.seed("pairs")
    var rooms = Rooms(season, &seed)
    for project in known.active {
      let (number, language) = (project.number, project.language)
      var day = day
      let busy = seed.percent(8) ? rooms.someone : nil
      if let busy {
        ask(busy, number, by: .project, on: day, &agenda)
        agenda.send("pair.decline/\(number)", at: answer(day), about: number) { _ in
          PairDecline(number: number, mentor: busy, reason: CoursePhrases.of(language).noConsent)
        }
        day = day.adding(days: 1)
      }
      guard let mentor = rooms.take(besides: busy) else { continue }
      let side: PairSide = seed.percent(80) ? .project : .mentor
      ask(mentor, number, by: side, on: day, &agenda)
      agenda.send("pair.accept/\(number)", at: answer(day), about: number) { _ in PairAccept(number: number, mentor: mentor) }
    }
    planSlip(known, &agenda)
  }

  private func ask(_ mentor: Identifier, _ number: ApplicationNumber, by side: PairSide, on day: LocalDate, _ agenda: inout Agenda) {
    agenda.send("pair.propose/\(number)/\(mentor)", at: season.calendar.at(day, 19), about: number) { _ in
      PairPropose(number: number, mentor: mentor, by: side)
    }
  }

  private func answer(_ day: LocalDate) -> Instant { season.calendar.at(day.adding(days: 1), 11) }

  /// An expert who does not work as a mentor cannot be asked.
  private func planSlip(_ known: Register, _ agenda: inout Agenda) {
    guard let project = known.active.first, let expert = season.faculty.consultants.first else { return }
    agenda.send(
      "pair.propose/no-mentor", at: season.calendar.at(day, 19), about: project.number, expecting: .refused("not-a-mentor")
    ) { _ in PairPropose(number: project.number, mentor: expert.id) }
  }

  /// A mentor has to go; another one who has room takes over.
  private func part(_ known: Register, _ agenda: inout Agenda) {
    guard let project = known.active.last(where: { $0.mentor != nil }), let mentor = project.mentor else { return }
    let (number, reason) = (project.number, CoursePhrases.of(project.language).parting)
    let load = Dictionary(grouping: known.active.compactMap(\.mentor), by: \.self).mapValues(\.count)
    let other = season.faculty.mentors.first { $0.id != mentor && load[$0.id, default: 0] < ($0.capacity ?? season.policy.mentorCapacity) }
    guard let other else { return }
    agenda.send("pair.dissolve/\(number)", at: season.calendar.at(day.adding(days: 14), 16), about: number) { _ in
      PairDissolve(number: number, mentor: mentor, by: .mentor, reason: reason)
    }
    agenda.send("pair.propose/\(number)/again", at: season.calendar.at(day.adding(days: 14), 19), about: number) { _ in
      PairPropose(number: number, mentor: other.id)
    }
    agenda.send("pair.accept/\(number)/again", at: season.calendar.at(day.adding(days: 15), 11), about: number) { _ in
      PairAccept(number: number, mentor: other.id)
    }
  }
}

/// How many more projects each mentor can take.
private struct Rooms {
  private var free: [Identifier]

  init(_ season: SeasonPlan, _ seed: inout Seeded) {
    let capacity = season.policy.mentorCapacity
    free = seed.shuffled(season.faculty.mentors.flatMap { Array(repeating: $0.id, count: $0.capacity ?? capacity) })
  }

  /// Somebody with room, who keeps it.
  var someone: Identifier? { free.first }

  mutating func take(besides other: Identifier?) -> Identifier? { free.lastIndex { $0 != other }.map { free.remove(at: $0) } }
}
