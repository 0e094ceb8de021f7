import Contracts
import Programme
import Testing

@testable import SchedulingRules

/// The season of 2020 in short words.
let zone = Zone(identifier: "Asia/Almaty")!
func instant(_ text: String) -> Instant { Instant(rfc3339: text)! }
func local(_ text: String) -> LocalDateTime { LocalDateTime(iso: text)! }
func ast(_ sequence: Int) -> ApplicationNumber { ApplicationNumber(prefix: "AST-2020", sequence: sequence)! }

let ahmetov = Person(person: "e-ahmetov", fullName: "Марат Ержанұлы Ахметов", email: "e-ahmetov@example.kz", language: .kk)
let kim = ExpertRegister.example.person
func leader(_ number: Int) -> Person {
  Person(person: Identifier("u-\(number)"), fullName: "Жетекші\(number) А.", email: "u\(number)@example.kz")
}

func admitted(_ number: Int, language: Language = .ru) -> ApplicationAdmitted {
  var event = ApplicationAdmitted.example
  event.number = ast(number)
  event.name = "Жоба \(number)"
  event.applicant = leader(number)
  event.language = language
  return event
}

func expert(_ id: Identifier, _ name: String, _ language: Language = .ru) -> ExpertRegister {
  var command = ExpertRegister.example
  command.person = Person(person: id, fullName: name, email: "\(id)@example.kz", language: language)
  return command
}

/// Of Akhmetov, unless said otherwise.
func request(
  _ id: Identifier, _ numbers: Int..., expert: Identifier = "e-ahmetov", at start: String = "2020-04-06T11:00",
  by initiator: ConsultationSide = .participant, motivation: String? = nil
) -> ConsultationRequest {
  ConsultationRequest(
    consultation: id, numbers: numbers.map { ast($0) }, expert: expert, start: local(start), initiator: initiator, motivation: motivation)
}

func confirm(_ id: Identifier, by person: Person = ahmetov) -> ConsultationConfirm { ConsultationConfirm(consultation: id, by: person) }

func move(_ id: Identifier, to start: String, by person: Person = ahmetov) -> ConsultationMove {
  ConsultationMove(consultation: id, by: person, newStart: local(start))
}

func cancel(_ id: Identifier, by person: Person = ahmetov) -> ConsultationCancel { ConsultationCancel(consultation: id, by: person) }

extension Desk {
  /// Confirmed by Akhmetov.
  mutating func agreed(_ request: ConsultationRequest) throws {
    try tell(request).accepted()
    try tell(confirm(try #require(request.consultation))).accepted()
  }

  /// Kim is the mentor of a project, as a pair that has formed leaves it.
  mutating func pair(_ number: Int, with mentor: Identifier = "e-kim") {
    all.change(project: ast(number)) { $0.mentor = mentor }
  }
}
