import Contracts
import Programme
import Testing

@testable import SchedulingRules

/// The courses of 2020 in short words.
let gulnar = Person(person: "o-2", fullName: "Данияр Қанатұлы Оспанов", email: "ospanov@example.kz", language: .kk)

func session(
  _ kind: SessionKind, at start: String, id: Identifier? = nil, course: BaseCourse? = nil, item: Int? = nil, direction: Direction? = nil,
  by facilitators: [Person] = [gulnar], minutes: Minutes? = nil
) -> SessionSchedule {
  SessionSchedule(
    session: id ?? Identifier("s-\(kind.rawValue)-\(course?.rawValue ?? "")-\(item ?? 0)-\(start)"), kind: kind, season: "astana-2020",
    direction: direction, course: course, item: item, start: local(start), duration: minutes, facilitators: facilitators)
}

func moved(_ id: Identifier, to start: String) -> SessionMove { SessionMove(session: id, newStart: local(start), reason: "Зал бос емес.") }

/// Row of a plan.
func row(_ task: Identifier, due: String = "2020-04-12", experts: [Identifier] = []) -> PlanRow {
  PlanRow(taskId: task, task: "Тізілім жасау", due: LocalDate(iso: due)!, result: "Бекітілген тізілім", experts: experts)
}

func defence(_ numbers: Int..., on date: String = "2020-05-18", at start: LocalTime = "10:00") -> DefenceSchedule {
  DefenceSchedule(
    season: "astana-2020", date: LocalDate(iso: date)!, start: start, format: .online, numbers: numbers.map { ast($0) },
    link: "https://meet.example.kz/defence")
}

func withdrawal(_ number: Int, at text: String = "2020-03-20T04:00:00Z") -> ApplicationWithdrawn {
  ApplicationWithdrawn(season: "astana-2020", number: ast(number), withdrawnAt: instant(text), reason: "Көшіп кетті")
}

func order(_ numbers: Int..., from: String = "2020-06-01") -> OrderIssued {
  var order = OrderIssued.example
  order.numbers = numbers.map { ast($0) }
  order.acceleration = Period(from: LocalDate(iso: from)!, to: LocalDate(iso: "2020-09-30")!)
  return order
}

/// The sessions of pre-acceleration in their order, the first on 17 March.
let preAcceleration: [SessionSchedule] = [
  session(.orientation1, at: "2020-03-17T10:00", id: "o-1"), session(.orientation2, at: "2020-03-19T10:00", id: "o-2"),
  session(.baseCourse, at: "2020-03-24T10:00", id: "c-programme", course: .programme),
  session(.baseCourse, at: "2020-03-25T10:00", id: "c-management", course: .projectManagement),
  session(.orientation3, at: "2020-03-27T10:00", id: "o-3"), session(.orientation4, at: "2020-05-14T10:00", id: "o-4"),
]

extension Desk {
  /// A season with the sessions of pre-acceleration scheduled.
  static func withSessions(projects: Int = 3) throws -> Desk {
    var desk = try Desk.open(projects: projects)
    for command in preAcceleration { try desk.tell(command).accepted() }
    return desk
  }

  /// The second orientation session has begun, and Kim guides these projects.
  static func withPairs(_ numbers: Int...) throws -> Desk {
    var desk = try Desk.withSessions()
    try desk.advance(to: "2020-03-19T04:00:00Z")
    for number in numbers {
      try desk.tell(PairPropose(number: ast(number), mentor: "e-kim")).accepted()
      try desk.tell(PairAccept(number: ast(number), mentor: "e-kim")).accepted()
    }
    return desk
  }

  /// Acceleration has begun for these projects.
  static func accelerating(_ numbers: Int...) throws -> Desk {
    var desk = try Desk.withSessions()
    try desk.advance(to: "2020-05-28T04:00:00Z")
    var event = order()
    event.numbers = numbers.map { ast($0) }
    try desk.tell(event).accepted()
    return desk
  }

  func session(_ id: Identifier) throws -> SessionRow { try #require(all.courses.sessions[id]) }
}

extension Answer {
  /// As many reasons as there are, in order.
  func refused(_ expected: [String], at location: SourceLocation = #_sourceLocation) {
    #expect(isRefused && told == expected, "\(told)", sourceLocation: location)
  }
}
