package import Contracts
package import Programme

/// A day of a season's defence as it was scheduled last (rulebook 3.9).
package struct DefenceRow: Sendable, Equatable {
  package struct Key: Sendable, Hashable {
    package let season: Identifier
    package let date: LocalDate

    package init(season: Identifier, date: LocalDate) {
      self.season = season
      self.date = date
    }
  }

  package var scheduled: DefenceScheduled

  package init(scheduled: DefenceScheduled) { self.scheduled = scheduled }

  package var key: Key { Key(season: scheduled.season, date: scheduled.date) }
  /// Nil of a day that was called off.
  var startsAt: Instant? { scheduled.slots.first?.startsAt }
  var endsAt: Instant? { scheduled.slots.last?.endsAt }
  var numbers: [ApplicationNumber] { scheduled.slots.compactMap(\.number) }

  func slot(of number: ApplicationNumber) -> DefenceSlot? { scheduled.slots.first { $0.number == number } }
}
