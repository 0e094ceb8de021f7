import Contracts
import Programme

/// Teams that give up, and one that the expert group excludes, in pre-acceleration and in acceleration (rulebook 1.10).
struct Leaving: Phase {
  private let season: SeasonPlan
  private var calendar: SeasonCalendar { season.calendar }

  init(_ season: SeasonPlan) { self.season = season }

  /// The minute at which somebody leaves, and nothing else happens: other services hear of it while they decide on messages of the same instant.
  private static let alone = 45

  func plan(_ agenda: inout Agenda) {
    let middle = calendar.course(perMille: 260)
    agenda.think(at: calendar.at(middle, 9)) { known, agenda in
      var seed = season.seed("leaving")
      for project in known.active {
        let day = calendar.course(perMille: 300 + seed.below(500))
        switch project.fate.course {
        case .withdraws: withdraw(project, on: day, &seed, &agenda)
        case .isExcluded: exclude(project, on: day, known, &agenda)
        case .defends, .missesDefence: break
        }
      }
    }
    agenda.think(at: calendar.at(calendar.module(perMille: 100), 9)) { known, agenda in
      var seed = season.seed("leaving later")
      for project in known.accelerating {
        let day = calendar.module(perMille: 250 + seed.below(500))
        switch project.fate.acceleration {
        case .withdraws: withdraw(project, on: day, &seed, &agenda)
        case .isExcluded: exclude(project, on: day, known, &agenda)
        case .completes: break
        }
      }
    }
  }

  private func withdraw(_ project: Register.Project, on day: LocalDate, _ seed: inout Seeded, _ agenda: inout Agenda) {
    let reason = seed.pick(CoursePhrases.of(project.language).withdrawals)
    agenda.send("application.withdraw/\(project.number)", at: calendar.at(day, 12, Self.alone), about: project.number) { _ in
      ApplicationWithdraw(number: project.number, reason: reason)
    }
  }

  /// First somebody forgets the reasons.
  private func exclude(_ project: Register.Project, on day: LocalDate, _ known: Register, _ agenda: inout Agenda) {
    let (number, text) = (project.number, CoursePhrases.of(project.language).exclusion)
    let deciders = season.faculty.members.prefix(3).map { known.expert($0.id) }
    agenda.send("project.exclude/\(number)/bare", at: calendar.at(day, 12), about: number, expecting: .refused("required")) { _ in
      ProjectExclude(number: number, reasons: [], deciders: deciders)
    }
    agenda.send("project.exclude/\(number)", at: calendar.at(day, 15, Self.alone), about: number) { _ in
      ProjectExclude(number: number, reasons: [ExclusionReason(ground: .brokenDiscipline, text: text)], deciders: deciders)
    }
  }
}
