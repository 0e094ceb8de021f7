package import Programme

/// The protocol of a defence as plain values (rulebook 4.6): roster, matrix, totals, bands, pass list, hash.
package struct ProtocolDocument: Sendable, Equatable {
  package struct Juror: Sendable, Equatable {
    package var fullName: String
    package var group: JuryGroup

    package init(fullName: String, group: JuryGroup) {
      self.fullName = fullName
      self.group = group
    }
  }

  package struct Substitution: Sendable, Equatable {
    package var out: String
    package var successor: String
    package var reason: String
    /// The one project that it is for; nil for the whole defence.
    package var project: String?

    package init(out: String, successor: String, reason: String, project: String? = nil) {
      self.out = out
      self.successor = successor
      self.reason = reason
      self.project = project
    }
  }

  package struct Project: Sendable, Equatable {
    package var number: String
    package var name: String
    /// Who marked it, and the marks by criterion.
    package var ballots: [(juror: String, marks: [DefenceCriterion: Int])]
    package var total: Int
    package var band: Band
    package var passed: Bool

    package init(
      number: String, name: String, ballots: [(juror: String, marks: [DefenceCriterion: Int])], total: Int, band: Band, passed: Bool
    ) {
      self.number = number
      self.name = name
      self.ballots = ballots
      self.total = total
      self.band = band
      self.passed = passed
    }

    package static func == (left: Project, right: Project) -> Bool {
      left.number == right.number && left.name == right.name && left.total == right.total && left.band == right.band
        && left.passed == right.passed && left.ballots.elementsEqual(right.ballots) { $0 == $1 }
    }
  }

  package struct LeftOut: Sendable, Equatable {
    package var number: String
    package var reason: String

    package init(number: String, reason: String) {
      self.number = number
      self.reason = reason
    }
  }

  package var id: String
  package var programme: LocalizedText
  package var organiser: LocalizedText
  package var place: LocalizedText
  package var date: LocalDate
  package var closedAt: Instant
  package var jurors: [Juror]
  package var substitutions: [Substitution]
  /// In the protocol's order.
  package var projects: [Project]
  package var leftOut: [LeftOut]
  package var passMark: Int
  package var signatures: [Signature]
  /// SHA-256 of the canonical data, hexadecimal.
  package var hash: String

  package init(
    id: String, programme: LocalizedText, organiser: LocalizedText, place: LocalizedText, date: LocalDate, closedAt: Instant,
    jurors: [Juror], substitutions: [Substitution], projects: [Project], leftOut: [LeftOut], passMark: Int, signatures: [Signature],
    hash: String
  ) {
    self.id = id
    self.programme = programme
    self.organiser = organiser
    self.place = place
    self.date = date
    self.closedAt = closedAt
    self.jurors = jurors
    self.substitutions = substitutions
    self.projects = projects
    self.leftOut = leftOut
    self.passMark = passMark
    self.signatures = signatures
    self.hash = hash
  }
}
