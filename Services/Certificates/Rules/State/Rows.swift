package import Contracts
package import Programme

/// A season as it was announced, and the last number given out in each series.
package struct SeasonRow: Sendable, Equatable {
  package let announced: SeasonAnnounced
  package let zone: Zone
  /// By the series' letters; numbers have no gaps.
  package var issued: [String: Int] = [:]

  /// Nil where the tz database does not hold the zone, which an announced season's always was in.
  package init?(announced: SeasonAnnounced) {
    guard let zone = Zone(identifier: announced.zone) else { return nil }
    self.announced = announced
    self.zone = zone
  }

  package var season: Identifier { announced.season }

  func issued(_ kind: CertificateKind) -> Int { issued[kind.series] ?? 0 }
}

/// A project in the programme: what certificates needs of it.
package struct ProjectRow: Sendable, Equatable {
  package let number: ApplicationNumber
  package let season: Identifier
  /// The sitting that admitted it: its pre-acceleration begins there.
  package let admittedOn: LocalDate

  package init(number: ApplicationNumber, season: Identifier, admittedOn: LocalDate) {
    self.number = number
    self.season = season
    self.admittedOn = admittedOn
  }
}

/// What a certificate is now (rulebook 5); a number that no certificate has is unknown.
package enum CertificateState: String, Sendable, CaseIterable {
  case valid
  case revoked
  case superseded
}

/// A certificate; its PDF is kept beside it and never changes.
package struct CertificateRow: Sendable, Equatable {
  package let number: Identifier
  /// Its place in the series of its season and kind, from 1.
  package let sequence: Int
  package var state = CertificateState.valid
  package let award: Award
  package let sha256: Digest
  package let credential: String
  package let issuedAt: Instant
  /// Whose place it took.
  package var predecessor: Identifier?
  /// Who took its place.
  package var successor: Identifier?
  package var revokedAt: Instant?
  package var reason: String?

  package init(
    number: Identifier, sequence: Int, award: Award, sha256: Digest, credential: String, issuedAt: Instant, predecessor: Identifier? = nil
  ) {
    self.number = number
    self.sequence = sequence
    self.award = award
    self.sha256 = sha256
    self.credential = credential
    self.issuedAt = issuedAt
    self.predecessor = predecessor
  }
}

/// An award that was heard of and has no certificate yet: its season or project is not known here, or its name cannot be drawn.
package struct WaitingRow: Sendable, Equatable {
  package var award: Award
  package var awardedAt: Instant
  /// The letters that our fonts lack, where that is why it waits.
  package var undrawable: String?

  package init(award: Award, awardedAt: Instant, undrawable: String? = nil) {
    self.award = award
    self.awardedAt = awardedAt
    self.undrawable = undrawable
  }
}

/// The bytes of a certificate; added and never changed.
package struct DocumentRow: Sendable, Equatable {
  package let number: Identifier
  package let pdf: [UInt8]
}
