import Contracts
import IntakeRules
import Programme

@testable import Operator

/// A season made up for the page: 120 applications of which 39 come to the defence, and everything that the pictures show.
enum SampleSeason {
  static func story(seed: UInt64 = 2020) -> SeasonStory {
    var chance = Seeded(seed: seed)
    var story = SeasonStory(region: .astana, season: SeasonRow(announced: announced)!)
    story.applied = 120
    story.projects = (1...104).map { project($0, &chance) }
    story.interviews = (1...90).map { _ in day(2, 1 + chance.below(28)) }
    story.sittings = [LocalDate(year: 2020, month: 2, day: 12)!, LocalDate(year: 2020, month: 3, day: 6)!]
    play(&story, &chance)
    defend(&story, &chance)
    trade(&story, &chance)
    return story
  }

  static let announced: SeasonAnnounced = {
    let data = Catalogue.example("season.announced")!["data"]!
    let document = try! JSONDocument(data.compactBytes)
    return try! ContractDecoder.decode(SeasonAnnounced.self, from: document.root).get()
  }()

  static func day(_ month: Int, _ day: Int, hour: Int = 10) -> Instant {
    Zone(identifier: "Asia/Almaty")!.instant(of: LocalDateTime(LocalDate(year: 2020, month: month, day: day)!, hour: hour, minute: 0))
  }

  private static func project(_ place: Int, _ chance: inout Seeded) -> StoryProject {
    let number = ApplicationNumber("AST-2020-\(String(10_000 + place).dropFirst())")!
    let names = ["Open English", "Temir Tumen", "Өзге эпос", "Zamandas 21", "Ел тану <Astana> & Ко", "Жасыл аула", "Мүмкіндік мектебі"]
    let departure: Departure? =
      switch place {
      case 1...17: .declined
      case 18...30: .interview(LocalDate(year: 2020, month: 2, day: 20))
      case 31...60: .commission(LocalDate(year: 2020, month: 3, day: 6))
      case 61...62: .withdrawn("команда көшіп кетті")
      case 63: .excluded([ExclusionReason(ground: .brokenDiscipline, text: "пропущены четыре занятия подряд")])
      case 66...78: .belowPassMark(total: 61 + place % 14, passMark: 75)
      case 79...81: .noStatement(total: 78, closed: LocalDateTime(iso: "2020-05-21T23:59:59"))
      default: nil
      }
    let tracks: [Track] = [.declined, .notAdmitted, .notAdmitted, .withdrawn, .excluded, .notPassed, .lapsed]
    let track: Track =
      switch departure {
      case .declined?: tracks[0]
      case .interview?, .commission?: tracks[1]
      case .withdrawn?: tracks[3]
      case .excluded?: tracks[4]
      case .belowPassMark?: tracks[5]
      case .noStatement?, .noDefence?: tracks[6]
      case nil: .readyToScale
      }
    return StoryProject(
      number: number, name: "\(names[place % names.count]) \(place)", direction: Direction.allCases[place % 6], track: track,
      isAdmitted: place > 60, exit: place > 84 ? (place > 87 ? .readyToScale : .operational) : nil, departure: departure)
  }

  private static func play(_ story: inout SeasonStory, _ chance: inout Seeded) {
    let kinds: [(SessionKind, Int, Int)] = [
      (.orientation1, 3, 16), (.orientation2, 3, 23), (.baseCourse, 3, 25), (.baseCourse, 3, 27), (.orientation3, 4, 6),
      (.orientation4, 5, 11),
      (.module, 6, 8), (.module, 6, 15), (.module, 6, 22), (.control, 7, 13), (.module, 7, 20), (.module, 8, 3), (.module, 8, 17),
      (.control, 9, 14), (.coaching, 3, 18), (.coaching, 4, 15), (.coaching, 5, 18), (.presentation, 10, 6), (.strategic, 11, 5),
    ]
    for (place, (kind, month, date)) in kinds.enumerated() {
      story.sessions[Identifier("s-\(place)")!] = StorySession(kind: kind, startsAt: day(month, date), endsAt: day(month, date, hour: 12))
    }
    story.consultations = (1...240).map { _ in day(3 + chance.below(3), 1 + chance.below(28), hour: 9 + chance.below(9)) }
    story.completed = (1...20).map { _ in day(10, 8 + chance.below(3)) }
    story.mailsSent = 3412
  }

  private static func defend(_ story: inout SeasonStory, _ chance: inout Seeded) {
    let defended = story.projects[65...]
    story.presented = Set(defended.map(\.number))
    let rows = defended.map { project -> ProtocolRow in
      let quality = 1 + chance.below(4)
      let matrix = (1...7).map { juror in
        let marks = DefenceCriterion.allCases.map { ($0, Mark(min(3, max(1, 1 + chance.below(quality))))!) }
        return JurorMarks(juror: Identifier("j-\(juror)")!, marks: WordMap(Dictionary(uniqueKeysWithValues: marks)))
      }
      let total = matrix.flatMap { $0.marks.values.values }.reduce(0) { $0 + $1.value }
      return ProtocolRow(
        number: project.number, name: project.name, matrix: matrix, total: total, band: story.policy.band(ofTotal: total),
        passed: total >= story.policy.passMark)
    }.sorted { $0.total > $1.total }
    story.protocolClosed = ProtocolClosed(
      season: "astana-2020", protocol: "AST-2020-P-1", closedAt: day(5, 15), date: LocalDate(year: 2020, month: 5, day: 15)!, roster: [],
      substitutions: [], projects: rows, leftOut: [], passed: rows.filter(\.passed).map(\.number), passMark: story.policy.passMark,
      signedBy: [], hash: Digest(bytes: [UInt8](repeating: 7, count: 32)))
    story.orders = [
      OrderIssued(
        season: "astana-2020", order: "AST-2020-O-1", numbers: defended.suffix(21).map(\.number),
        signedBy: Signatory(fullName: "Серікова Айгүл", position: LocalizedText(kk: "директор", ru: "директор")), issuedAt: day(5, 22),
        acceleration: Period(from: LocalDate(year: 2020, month: 6, day: 1)!, to: LocalDate(year: 2020, month: 9, day: 30)!))
    ]
  }

  private static func trade(_ story: inout SeasonStory, _ chance: inout Seeded) {
    var (offers, circulation) = (0, 0)
    for step in 0..<60 {
      if step < 14 { offers += 500 + chance.below(900) } else { offers -= chance.below(120) }
      if step > 6, step < 40 { circulation += min(chance.below(260), offers - circulation) }
      if step > 40 { circulation -= chance.below(90) }
      story.market.coverage.append(.init(at: day(11, 2 + step / 4, hour: 9 + step % 4 * 2), circulation: circulation, offers: offers))
    }
    (story.market.issued, story.market.granted, story.market.awarded, story.market.settled) = (4200, 1900, 3120, 2280)
    story.market.times = story.market.coverage.map(\.at)
  }
}
