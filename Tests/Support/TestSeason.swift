internal import Contracts
package import Programme

/// A season and the commands around it. Ids are plain words, for each test has a journal of its own.
package struct TestSeason: Sendable {
  package var name = "astana-2020"
  package var prefix = "AST-2020"
  package var opensAt: LocalDateTime
  package var closesAt: LocalDateTime
  private static let zone = "Asia/Almaty"

  /// The season of 2020, for the virtual clock.
  package static let of2020 = TestSeason(
    opensAt: LocalDateTime(iso: "2020-01-15T09:00")!, closesAt: LocalDateTime(iso: "2020-02-28T18:00")!)
  /// A day within it, in UTC.
  package static let dayOf2020 = Instant(rfc3339: "2020-02-03T09:00:00Z")!

  package init(opensAt: LocalDateTime, closesAt: LocalDateTime) {
    self.opensAt = opensAt
    self.closesAt = closesAt
  }

  /// On the wall clock: open since yesterday, for so long from now, in whole seconds.
  package init(openFor time: Duration, from now: Instant) {
    let zone = Zone(identifier: Self.zone)!
    self.init(opensAt: zone.local(of: now - .days(1)), closesAt: zone.local(of: now + time))
  }

  /// The instant of the deadline.
  package var closes: Instant { Zone(identifier: Self.zone)!.instant(of: closesAt) }

  package func announce(id: String = "announce") -> TestCommand {
    TestCommand("season.announce", id: id).with("/data/season", .string(name)).with("/data/numberPrefix", .string(prefix))
      .with("/data/opensAt", .string(opensAt.iso)).with("/data/closesAt", .string(closesAt.iso)).with("/data/zone", .string(Self.zone))
  }

  /// A good application; the word tells applicants and projects apart.
  package func application(_ word: String) -> TestCommand {
    TestCommand("application.submit", id: word).with("/data/season", .string(name))
      .with("/data/applicant/person", .string("person-\(word)")).with("/data/project/name", .string("Жоба \(word)"))
  }

  package func preselect(_ number: String, id: String) -> TestCommand {
    TestCommand("application.preselect", id: id).with("/data/number", .string(number))
  }
}
