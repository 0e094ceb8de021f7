import Contracts
import Programme
import Testing

@testable import Operator

@Suite struct OutcomeLedgerTests {
  @Test func answersAreToldInTheOrderOfInput() {
    var ledger = expecting("c1", "c2", "c3")
    let first = take(&ledger, ("c2", registered("2")))
    let second = take(&ledger, ("c1", refused("1")))
    let third = take(&ledger, ("c3", registered("3")))
    #expect(first.isEmpty)
    #expect(second.map(\.line) == [1, 2])
    #expect(second.map(\.verdict) == [.refused, .accepted])
    #expect(third.map(\.line) == [3])
    #expect(ledger.unanswered == 0)
  }

  @Test func oneCorrelationForAllIsToldApartByTheIdThatAnAnswerNames() {
    var ledger = expecting("same", "same", "same")
    let told = take(&ledger, ("same", refused("3")), ("same", registered("1")), ("same", registered("2")))
    #expect(told.map(\.verdict) == [.accepted, .accepted, .refused])
  }

  @Test func anAnswerThatNobodyWaitsForIsLeftAlone() {
    var ledger = expecting("c1")
    let told = take(&ledger, ("c9", registered("9")))
    #expect(told.isEmpty)
    #expect(ledger.unanswered == 1)
  }

  @Test func whatIsNotAnsweredInTimeIsMissing() {
    var ledger = expecting("c1")
    ledger.add(MessageFate(line: 2, verdict: .invalid, problem: "no JSON"))
    ledger.giveUp(because: "no outcome for 30 s")
    let told = take(&ledger)
    #expect(told.map(\.verdict) == [.missing, .invalid])
    #expect(told.map(\.problem) == ["no outcome for 30 s", "no JSON"])
  }

  /// A ledger of messages with the ids 1, 2, … and these correlation ids.
  private func expecting(_ correlations: String...) -> OutcomeLedger {
    var ledger = OutcomeLedger()
    for (place, correlation) in correlations.enumerated() {
      ledger.expect(MessageFate(line: place + 1, id: "\(place + 1)", verdict: .published), correlation: correlation)
    }
    return ledger
  }

  /// What can be told after these answers.
  private func take(_ ledger: inout OutcomeLedger, _ answers: (correlation: String, answer: JSONValue)...) -> [MessageFate] {
    for (correlation, answer) in answers { ledger.answer(answer, correlation: correlation) }
    return ledger.takeSettled()
  }

  private func registered(_ id: String) -> JSONValue { ["type": "kz.saruarlar.application.registered.v1", "outcomeof": .string(id)] }
  private func refused(_ id: String) -> JSONValue { ["type": "kz.saruarlar.application.refused.v1", "outcomeof": .string(id)] }
}

@Suite struct PublishTallyTests {
  typealias Case = (verdicts: [MessageFate.Verdict], status: Int32)

  @Test(arguments: [
    Case([.accepted, .accepted], 0), Case([.published], 0), Case([], 0), Case([.accepted, .refused], 2), Case([.rejected], 2),
    Case([.discarded], 2), Case([.refused, .missing], 1), Case([.parked], 1), Case([.unsent], 1), Case([.invalid, .rejected], 1),
  ])
  func exitStatusIsThatOfTheWorst(verdicts: [MessageFate.Verdict], status: Int32) {
    var tally = PublishTally()
    for verdict in verdicts { tally.count(MessageFate(line: 1, verdict: verdict)) }
    #expect(tally.exitStatus == status)
  }
}

@Suite struct MessageFateTests {
  @Test func anAcceptedCommandNamesWhatItIsAbout() {
    let fate = MessageFate(line: 1, verdict: .accepted, answer: Catalogue.example("application.registered"))
    #expect(fate.text(in: .kk, showsLine: false) == "✓ application.registered AST-2020-0017")
  }

  @Test func aRefusalIsToldInTheLanguageAskedFor() {
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
