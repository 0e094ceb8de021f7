import Contracts
import Programme
import Testing

@testable import SchedulingRules

/// A course of random commands, sensible and not, on a small cast: what rules hold whatever comes is looked at after each.
struct RandomCourse {
  var desk: Desk
  private var seed: Seeded
  private static let experts: [Identifier] = ["e-kim", "e-ahmetov", "e-third"]

  init(_ seed: Seeded) throws {
    self.seed = seed
    desk = try Desk.withSessions(projects: 5)
    try desk.tell(expert("e-third", "Үшінші Сарапшы")).accepted()
    try desk.advance(to: "2020-03-19T04:00:00Z")
  }

  /// One command; now and then time passes, so that things begin, fall due and are over.
  mutating func play(_ step: Int) throws {
    if below(4) == 0 {
      let instant = desk.now + .hours(1 + below(40))
      try desk.advance(to: instant.rfc3339)
    }
    switch below(14) {
    case 0...3: try desk.tell(schedule(step))
    case 4: try desk.tell(SessionMove(session: anySession, newStart: someTime))
    case 5: try desk.tell(SessionCancel(session: anySession))
    case 6: try desk.tell(AttendanceRecord(session: anySession, present: [Participant(fullName: "А Б", number: number)]))
    case 7, 12: try playPair()
    case 8, 13: try playPlan()
    case 9: try playRecord(step)
    case 10: try desk.tell(defence(below(5) + 1, below(5) + 1, on: "2020-05-1\(below(10))", at: LocalTime("1\(below(10)):00")!))
    default: try playTrack()
    }
  }

  private mutating func schedule(_ step: Int) -> SessionSchedule {
    let kinds: [SessionKind] = [.orientation1, .orientation2, .orientation3, .orientation4, .module, .strategic, .coaching, .presentation]
    let kind = below(3) == 0 ? SessionKind.baseCourse : kinds[below(kinds.count)]
    var command = SchedulingTests.session(
      kind, at: "2020-03-20T10:00", id: Identifier("s-\(step)"),
      by: [[gulnar, kim, ahmetov][below(3)], Person(fullName: "Қонақ \(below(2))")])
    command.start = someTime
    command.course = kind == .baseCourse ? [.programme, .projectManagement][below(2)] : nil
    command.item = kind == .module ? 1 + below(6) : kind == .coaching ? 1 + below(8) : nil
    command.direction = kind == .strategic ? .informalEducation : nil
    return command
  }

  private mutating func playPair() throws {
    let mentor = Self.experts[below(3)], side: PairSide? = [.project, .mentor, nil][below(3)]
    switch below(6) {
    case 0, 1: try desk.tell(PairPropose(number: number, mentor: mentor, by: side))
    case 2, 3, 4: try desk.tell(PairAccept(number: number, mentor: mentor))
    default:
      if below(2) == 0 {
        try desk.tell(PairDecline(number: number, mentor: mentor))
      } else {
        try desk.tell(PairDissolve(number: number, mentor: mentor, reason: "Себеп"))
      }
    }
  }

  private mutating func playPlan() throws {
    let number = guided?.number ?? number
    if below(3) == 0 {
      try desk.tell(PlanDraft(number: number, rows: [row("t-1", due: "2020-11-1\(below(10))")]))
    } else if let plan = desk.all.courses.latestPlan(of: number) {
      try desk.tell(PlanSign(number: number, revisionHash: plan.drafted.revisionHash, role: [.mentor, .participant][below(2)]))
    }
  }

  private mutating func playRecord(_ step: Int) throws {
    let parties = [Participant(fullName: "Бір Адам", number: number), Participant(fullName: "Екі Адам")]
    switch below(4) {
    case 0: try desk.tell(ConflictReport(conflict: Identifier("k-\(step)"), parties: parties, what: "Келіспеді"))
    case 1: try desk.tell(ConflictResolve(conflict: desk.all.courses.conflicts.keys.min { $0.value < $1.value } ?? "k", decision: "Онлайн"))
    case 2: try desk.tell(CharacteristicSubmit(number: number, text: "Жақсы", rating: 2, by: kim))
    default:
      var report = ReportSubmit.example
      let month = Month(of: zone.date(of: desk.now))
      let pair = guided
      (report.number, report.expert, report.period) = (pair?.number ?? number, pair?.mentor ?? "e-third", month.period)
      try desk.tell(report)
    }
  }

  private mutating func playTrack() throws {
    switch below(30) {
    case 0: try desk.tell(withdrawal(below(5) + 1, at: desk.now.rfc3339))
    case 1, 2: try desk.tell(order(below(5) + 1))
    default: break
    }
  }

  private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &seed) }
  private var number: ApplicationNumber { mutating get { ast(below(6) + 1) } }
  /// A pair that stands, if one does.
  private var guided: PairRow.Key? {
    mutating get {
      let formed = desk.all.courses.pairs.values.flatMap(\.values).filter { $0.stage == .formed }.map(\.key)
      return formed.sorted { ($0.number, $0.mentor.value) < ($1.number, $1.mentor.value) }.randomElement(using: &seed)
    }
  }
  private var anySession: Identifier {
    mutating get { desk.all.courses.sessions.keys.sorted { $0.value < $1.value }.randomElement(using: &seed) ?? "s-none" }
  }

  /// Within a month and a half from now.
  private var someTime: LocalDateTime { mutating get { zone.local(of: desk.now + .hours(1 + below(1000))) } }
}
