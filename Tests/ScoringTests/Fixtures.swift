import Contracts
import Programme
import ScoringRules
import Testing

/// The people and projects of the tests; none of them exists.
enum Fixture {
  static let jurors: [Juror] = [
    juror("j-1", "Гүлнар Сейітова", .organiser), juror("j-2", "Данияр Оспанов", .organiser), juror("j-3", "Ольга Ким", .expert),
    juror("j-4", "Марат Ахметов", .expert), juror("j-5", "Елена Соколова", .expert), juror("j-6", "Қайрат Шәріпов", .publicFigure),
    juror("j-7", "Ләззат Һамитова", .publicFigure),
  ]
  static let reserves: [Juror] = [
    juror("r-1", "Сергей Волков", .organiser), juror("r-2", "Ақмарал Тілеуова", .expert), juror("r-3", "Төлеген Әлімов", .publicFigure),
  ]

  /// The juror's person is named after the ballot's name.
  static func juror(_ id: String, _ name: String, _ group: JuryGroup) -> Juror {
    Juror(
      juror: Identifier(id), person: Identifier("person-\(id)"), fullName: name, email: "\(id)@example.kz", language: .kk, group: group)
  }

  static func announced(_ overrides: [String: Int] = [:]) throws -> SeasonAnnounced {
    var season = SeasonAnnounced.example
    season.season = astana2020
    season.policy = try Policy(overrides: overrides)
    return season
  }

  static func admitted(_ sequence: Int) -> ApplicationAdmitted {
    var event = ApplicationAdmitted.example
    event.season = astana2020
    event.number = ast(sequence)
    event.name = "Жоба № \(sequence)"
    event.applicant = Person(person: Identifier("leader-\(sequence)"), fullName: "Әлия Жетекші", email: "l\(sequence)@example.kz")
    event.people = [
      ProjectPerson(person: Identifier("leader-\(sequence)"), fullName: "Әлия Жетекші"),
      ProjectPerson(fullName: "Команда мүшесі \(sequence)", role: "тренер"),
    ]
    return event
  }

  static func pair(_ sequence: Int, _ mentor: Identifier, _ person: Person) -> PairFormed {
    PairFormed(season: astana2020, number: ast(sequence), mentor: mentor, person: person, formedAt: instant("2020-03-20T04:00:00Z"))
  }

  /// Slots of five minutes from 10:00 local time.
  static func scheduled(_ sequences: [Int], on date: String = "2020-05-18", sequence: Int = 0) -> DefenceScheduled {
    let first = instant("\(date)T04:00:00Z")
    return DefenceScheduled(
      season: astana2020, date: day(date), format: .allCases[0], zone: "Asia/Almaty",
      slots: sequences.enumerated().map { place, number in
        let start = first + .minutes(5 * place)
        return DefenceSlot(
          kind: .presentation, number: ast(number), start: LocalDateTime(date: day(date), secondsOfDay: 36_000 + 300 * place),
          startsAt: start, endsAt: start + .minutes(5))
      }, sequence: sequence)
  }

  static func presentation(_ sequence: Int) -> PresentationRecord {
    PresentationRecord(
      number: ast(sequence), presented: true, videoSeconds: 85, slides: 6, minutes: 3,
      participants: [Person(person: Identifier("leader-\(sequence)"), fullName: "Әлия Жетекші")])
  }

  static func absence(_ sequence: Int) -> PresentationRecord {
    PresentationRecord(number: ast(sequence), presented: false, participants: [], reason: "Команда келмеді")
  }

  static func marks(_ each: Mark) -> WordMap<DefenceCriterion, Mark> {
    WordMap(Dictionary(uniqueKeysWithValues: DefenceCriterion.allCases.map { ($0, each) }))
  }

  static func ballot(_ sequence: Int, _ juror: Identifier, _ marks: WordMap<DefenceCriterion, Mark>) -> BallotCast {
    BallotCast(season: astana2020, number: ast(sequence), juror: juror, marks: marks)
  }

  static let director = Signatory(person: "o-1", fullName: "Гүлнар Сейітова")
}

extension Desk {
  static let jury = Fixture.jurors.compactMap(\.juror)

  /// A season with projects 1…n on the day of their defence, and its jury.
  static func defence(of projects: Int, policy: [String: Int] = [:]) throws -> Desk {
    var desk = Desk()
    try desk.tell(try Fixture.announced(policy)).accepted()
    for sequence in 1...projects { try desk.tell(Fixture.admitted(sequence)).accepted() }
    try desk.tell(JuryAppoint(season: astana2020, jurors: Fixture.jurors, reserves: Fixture.reserves)).accepted()
    try desk.tell(Fixture.scheduled(Array(1...projects))).accepted()
    desk.now = instant("2020-05-18T09:00:00Z")
    return desk
  }

  /// The same after all have presented.
  static func presented(_ projects: Int, policy: [String: Int] = [:]) throws -> Desk {
    var desk = try defence(of: projects, policy: policy)
    for sequence in 1...projects { try desk.tell(Fixture.presentation(sequence)).accepted() }
    return desk
  }

  /// All seven give the same mark everywhere.
  mutating func vote(_ sequence: Int, _ mark: Mark, jurors: [Identifier] = Desk.jury) throws {
    for juror in jurors { try tell(Fixture.ballot(sequence, juror, Fixture.marks(mark))).accepted() }
  }

  @discardableResult
  mutating func close() throws -> Answer { try tell(ProtocolClose(season: astana2020, signedBy: [Fixture.director])) }

  @discardableResult
  mutating func substitute(_ out: Identifier, _ into: Identifier, _ sequence: Int? = nil) throws -> Answer {
    try tell(JurySubstitute(season: astana2020, out: out, in: into, reason: "Мүдделер қақтығысы", number: sequence.map(ast)))
  }
}
