import Contracts
import Programme
import Testing

@testable import Operator

@Suite struct OutcomeLedgerTests {
  @Test func answersAreToldInTheOrderOfInput() {
    var ledger = OutcomeLedger()
    for line in 1...3 { ledger.expect(MessageFate(line: line, id: "\(line)", verdict: .published), correlation: "c\(line)") }
    #expect(ledger.answer(registered("2"), correlation: "c2"))
    #expect(ledger.takeSettled().isEmpty)
    #expect(ledger.answer(refused("1"), correlation: "c1"))
    #expect(ledger.takeSettled().map(\.line) == [1, 2])
    #expect(ledger.answer(registered("3"), correlation: "c3"))
    let last = ledger.takeSettled()
    #expect(last.map(\.line) == [3])
    #expect(last.map(\.verdict) == [.accepted])
    #expect(ledger.unanswered == 0)
  }

  @Test func oneCorrelationForAllIsToldApartByTheIdThatAnAnswerNames() {
    var ledger = OutcomeLedger()
    for line in 1...3 { ledger.expect(MessageFate(line: line, id: "\(line)", verdict: .published), correlation: "same") }
    #expect(ledger.answer(refused("3"), correlation: "same"))
    #expect(ledger.answer(registered("1"), correlation: "same"))
    #expect(ledger.answer(registered("2"), correlation: "same"))
    #expect(ledger.takeSettled().map(\.verdict) == [.accepted, .accepted, .refused])
  }

  @Test func anAnswerThatNobodyWaitsForIsLeftAlone() {
    var ledger = OutcomeLedger()
    ledger.expect(MessageFate(line: 1, id: "1", verdict: .published), correlation: "c1")
    #expect(!ledger.answer(registered("9"), correlation: "c9"))
    #expect(ledger.unanswered == 1)
  }

  @Test func whatIsNotAnsweredInTimeIsMissing() {
    var ledger = OutcomeLedger()
    ledger.add(MessageFate(line: 1, verdict: .invalid, problem: "no JSON"))
    ledger.expect(MessageFate(line: 2, id: "2", verdict: .published), correlation: "c2")
    ledger.giveUp(because: "no outcome for 30 s")
    #expect(ledger.takeSettled().map(\.verdict) == [.invalid, .missing])
  }

  private func registered(_ id: String) -> JSONValue { ["type": "kz.saruarlar.application.registered.v1", "outcomeof": .string(id)] }
  private func refused(_ id: String) -> JSONValue { ["type": "kz.saruarlar.application.refused.v1", "outcomeof": .string(id)] }
}

@Suite struct PublishTallyTests {
  @Test(arguments: [
    ([MessageFate.Verdict.accepted, .accepted], Int32?.none), ([.published], nil), ([], nil), ([.accepted, .refused], 2), ([.rejected], 2),
    ([.discarded], 2), ([.refused, .missing], 1), ([.parked], 1), ([.unsent], 1), ([.invalid, .rejected], 1),
  ])
  func exitStatusIsThatOfTheWorst(verdicts: [MessageFate.Verdict], status: Int32?) {
    var tally = PublishTally()
    for verdict in verdicts { tally.count(MessageFate(line: 1, verdict: verdict)) }
    #expect(tally.exitCode?.rawValue == status)
  }
}

@Suite struct MessageFateTests {
  @Test func anAcceptedCommandNamesWhatItIsAbout() {
    let fate = MessageFate(line: 1, verdict: .accepted, answer: Catalogue.example("application.registered"))
    #expect(fate.text(in: .kk, showsLine: false) == "✓ application.registered AST-2020-0017")
  }

  @Test func aRefusalIsTold(in language: Language = .ru) throws {
    let answer: JSONValue = [
      "type": "kz.saruarlar.application.refused.v1",
      "data": [
        "reasons": [
          ["code": "too-young", "field": "/data/applicant/birthDate", "message": ["kk": "Жасыңыз жетпейді.", "ru": "Вам меньше 18 лет."]]
        ]
      ],
    ]
    let fate = MessageFate(line: 4, verdict: .refused, answer: answer)
    #expect(fate.text(in: .ru, showsLine: false) == "✗ application.refused: Вам меньше 18 лет. (too-young /data/applicant/birthDate)")
    #expect(fate.text(in: .kk, showsLine: true) == "✗ application.refused: line 4: Жасыңыз жетпейді. (too-young /data/applicant/birthDate)")
  }

  @Test func everyProblemOfARejectionIsTold() {
    let answer: JSONValue = [
      "type": "kz.saruarlar.message.rejected.v1",
      "data": [
        "code": "schema", "errors": [["pointer": "/data/team", "problem": "must be an array"], ["pointer": "", "problem": "and more"]],
      ],
    ]
    let text = MessageFate(line: 1, verdict: .rejected, answer: answer).text(in: .kk, showsLine: false)
    #expect(text == "✗ message.rejected: 2 reasons\n    schema: /data/team must be an array\n    schema: and more")
  }
}
