import Contracts
import Programme

/// Brand ambassadors and accredited mentors (rulebook 4.9, 7).
struct Honours: Phase {
  private let season: SeasonPlan
  private var calendar: SeasonCalendar { season.calendar }

  init(_ season: SeasonPlan) { self.season = season }

  func plan(_ agenda: inout Agenda) {
    agenda.think(at: calendar.at(calendar.assessment, 9)) { known, agenda in
      for project in known.active where project.exit == .readyToScale { assess(project, &agenda) }
    }
    agenda.think(at: calendar.at(calendar.awards, 9)) { known, agenda in award(known, &agenda) }
  }

  /// Two experts, who are not the project's mentor.
  private func assess(_ project: Register.Project, _ agenda: inout Agenda) {
    var seed = season.seed("ambassador \(project.number)")
    let experts = seed.pick(2, of: season.faculty.members.map(\.id).filter { $0 != project.mentor })
    for expert in experts {
      let best: [Mark] = project.fate.isExemplary ? [3, 3, 2] : [1, 2, 2]
      let marks = Dictionary(uniqueKeysWithValues: AmbassadorCriterion.allCases.map { ($0, seed.pick(best)) })
      let notes = CoursePhrases.of(project.language).assessment[project.fate.isExemplary ? 0 : 1]
      let assessment = AmbassadorAssess(
        number: project.number, expert: expert, marks: WordMap(marks), recommended: project.fate.isExemplary, notes: notes)
      agenda.send("ambassador.assess/\(project.number)/\(expert)", at: calendar.at(calendar.assessment, 16), about: project.number) { _ in
        assessment
      }
    }
  }

  /// Those whom all recommend.
  private func award(_ known: Register, _ agenda: inout Agenda) {
    for project in known.active where project.recommendations > 1 {
      agenda.send("ambassador.award/\(project.number)", at: calendar.at(calendar.awards, 12), about: project.number) { _ in
        AmbassadorAward(number: project.number, by: Officials.institute)
      }
    }
    accredit(known, &agenda)
    if let project = known.active.first(where: { $0.exit != nil && $0.recommendations == 0 }) {
      agenda.send("ambassador.award/unfit", at: calendar.at(calendar.awards, 12), about: project.number, expecting: .anything) { _ in
        AmbassadorAward(number: project.number, by: Officials.institute)
      }
    }
  }

  /// The mentors of the ambassadors, each once for a direction.
  private func accredit(_ known: Register, _ agenda: inout Agenda) {
    var accredited: Set<String> = []
    for project in known.active where project.recommendations > 1 {
      guard let mentor = project.mentor, accredited.insert("\(mentor) \(project.direction)").inserted else { continue }
      agenda.send("mentor.accredit/\(mentor)/\(project.direction.rawValue)", at: calendar.at(calendar.awards, 15)) { known in
        MentorAccredit(person: known.expert(mentor), direction: project.direction, by: Officials.director, season: season.season)
      }
    }
  }
}
