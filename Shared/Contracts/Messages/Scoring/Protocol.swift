package import Programme

/// The protocol of the defence is closed; it needs seven complete ballots per project (rulebook 4.3, 4.6).
package struct ProtocolClose: Command, Equatable {
  package static let type: MessageType = "protocol.close"

  package var season: Identifier
  /// The jury when missing.
  package var signedBy: [Signatory]?

  package init(season: Identifier, signedBy: [Signatory]? = nil) {
    self.season = season
    self.signedBy = signedBy
  }
}

/// A numbered amendment, the only way to change a closed protocol (rulebook 4.4).
package struct ProtocolAmend: Command, Equatable {
  package static let type: MessageType = "protocol.amend"

  package var `protocol`: Identifier
  package var change: ProtocolChange
  package var reason: String
  package var signedBy: [Signatory]

  package init(`protocol`: Identifier, change: ProtocolChange, reason: String, signedBy: [Signatory]) {
    self.protocol = `protocol`
    self.change = change
    self.reason = reason
    self.signedBy = signedBy
  }
}

/// The sealed result of the defence: anyone who holds it can recompute totals and hash (rulebook 4.6).
package struct ProtocolClosed: Event, Equatable {
  package static let type: MessageType = "protocol.closed"

  package var season: Identifier
  package var `protocol`: Identifier
  package var closedAt: Instant
  package var date: LocalDate
  package var roster: [Juror]
  package var substitutions: [Substitution]
  /// By total, then social effect, then registration number.
  package var projects: [ProtocolRow]
  package var leftOut: [LeftOut]
  package var passed: [ApplicationNumber]
  package var passMark: Int
  package var signedBy: [Signatory]
  /// SHA-256 of the canonical form (RFC 8785) of this `data` without `hash`; how to recompute it is told at `Seal` in the rules of scoring.
  package var hash: Digest
  /// The reserves who sat for some project, so that every juror of the matrix has a name and a group here.
  package var reserves: [Juror]?
  /// The scale that the marks were given and added up by.
  package var rubric: Rubric?

  package init(
    season: Identifier, `protocol`: Identifier, closedAt: Instant, date: LocalDate, roster: [Juror], substitutions: [Substitution],
    projects: [ProtocolRow], leftOut: [LeftOut], passed: [ApplicationNumber], passMark: Int, signedBy: [Signatory], hash: Digest,
    reserves: [Juror]? = nil, rubric: Rubric? = nil
  ) {
    self.season = season
    self.protocol = `protocol`
    self.closedAt = closedAt
    self.date = date
    self.roster = roster
    self.substitutions = substitutions
    self.projects = projects
    self.leftOut = leftOut
    self.passed = passed
    self.passMark = passMark
    self.signedBy = signedBy
    self.hash = hash
    self.reserves = reserves
    self.rubric = rubric
  }
}

/// A closed protocol has an amendment; the protocol itself stays as it was (rulebook 4.4).
package struct ProtocolAmended: Event, Equatable {
  package static let type: MessageType = "protocol.amended"

  package var season: Identifier
  package var `protocol`: Identifier
  package var amendment: Int
  package var change: ProtocolChange
  package var reason: String
  package var signedBy: [Signatory]
  /// What the project has now, where a mark changed.
  package var result: ProtocolResult?
  package var amendedAt: Instant
  /// SHA-256 of the canonical form of this `data` without `hash`.
  package var hash: Digest
  /// The hash of what stood before: of the protocol, or of the amendment before this one.
  package var previous: Digest?

  package init(
    season: Identifier, `protocol`: Identifier, amendment: Int, change: ProtocolChange, reason: String, signedBy: [Signatory],
    result: ProtocolResult? = nil, amendedAt: Instant, hash: Digest, previous: Digest? = nil
  ) {
    self.season = season
    self.protocol = `protocol`
    self.amendment = amendment
    self.change = change
    self.reason = reason
    self.signedBy = signedBy
    self.result = result
    self.amendedAt = amendedAt
    self.hash = hash
    self.previous = previous
  }
}

/// What the defence gave one project; whoever presented gets a certificate (rulebook 4.2, 5).
package struct ProjectScored: Event, Equatable {
  package static let type: MessageType = "project.scored"

  package var season: Identifier
  package var number: ApplicationNumber
  package var name: String
  package var `protocol`: Identifier
  package var presented: Bool
  /// Who took part in the defence.
  package var people: [Person]
  /// 35…105; missing for a project that was left out.
  package var total: Int?
  package var band: Band?
  package var passed: Bool
  package var language: Language
  package var publishedAt: Instant

  package init(
    season: Identifier, number: ApplicationNumber, name: String, `protocol`: Identifier, presented: Bool, people: [Person],
    total: Int? =
      nil, band: Band? = nil, passed: Bool, language: Language, publishedAt: Instant
  ) {
    self.season = season
    self.number = number
    self.name = name
    self.protocol = `protocol`
    self.presented = presented
    self.people = people
    self.total = total
    self.band = band
    self.passed = passed
    self.language = language
    self.publishedAt = publishedAt
  }
}
