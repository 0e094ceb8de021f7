import Contracts
import IntakeRules
import Programme
import Testing

/// Brings a project to a stage of its track by the commands and events that lead there in 2020.
extension Desk {
  /// Registered on 3 February.
  mutating func register(_ form: ApplicationSubmit = application()) throws -> ApplicationNumber {
    let facts = try tell(form).accepted()
    guard case .registered(let event)? = facts.first else { throw Unexpected() }
    return event.number
  }

  mutating func preselected(_ form: ApplicationSubmit = application()) throws -> ApplicationNumber {
    let number = try register(form)
    try tell(ApplicationPreselect(number: number, accept: true, by: organiser)).accepted()
    return number
  }

  mutating func interviewed(_ form: ApplicationSubmit = application(), passed: Bool = true) throws -> ApplicationNumber {
    let number = try preselected(form)
    try interview(number, round: 1, passed: passed)
    return number
  }

  mutating func interview(_ number: ApplicationNumber, round: Int, passed: Bool = true) throws {
    let experts = [person("Марат Ахметов")]
    let start = try season.zone.local(of: now + .hours(1))
    let round = try #require(Round(round))
    try tell(InterviewSchedule(number: number, round: round, start: start, experts: experts)).accepted()
    try tell(InterviewRecord(number: number, round: round, passed: passed, marks: [:], experts: experts)).accepted()
  }

  /// Admitted by a sitting on the day it is.
  mutating func admitted(_ form: ApplicationSubmit = application()) throws -> ApplicationNumber {
    let number = try interviewed(form)
    try tell(concept(number)).accepted()
    let today = try season.zone.date(of: now)
    try tell(sitting(today.iso, [(number, true)])).accepted()
    return number
  }

  /// Everything that pre-acceleration asks for, with the defence on 18 May 2020 and its protocol the same day.
  mutating func passed(
    _ form: ApplicationSubmit = application(), published: String = "2020-05-18T10:00:00Z"
  ) throws -> ApplicationNumber {
    let number = try admitted(form)
    try tell(planSigned(number, tasks: 2)).accepted()
    try tell(attended([number])).accepted()
    for task in 0..<2 { try tell(TaskComplete(number: number, taskId: taskID(task), by: organiser)).accepted() }
    for kind in ProjectDocument.allCases { try tell(projectDocument(number, kind)).accepted() }
    try pass(to: "2020-05-17T00:00:00Z")
    try tell(defence([number])).accepted()
    try pass(to: published)
    try tell(scored(number, published: published)).accepted()
    try interview(number, round: 2)
    try tell(certificate("AST-2020-C-1", for: number)).accepted()
    return number
  }

  mutating func applied(_ form: ApplicationSubmit = application()) throws -> ApplicationNumber {
    let number = try passed(form)
    try tell(transition(number)).accepted()
    return number
  }

  mutating func accelerating(_ form: ApplicationSubmit = application()) throws -> ApplicationNumber {
    let number = try applied(form)
    try tell(OrderIssue(season: "astana-2020", numbers: [number], signedBy: signatory)).accepted()
    return number
  }
}

struct Unexpected: Error {}

func taskID(_ task: Int) -> Identifier { Identifier("t-\(task)")! }

func planSigned(_ number: ApplicationNumber, tasks: Int, complete: Bool = true) -> PlanSigned {
  let rows = (0..<tasks).map { PlanRow(taskId: taskID($0), task: "Тапсырма", due: day("2020-04-12"), result: "Нәтиже", experts: []) }
  return PlanSigned(
    season: "astana-2020", number: number, revision: 1, revisionHash: digest, role: .mentor, complete: complete,
    rows: complete ? rows : [], signedAt: instant("2020-03-20T04:00:00Z"))
}

func attended(_ numbers: [ApplicationNumber], course: BaseCourse = .programme) -> AttendanceRecorded {
  AttendanceRecorded(
    session: "s-1", kind: .baseCourse, season: "astana-2020", course: course, startedAt: instant("2020-03-21T04:00:00Z"), present: [],
    attended: numbers, absent: [])
}

/// 18 May 2020, 10:00 in Nur-Sultan.
func defence(_ numbers: [ApplicationNumber], sequence: Int = 0, ends: String = "2020-05-18T04:05:00Z") -> DefenceScheduled {
  DefenceScheduled(
    season: "astana-2020", date: day("2020-05-18"), format: .online, zone: "Asia/Almaty",
    slots: numbers.map {
      DefenceSlot(
        kind: .presentation, number: $0, start: local("2020-05-18T10:00"), startsAt: instant(ends) - .minutes(5), endsAt: instant(ends))
    }, sequence: sequence)
}

func scored(
  _ number: ApplicationNumber, presented: Bool = true, total: Int? = 80, passed: Bool = true, published: String = "2020-05-18T10:00:00Z"
) -> ProjectScored {
  ProjectScored(
    season: "astana-2020", number: number, name: "Open English", protocol: "p-1", presented: presented, people: [], total: total,
    passed: passed, language: .kk, publishedAt: instant(published))
}

func certificate(_ name: Identifier, for number: ApplicationNumber, kind: CertificateKind = .preAcceleration) -> CertificateIssued {
  CertificateIssued(
    number: name, kind: kind, season: "astana-2020", holder: organiser, project: CertificateProject(number: number, name: "Open English"),
    language: .kk, sha256: digest, credential: "e.y.J", issuedAt: instant("2020-05-18T11:00:00Z"))
}

func transition(_ number: ApplicationNumber, certificate: Identifier? = "AST-2020-C-1") -> TransitionApply {
  let model = Attachment(
    kind: .socialEffectModel,
    reference: DocumentReference(location: "https://files.example.kz/m.pdf", mediaType: "application/pdf", bytes: 9, sha256: digest))
  let attested = certificate.map { Attachment(kind: .preAccelerationCertificate, certificate: $0) }
  return TransitionApply(number: number, statement: "Прошу включить проект.", attachments: [model] + (attested.map { [$0] } ?? []))
}
