import Contracts
import Programme
import Testing

@testable import Operator

/// `saruar rehearse` compares what was published with what was seen: each kind of breach is found, and nothing else.
struct RehearsalReconciliationTests {
  private static let held = Result { try RehearsedContest(seed: 21, applications: 40) }

  private func breached(_ reconciliation: Reconciliation) -> [String] {
    reconciliation.checks.filter { !$0.holds }.map(\.name)
  }

  private static let answered = "every message has one outcome, the same each time it was sent"
  private static let expected = "every outcome is for a published message"
  private static let sameBytes = "events with one id are the same bytes"
  private static let foreseen = "every outcome is as the plan foresaw"
  private static let alarms = "the alarms are those of the plan"
  private static let numbers = "numbers have no gaps"
  private static let sameEvents = "tap and journal hold the same events"
  private static let sameMessages = "the journal holds the published messages and no others"

  @Test func aGoodContestReconciles() throws {
    let held = try Self.held.get()
    #expect(breached(held.reconciliation()) == [])
    #expect(held.reconciliation().holds)
  }

  @Test func aLostOutcomeIsFound() throws {
    let held = try Self.held.get()
    let place = try #require(held.deliveries.firstIndex { SeenEvent($0)?.type == ConceptAccepted.type })
    var deliveries = held.deliveries
    deliveries.remove(at: place)
    #expect(Set(breached(held.reconciliation(of: deliveries))).isSuperset(of: [Self.answered, Self.sameEvents, Self.sameMessages]))
  }

  @Test func aSecondOutcomeUnderAnotherIdIsFound() throws {
    let held = try Self.held.get()
    let body = try #require(held.deliveries.first { SeenEvent($0)?.type == ConceptAccepted.type })
    let id = try #require(SeenEvent(body)?.id)
    let doubled = Array(String(decoding: body, as: UTF8.self).replacing(id, with: "another-id").utf8)
    #expect(Set(breached(held.reconciliation(of: held.deliveries + [doubled]))) == [Self.expected, Self.sameEvents])
  }

  @Test func anEventThatChangesIsFound() throws {
    let held = try Self.held.get()
    let body = try #require(held.deliveries.first { SeenEvent($0)?.type == ApplicationAdmitted.type })
    #expect(breached(held.reconciliation(of: held.deliveries + [body])) == [])
    #expect(breached(held.reconciliation(of: held.deliveries + [body + [0x20]])) == [Self.sameBytes])
  }

  @Test func anOutcomeOtherThanForeseenIsFound() throws {
    let held = try Self.held.get()
    let place = try #require(held.deliveries.firstIndex { SeenEvent($0)?.reasons.map(\.code) == ["late"] })
    var deliveries = held.deliveries
    let changed = String(decoding: deliveries[place], as: UTF8.self).replacing(#""code":"late""#, with: #""code":"required""#)
    deliveries[place] = Array(changed.utf8)
    #expect(breached(held.reconciliation(of: deliveries)) == [Self.foreseen])
  }

  @Test func anAlarmThatStaysSilentIsFound() throws {
    let held = try Self.held.get()
    let deliveries = held.deliveries.filter { SeenEvent($0)?.type != SeasonClosed.type }
    #expect(Set(breached(held.reconciliation(of: deliveries))) == [Self.alarms, Self.sameEvents])
  }

  @Test func aGapInTheNumbersIsFound() throws {
    let held = try Self.held.get()
    let last = held.deliveries.compactMap { SeenEvent($0) }.last { $0.type == ApplicationRegistered.type }
    let number = try #require(last?.number)
    let next = try #require(ApplicationNumber(prefix: number.prefix, sequence: number.sequence + 1))
    let deliveries = held.deliveries.map { body in
      SeenEvent(body)?.type == ApplicationRegistered.type
        ? Array(String(decoding: body, as: UTF8.self).replacing(number.description, with: next.description).utf8) : body
    }
    #expect(breached(held.reconciliation(of: deliveries)) == [Self.numbers])
  }

  @Test func aJournalThatDiffersFromTheTapIsFound() throws {
    let held = try Self.held.get()
    var journal = held.intake.journal
    journal.events["never-published"] = ApplicationAdmitted.type
    journal.fates[JournalTally.Entry(source: "https://elsewhere.kz", id: "1")] = "done"
    #expect(Set(breached(held.reconciliation(journal: journal))) == [Self.sameEvents, Self.sameMessages])
  }

  @Test func redeliveriesAreAnsweredByTheSameEventAndCountedOnce() throws {
    let ledger = try Self.held.get().ledger()
    let again = ledger.sent.filter(\.isRedelivery)
    #expect(!again.isEmpty)
    for sent in again {
      let id = try #require(sent.outcome?.event.id)
      #expect(ledger.sent.filter { $0.id == sent.id && $0.outcome?.event.id == id }.count >= 2)
    }
    #expect(ledger.commands.count == ledger.sent.count - again.count)
  }

  @Test func theSummaryCountsEachMessageOnce() throws {
    let held = try Self.held.get()
    let json = RehearsalSummary(reconciliation: held.reconciliation()).report().json
    #expect(json["applied"]?.integer == 40)
    #expect(json["admitted"]?.integer == held.plan.shares.admitted)
    #expect(json["audit"]?.string == "clean")
    let fates = ["done", "refused", "rejected"].compactMap { json["outcomes"]?[$0]?.integer }
    #expect(fates.reduce(0, +) == held.ledger().commands.count)
  }
}
