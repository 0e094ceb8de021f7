package import Contracts
package import Programme

/// From `start` up to, not including, `end`: what touches does not overlap (rulebook 3.3).
package struct Slot: Sendable, Hashable {
  package let start: Instant
  package let end: Instant

  /// `end` must be later than `start`.
  package init(start: Instant, end: Instant) {
    self.start = start
    self.end = end
  }

  package func overlaps(_ other: Slot) -> Bool { start < other.end && other.start < end }
}

/// Whose time can be taken. A mentor is an expert; a season stands for all who are in it.
package enum Party: Sendable, Hashable, CustomStringConvertible {
  case expert(Identifier)
  case team(ApplicationNumber)
  case season(Identifier)
  /// Somebody who is no registered expert, such as an organiser who facilitates, by a folded key.
  case person(String)

  /// As the store has it.
  package var description: String {
    switch self {
    case .expert(let expert): "expert \(expert)"
    case .team(let number): "team \(number)"
    case .season(let season): "season \(season)"
    case .person(let key): "person \(key)"
    }
  }

  package init?(_ text: String) {
    let word = String(text.prefix { $0 != " " })
    let about = String(text.dropFirst(word.count + 1))
    switch (word, Identifier(about), ApplicationNumber(about)) {
    case ("expert", let expert?, _): self = .expert(expert)
    case ("team", _, let number?): self = .team(number)
    case ("season", let season?, _): self = .season(season)
    case ("person", _, _): self = .person(about)
    default: return nil
    }
  }
}

/// What takes somebody's time.
package struct Occupant: Sendable, Hashable {
  package enum Kind: String, Sendable {
    case consultation, interview, session, defence
  }

  package let kind: Kind
  package let id: String

  package init(_ kind: Kind, _ id: String) {
    self.kind = kind
    self.id = id
  }
}

/// A time of somebody that is taken.
package struct BusyRow: Sendable, Equatable {
  package struct Key: Sendable, Hashable {
    package let party: Party
    package let occupant: Occupant

    package init(party: Party, occupant: Occupant) {
      self.party = party
      self.occupant = occupant
    }
  }

  package let party: Party
  package let occupant: Occupant
  package let slot: Slot
  /// The database, too, lets no two exclusive rows of a party overlap.
  package let isExclusive: Bool

  package init(party: Party, occupant: Occupant, slot: Slot, isExclusive: Bool) {
    self.party = party
    self.occupant = occupant
    self.slot = slot
    self.isExclusive = isExclusive
  }

  package var key: Key { Key(party: party, occupant: occupant) }
}
