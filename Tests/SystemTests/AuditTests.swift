import Contracts
import Foundation
import Support
import Testing

/// `saruar audit` as an operator runs it, on a store that is sound and on one that is damaged in just one way (DESIGN, "Journal").
@Suite(.auditedSeason, .system, .needsServers)
struct AuditTests {
  @Test(.timeLimit(.minutes(1)))
  func auditOfASoundStoreCountsEveryCommandAndFindsNothing() throws {
    let season = try #require(AuditedSeason.current)
    try season.withCopy { store in
      let verdict = try store.audit()
      #expect(verdict.exit == .status(0))
      #expect(verdict.json["clean"] == true)
      #expect(verdict.breaches == [])
      #expect(verdict.json["remarks"] == [])
      let counts = [
        "commands": 22, "commandsDone": 16, "commandsRefused": 2, "commandsRejected": 3, "commandsDiscarded": 0, "commandsParked": 1,
        // What was read by no one has an answer that can name no command.
        "outcomes": 20, "timersFired": 1, "unpublishedBatches": 0, "parkedMessages": 1, "eventsNotYetHeard": 0,
        "rowsOfSeasons": 1, "rowsOfApplications": 5, "rowsOfRevisions": 6, "rowsOfInterviews": 1, "rowsOfConcepts": 1, "rowsOfDocuments": 1,
        "rowsOfSittings": 1,
      ]
      for (what, count) in counts { #expect(verdict.json[at: "/counts/\(what)"]?.integer == count, "\(what)") }
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: AuditDamage.all)
  func auditFindsPlantedDamageAndNamesItsPlace(damage: AuditDamage) throws {
    let season = try #require(AuditedSeason.current)
    try season.withCopy { store in
      try store.plant(damage.sql)
      let verdict = try store.audit()
      #expect(verdict.exit == .status(1))
      #expect(verdict.json["clean"] == false)
      #expect(verdict.breaches.contains { damage.isMet(by: $0) }, "\(damage.breach) is not among \(verdict.breaches)")
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func parkedMessageIsABreachUntilSomebodyHasLookedAtIt() throws {
    let season = try #require(AuditedSeason.current)
    try season.withCopy { store in
      try store.plant(["update messaging.parked set seen_at = null"])
      let unseen = try store.audit()
      #expect(unseen.exit == .status(1))
      #expect(unseen.breaches.count == 1)
      let breach = try #require(unseen.breaches.first)
      #expect(breach.promise == "parked")
      #expect(breach.place == "astana.intake application.submit https://learnopen.kz/accelerator poison-seen")
      #expect(breach.problem.contains("nobody has looked at it"))

      #expect(try store.run(["parked", "show", "poison-seen"]).exit == .status(0))
      let seen = try store.audit()
      #expect(seen.exit == .status(0), "\(seen.breaches)")
      #expect(seen.json[at: "/counts/parkedMessages"]?.integer == 1)
    }
  }

  /// The audit may run at any time: what has just been committed is about to be published.
  @Test(.timeLimit(.minutes(1)))
  func batchThatWasCommittedJustNowMayBeUnpublished() throws {
    let season = try #require(AuditedSeason.current)
    try season.withCopy { store in
      try store.plant([
        "update messaging.batch set published_at = null, committed_at = clock_timestamp() + interval '1 minute' where number = 1"
      ])
      let verdict = try store.audit()
      #expect(verdict.exit == .status(0), "\(verdict.breaches)")
      #expect(verdict.json[at: "/counts/unpublishedBatches"]?.integer == 1)
    }
  }

  /// Each promise that the audit keeps has damage that breaks it, so a check that is lost is missed.
  @Test func everyPromiseOfTheAuditHasItsDamage() {
    let promises: Set = [
      "outcome", "identity", "journal", "rows", "content", "numbers", "publishing", "parked", "rejected", "timers", "timetable", "protocol",
      "certificates", "mails", "ledger",
    ]
    #expect(Set((AuditDamage.all + AuditDamage.services).map(\.breach.promise)) == promises)
  }
}
